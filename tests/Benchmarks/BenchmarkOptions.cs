namespace Platform.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Orders">Sizes of the order table, ascending.</param>
/// <param name="Cases">Sizes of the case table, ascending.</param>
/// <param name="Clients">Numbers of clients that ask at the same time.</param>
/// <param name="Seconds">Measured seconds per side and line, shared out over the rounds.</param>
/// <param name="Rounds">How often the two sides take turns.</param>
/// <param name="Questions">Beginnings of what is measured.</param>
/// <param name="Profile">Nothing is measured, but the first question asked of the product alone for so many seconds; 0 measures.</param>
/// <param name="Program">The host's assembly, such as a published one; null is what this build made.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<int> Orders, IReadOnlyList<int> Cases, IReadOnlyList<int> Clients, double Seconds, int Rounds, IReadOnlyList<string> Questions, double Profile, string? Program)
{
    public static BenchmarkOptions Read(string[] args)
    {
        string Value(string name, string otherwise) => Array.IndexOf(args, "--" + name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
        int[] Numbers(string name, string otherwise) => [.. Value(name, otherwise).Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).Order()];
        double Number(string name, string otherwise) => double.Parse(Value(name, otherwise), CultureInfo.InvariantCulture);
        return new BenchmarkOptions(Numbers("orders", "10000,100000"), Numbers("cases", "10000,100000,1000000"), Numbers("clients", "1,8"), Number("seconds", "3"), Numbers("rounds", "3")[0],
            Value("questions", "start,list,page,order,place,queue,open,reply,timeline").Split(','), Number("profile", "0"), Value("program", "") is { Length: > 0 } program ? program : null);
    }

    public bool Asks(string question) => Questions.Any(q => question.StartsWith(q, StringComparison.OrdinalIgnoreCase));
}
