using Platform.Customers.Places;

namespace Platform.Modules.Tests.Customers.Places;

public sealed class PlaceKeyTests
{
    [Theory]
    [InlineData("3栋1201", "3|1201")]
    [InlineData("3-1201", "3|1201")]
    [InlineData("翠湖花园 3-1201", "翠湖花园|3|1201")]
    [InlineData("翠湖花园３栋１２０１室", "翠湖花园|3|1201")]
    [InlineData("翠湖花园第3号楼2单元1201室", "翠湖花园|3|2|1201")]
    [InlineData("望江楼小区a座801", "望江楼小区|A|801")]
    [InlineData("  ", "")]
    [InlineData("B3-1201", "B3|1201")]
    public void A_way_to_a_room_falls_into_its_parts(string text, string parts) => Assert.Equal(parts, string.Join('|', PlaceKey.Tokens(text)));

    [Theory]
    [InlineData("3栋", "3号楼")]
    [InlineData("1201室", "1201")]
    [InlineData("Ａ座", "a座")]
    public void Two_ways_of_saying_it_are_one(string a, string b) => Assert.Equal(PlaceKey.Of(a), PlaceKey.Of(b));
}

public sealed class OccupancyRuleTests
{
    static readonly DateTime May = new(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    static ServiceLocation Room()
    {
        var room = ServiceLocation.Open(PlaceKind.Site, null, "C1", new Platform.Contracts.OrgPath(1));
        room.Call("翠湖花园");
        return room;
    }

    static string Refusal(Action act) => Assert.Throws<Platform.Kernel.Errors.Refused>(act).Reasons[0].Code.Code;

    [Fact]
    public void At_no_moment_are_there_two_owners()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var room = Room();
            for (var step = 0; step < 12; step++)
            {
                var from = May.AddDays(random.Next(60));
                DateTime? to = random.Next(3) == 0 ? null : from.AddDays(random.Next(1, 20));
                try { room.MoveIn(random.Next(1, 5), OccupancyRole.Owner, from, to, random.Next(2) == 0); } catch (Platform.Kernel.Errors.Refused) { }
            }
            for (var day = 0; day < 90; day++) Assert.True(room.Occupancies.Count(o => o.Role == OccupancyRole.Owner && o.IsAt(May.AddDays(day))) <= 1);
        }
    }

    [Fact]
    public void Tenants_may_share_and_nobody_is_the_same_thing_twice()
    {
        var room = Room();
        room.MoveIn(1, OccupancyRole.Tenant, May, null, false);
        room.MoveIn(2, OccupancyRole.Tenant, May, null, false);
        Assert.Equal("ALREADY_EXISTS", Refusal(() => room.MoveIn(1, OccupancyRole.Tenant, May.AddDays(3), null, false)));
        Assert.Equal("ENDS_BEFORE_IT_BEGINS", Refusal(() => room.MoveIn(3, OccupancyRole.Tenant, May, May, false)));
        Assert.Equal("PLACE_OCCUPIED", Refusal(() => room.Close(May.AddDays(9))));
    }
}
