namespace Platform.Kernel.Printing;

/// <summary>
/// Code 128 (ISO/IEC 15417) with sets B and C, in the fewest symbols: digits go in pairs wherever switching to set C pays.
/// </summary>
public static class Code128
{
    const int ToC = 99, ToB = 100, StartB = 104, StartC = 105, Stop = 106;

    // Widths of bars and spaces in turn, symbol by symbol; the last is the stop with its final bar.
    const string Widths =
        "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231"
      + "213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311"
      + "112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111"
      + "111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212"
      + "124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214"
      + "2112322331112";

    /// <summary>Symbols with start and check, without the stop.</summary>
    /// <exception cref="ArgumentException">The text is empty, longer than 80 characters, or not printable ASCII.</exception>
    public static IReadOnlyList<int> Symbols(string text)
    {
        if (text.Length is 0 or > 80 || text.AsSpan().ContainsAnyExceptInRange(' ', '~')) throw new ArgumentException("1 to 80 printable ASCII characters.", nameof(text));
        var symbols = Encode(text);
        var check = symbols[0];
        for (var i = 1; i < symbols.Count; i++) check += i * symbols[i];
        symbols.Add(check % 103);
        return symbols;
    }

    /// <summary>Modules from left to right, true for a bar, stop included, quiet zones not.</summary>
    public static IReadOnlyList<bool> Modules(string text)
    {
        var modules = new List<bool>();
        foreach (var symbol in Symbols(text).Append(Stop))
        {
            var bar = true;
            foreach (var width in Widths.AsSpan(symbol * 6, symbol == Stop ? 7 : 6))
            {
                modules.AddRange(Enumerable.Repeat(bar, width - '0'));
                bar = !bar;
            }
        }
        return modules;
    }

    // Shortest path over (position, set), from the end: cost of the rest in either set.
    static List<int> Encode(string text)
    {
        const int never = 1000;
        var (b, c) = (new int[text.Length + 1], new int[text.Length + 1]);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var (inB, inC) = (1 + b[i + 1], Pair(text, i) ? 1 + c[i + 2] : never);
            (b[i], c[i]) = (Math.Min(inB, 1 + inC), Math.Min(inC, 1 + inB));
        }
        var set = c[0] < b[0];
        var symbols = new List<int> { set ? StartC : StartB };
        for (var i = 0; i < text.Length;)
        {
            var (inB, inC) = (1 + b[i + 1], Pair(text, i) ? 1 + c[i + 2] : never);
            var pair = set ? inC <= 1 + inB : inC + 1 < inB;
            if (pair != set) symbols.Add(pair ? ToC : ToB);
            set = pair;
            symbols.Add(pair ? (text[i] - '0') * 10 + text[i + 1] - '0' : text[i] - ' ');
            i += pair ? 2 : 1;
        }
        return symbols;
    }

    static bool Pair(string text, int i) => i + 1 < text.Length && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]);
}
