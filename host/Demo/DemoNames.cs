namespace Platform.Host.Demo;

/// <summary>Believable Chinese names, phones, addresses and clothes; made up, the same at every run.</summary>
internal sealed class DemoNames(int seed)
{
    static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "林", "郭", "何", "高", "罗", "郑", "梁", "谢"];
    static readonly string[] Given = ["晓燕", "建国", "丽华", "志强", "雅婷", "文博", "思雨", "俊杰", "美玲", "海涛", "欣怡", "家豪", "桂芳", "子涵", "国栋", "秀英", "明轩", "佳琪"];

    static readonly (string Code, string Region, string Street)[] Places =
    [
        ("350503", "福建省泉州市丰泽区", "津淮街"), ("350102", "福建省福州市鼓楼区", "湖东路"), ("350203", "福建省厦门市思明区", "湖滨南路"), ("310115", "上海市浦东新区", "张杨路"),
        ("330106", "浙江省杭州市西湖区", "文三路"), ("440106", "广东省广州市天河区", "体育西路"), ("440305", "广东省深圳市南山区", "科苑路"), ("510104", "四川省成都市锦江区", "红星路"),
        ("110105", "北京市朝阳区", "建国路"), ("420106", "湖北省武汉市武昌区", "中南路"), ("610113", "陕西省西安市雁塔区", "小寨东路"), ("210102", "辽宁省沈阳市和平区", "青年大街"),
    ];

    static readonly (string Code, string Name, long Price)[] Styles =
    [
        ("TS01", "圆领纯棉T恤", 7900), ("PL02", "商务POLO衫", 12900), ("SH03", "牛津纺衬衫", 15900), ("JK04", "轻薄防风夹克", 29900), ("HD05", "加绒连帽卫衣", 18900), ("JN06", "直筒牛仔裤", 19900), ("DR07", "碎花连衣裙", 23900), ("DN08", "轻羽绒服", 45900),
    ];

    readonly Random _random = new(seed);

    public IReadOnlyList<(string Code, string Name, long PriceMinor, string Size, string Colour)> Skus { get; } =
    [
        .. from style in Styles from colour in (string[])["黑", "白", "藏青"] from size in (string[])["M", "L", "XL"]
           select ($"{style.Code}-{(colour == "黑" ? "BK" : colour == "白" ? "WH" : "NV")}-{size}", $"{style.Name} {colour} {size}", style.Price, size, colour),
    ];

    public string Person() => Pick(Surnames) + Pick(Given);

    // 199 is a real prefix; the middle zeros keep the number unassigned.
    public string Phone() => $"1990000{_random.Next(10_000):D4}";

    public (string Code, string Region, string Detail) Address()
    {
        var place = Pick(Places);
        return (place.Code, place.Region, $"{place.Street}{_random.Next(1, 300)}号{_random.Next(1, 20)}栋{_random.Next(1, 30)}{_random.Next(1, 5):D2}室");
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    public int Between(int low, int high) => _random.Next(low, high + 1);
}
