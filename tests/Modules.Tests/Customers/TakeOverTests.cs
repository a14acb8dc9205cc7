using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Contracts.Customers;
using Platform.Customers;
using Platform.Kernel.Access;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers;

public sealed class TakeOverTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Taking_over_twice_makes_every_party_once(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        ForeignParty[] foreign =
        [
            .. Enumerable.Range(1, 1200).Select(i => new ForeignParty($"c{i:D32}", null, null, "BR", null, null)),
            new("named", "王芳", "138 1234 5678", "CN", "深圳市南山区科技南路18号", "518057"),
            new("odd", new string('长', 500), "call me maybe", "Narnia", new string('路', 3000), null),
            new("ODD", null, null, null, null, null), new("odd", "twice", null, null, null, null),
        ];
        var first = await TakeOverAsync(bench, foreign);
        Assert.Equal(1203, first.Count);
        Assert.Equal(1203, await bench.ReadAsync(db => db.Set<Party>().CountAsync()));
        Assert.Equal(first, await TakeOverAsync(bench, foreign));
        Assert.Equal(1203, await bench.ReadAsync(db => db.Set<Party>().CountAsync()));

        var named = (await bench.DataAsync("{ partyByContact(type: MOBILE, value: \"13812345678\") { displayName roles source contactPoints { value } addresses { country lines postalCode } } }")).GetProperty("partyByContact");
        Assert.Equal("王芳", Assert.Single(named.EnumerateArray()).GetProperty("displayName").GetString());
        Assert.Equal("olist", named[0].GetProperty("source").GetString());
        Assert.Single((await bench.DataAsync("{ partyByContact(type: PHONE, value: \"call me maybe\") { id } }")).GetProperty("partyByContact").EnumerateArray());
        Assert.Single(await bench.FoundAsync(new { externalRef = new { system = "olist", key = "odd" } }));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Two_take_overs_at_once_agree(Provider provider)
    {
        await using var bench = await StartAsync(provider);
        ForeignParty[] foreign = [.. Enumerable.Range(1, 300).Select(i => new ForeignParty($"k{i}", "客户" + i, null, null, null, null))];
        var both = await Task.WhenAll(Task.Run(() => TakeOverAsync(bench, foreign)), Task.Run(() => TakeOverAsync(bench, foreign)));
        Assert.Equal(both[0].OrderBy(p => p.Key), both[1].OrderBy(p => p.Key));
        Assert.Equal(300, await bench.ReadAsync(db => db.Set<Party>().CountAsync()));
    }

    [Fact]
    public async Task Existing_leaves_out_what_is_merged_or_erased()
    {
        await using var bench = await StartAsync(Provider.Sqlite);
        var ids = (await TakeOverAsync(bench, [.. "abcd".Select(k => new ForeignParty(k.ToString(), null, null, null, null, null))])).OrderBy(p => p.Key).Select(p => p.Value).ToList();
        await bench.ReadAsync(db => db.Set<Party>().Where(p => p.Id == ids[1]).ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, PartyStatus.Merged)));
        await bench.ReadAsync(db => db.Set<Party>().Where(p => p.Id == ids[2]).ExecuteUpdateAsync(s => s.SetProperty(p => p.Status, PartyStatus.Erased)));
        await using var scope = bench.Services.CreateAsyncScope();
        var existing = await scope.ServiceProvider.GetRequiredService<IParties>().Existing([.. ids, 999999], CancellationToken.None);
        Assert.Equal([ids[0], ids[3]], existing.Order());
    }

    static async Task<IReadOnlyDictionary<string, long>> TakeOverAsync(CustomersBench bench, ForeignParty[] foreign)
    {
        await using var scope = bench.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = Caller.System;
        return await scope.ServiceProvider.GetRequiredService<IParties>().TakeOver("olist", foreign, Shenzhen, CancellationToken.None);
    }
}
