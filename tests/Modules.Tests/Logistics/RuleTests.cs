using Platform.Kernel.Printing;
using Platform.Logistics;

namespace Platform.Modules.Tests.Logistics;

public sealed class RuleTests
{
    [Theory]
    [InlineData("SF1234567890123", new[] { 104, 51, 38, 17, 99, 23, 45, 67, 89, 1, 23, 11 })]
    [InlineData("75312345678901", new[] { 105, 75, 31, 23, 45, 67, 89, 1, 28 })]
    public void Code_128_equals_the_published_vectors(string text, int[] symbols) => Assert.Equal(symbols, Code128.Symbols(text));

    [Fact]
    public void Code_128_is_never_longer_than_plain_sets()
    {
        var random = new Random(128);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(3) > 0 ? (char)('0' + random.Next(10)) : (char)('A' + random.Next(26)))]);
            var symbols = Code128.Symbols(text);
            Assert.True(symbols.Count <= text.Length + 2, text);
            Assert.Equal(text, Read(symbols));
            Assert.Equal(11 * symbols.Count + 13, Code128.Modules(text).Count);
        }
    }

    static string Read(IReadOnlyList<int> symbols)
    {
        var (c, text) = (symbols[0] == 105, "");
        foreach (var symbol in symbols.Skip(1).SkipLast(1))
            if (symbol == 99 && !c) c = true;
            else if (symbol == 100 && c) c = false;
            else text += c ? symbol.ToString("D2") : ((char)(symbol + 32)).ToString();
        return text;
    }

    [Theory]
    [InlineData("王小明", "王*明")]
    [InlineData("李雷", "李*")]
    [InlineData("欧阳娜娜", "欧**娜")]
    [InlineData("王", "*")]
    public void Names_lose_a_character_at_least(string name, string masked) => Assert.Equal(masked, Masking.Name(name));

    [Theory]
    [InlineData("13812345678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("0595-22886688")]
    [InlineData("22886688")]
    [InlineData("110")]
    public void Phones_lose_six_digits_at_least(string phone)
    {
        var masked = Masking.Phone(phone);
        Assert.True(masked.Count(c => c == '*') >= Math.Min(6, phone.Count(char.IsAsciiDigit)), masked);
        Assert.Equal(phone.Length, masked.Length);
    }

    [Theory]
    [InlineData("福建省 泉州市 丰泽区", "福建省", "泉州市", "丰泽区")]
    [InlineData("福建省泉州市丰泽区", "福建省", "泉州市", "丰泽区")]
    [InlineData("上海市 浦东新区", "上海市", "上海市", "浦东新区")]
    [InlineData("上海市浦东新区", "上海市", "上海市", "浦东新区")]
    [InlineData("内蒙古自治区/呼和浩特市/新城区", "内蒙古自治区", "呼和浩特市", "新城区")]
    public void Regions_come_apart(string region, string province, string city, string district) => Assert.Equal((province, city, district), PlaceNames.Split(region));

    [Fact]
    public void One_place_is_better_than_two_and_two_better_than_nothing()
    {
        Want[] wants = [new(1, "A", "", 3), new(2, "B", "", 2)];
        var near = new Source(1, 0, new Dictionary<string, long> { ["A"] = 3, ["B"] = 1 });
        var far = new Source(2, 1, new Dictionary<string, long> { ["A"] = 5, ["B"] = 5 });
        Assert.All(Sourcing.Plan(wants, [near, far])!, s => Assert.Equal(2, s.LocationId));
        var third = new Source(3, 2, new Dictionary<string, long> { ["B"] = 1 });
        var split = Sourcing.Plan(wants, [near, third])!;
        Assert.Equal([1L, 3L], split.Select(s => s.LocationId).Distinct().Order());
        Assert.Equal(5, split.Sum(s => s.Quantity));
        Assert.Null(Sourcing.Plan([new(1, "A", "", 9)], [near, far]));
        Assert.Equal(8, Sourcing.Missing([new(1, "A", "", 9)], [near, far]).Single().Available);
        Assert.Null(Sourcing.Plan([new(1, "A", "", 3), new(2, "A", "", 3)], [far]));
    }
}
