using System.Collections.Concurrent;

namespace Platform.EndToEnd.Tests;

/// <summary>The disk under the database fills up in the middle of placing orders, and somebody makes room.</summary>
[Trait("Category", "Long")]
public sealed class FullDisk
{
    const int Orders = 1500;

    [MountTheory, ClassData(typeof(OnBoth))]
    public async Task Clients_are_told_nothing_is_half_done_and_it_goes_on_when_there_is_room(Provider provider)
    {
        await using var disk = await SmallDisk.MountAsync(provider == Provider.Sqlite ? 100 : 400);
        // Temporary tables lie elsewhere: a server that has no room for one waits a minute for somebody to make some, and says nothing meanwhile.
        var elsewhere = Directory.CreateTempSubdirectory("platform-full-disk-");
        await using var database = provider == Provider.Sqlite ? null : await PrivateMariaDb.StartAsync(Directory.CreateDirectory(Path.Combine(disk.Folder, "db")).FullName, "--innodb-log-file-size=16M", "--tmpdir=" + elsewhere.FullName);
        await using var shop = await Shop.OpenAsync(provider, new() { ["Database:ConnectionString"] = database?.ConnectionString ?? $"Data Source={disk.Folder}/platform.db", ["Data:Folder"] = disk.Folder }, stock: 100_000);
        var (done, refusals) = (new ConcurrentDictionary<int, string>(), new ConcurrentBag<string>());
        var placing = LostDatabase.PlaceAllAsync(shop, Orders, done, refusals);
        await TestApp.EventuallyAsync(() => Task.FromResult(done.Count > 100), "orders are being placed");

        disk.Fill();
        await TestApp.EventuallyAsync(() => { disk.Fill(); return Task.FromResult(refusals.Count > 20 || placing.IsCompleted); }, $"orders are refused after {done.Count}");
        if (placing.IsCompleted) await placing; // says what a client was told instead
        Assert.False(placing.IsCompleted, "there was room for all of them");
        Assert.All(refusals, r => Assert.Equal("STORAGE_FULL", r));
        // What needs no room is answered.
        Assert.True((await shop.App.DataAsync("{ orders(first: 1) { totalCount } }")).GetProperty("orders").GetProperty("totalCount").GetInt32() >= done.Count);

        disk.Empty();
        await placing;
        await LostDatabase.ExactAsync(shop, Orders, done);
    }

    sealed class MountTheoryAttribute : TheoryAttribute
    {
        public MountTheoryAttribute() => Skip = Environment.UserName == "root" ? null : "Only root may mount a small disk.";
    }
}
