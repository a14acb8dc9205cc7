using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;
using Platform.Kernel.Security;

namespace Platform.Modules.Tests.Kernel;

public sealed class UnitOfWorkTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task One_mutation_commits_row_event_delivery_audit_and_key_together(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var made = (await kernel.MakeAsync("张三的东西 😀", "key-00000001")).Result!;
        Assert.Equal(1, made.Version);
        Assert.True(made.Id > 0);
        Assert.Equal((1, 1, 1, 1, 1), await Counts(kernel));
        var audit = await kernel.ReadAsync(db => db.Set<AuditRow>().SingleAsync());
        Assert.Equal("MakeThing", audit.Action);
        Assert.Contains("张三的东西", audit.Changes);
        Assert.DoesNotContain("13812345678", audit.Changes);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_refusal_saves_nothing_but_its_outcome(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        for (var i = 0; i < 3; i++)
        {
            var outcome = await kernel.MakeAsync("", "key-00000001");
            Assert.Null(outcome.Result);
            Assert.Equal(("REQUIRED", "name"), (outcome.Errors.Single().Code.Code, outcome.Errors.Single().Field));
        }
        Assert.Equal((0, 0, 0, 0, 1), await Counts(kernel));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task A_key_works_once_however_often_and_however_concurrently_it_is_sent(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await kernel.MakeAsync("一次", "key-00000001")).Result!.Id));
        Assert.Single(ids.Distinct());
        Assert.Equal((1, 1, 1, 1, 1), await Counts(kernel));
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", (await kernel.MakeAsync("另一个", "key-00000001")).Errors.Single().Code.Code);
        Assert.Equal("INVALID_FORMAT", (await kernel.MakeAsync("x", "short")).Errors.Single().Code.Code);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task No_update_is_lost_and_the_second_of_two_editors_is_told(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var thing = (await kernel.MakeAsync("共享", "key-00000001")).Result!;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => kernel.BumpAsync(thing, 1, $"bump-{i:0000}")));
        Assert.Single(outcomes, o => o.Errors.Count == 0);
        Assert.All(outcomes.Where(o => o.Errors.Count > 0), o => Assert.Equal("VERSION_CONFLICT", o.Errors.Single().Code.Code));
        Assert.Equal(1, await kernel.ReadAsync(db => db.Set<Thing>().Select(t => t.Count).SingleAsync()));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_audit_chain_holds_and_shows_tampering(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        for (var i = 0; i < 20; i++) await kernel.MakeAsync("事" + i, $"key-{i:00000000}");
        await using var db = await kernel.Services.GetRequiredService<IDbContextFactory<FixtureDb>>().CreateDbContextAsync();
        Assert.Equal(20, await AuditChain.SealAsync(db, CancellationToken.None));
        var cipher = kernel.Services.GetRequiredService<Platform.Kernel.Security.FieldCipher>();
        Assert.Null(await AuditChain.VerifyAsync(db, cipher, CancellationToken.None));
        // The program may take words out, and only the program.
        var fifth = await db.Set<AuditRow>().AsNoTracking().SingleAsync(a => a.SealNumber == 5);
        await AuditChain.RedactAsync(db, fifth, "{\"Name\":[\"*\"]}", null, fifth.Actor, cipher, CancellationToken.None);
        Assert.Equal("{\"Name\":[\"*\"]}", await db.Set<AuditRow>().Where(a => a.SealNumber == 5).Select(a => a.Changes).SingleAsync());
        Assert.Null(await AuditChain.VerifyAsync(db, cipher, CancellationToken.None));
        await db.Set<AuditRow>().Where(a => a.SealNumber == 9).ExecuteUpdateAsync(s => s.SetProperty(a => a.Changes, "{}").SetProperty(a => a.Redaction, "00000000000000000000000000000000"));
        Assert.Equal(9, await AuditChain.VerifyAsync(db, cipher, CancellationToken.None));
        await db.Set<AuditRow>().Where(a => a.SealNumber == 7).ExecuteUpdateAsync(s => s.SetProperty(a => a.Changes, "{}"));
        Assert.Equal(7, await AuditChain.VerifyAsync(db, cipher, CancellationToken.None));
        await db.Set<AuditRow>().Where(a => a.SealNumber == 7).ExecuteDeleteAsync();
        Assert.Equal(7, await AuditChain.VerifyAsync(db, cipher, CancellationToken.None));
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Numbers_are_unique_under_concurrency(Provider provider)
    {
        await using var kernel = await KernelFixture.StartAsync(provider);
        var blocks = kernel.Services.GetRequiredService<NumberBlocks>();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => kernel.ReadAsync(async db =>
        {
            var mine = new List<long>();
            for (var i = 0; i < 400; i++) mine.Add(await blocks.NextAsync(db, "invoice", CancellationToken.None));
            return mine;
        }))));
        Assert.Equal(6400, numbers.SelectMany(n => n).Distinct().Count());
        Assert.Equal(1, numbers.SelectMany(n => n).Min());
    }

    static Task<(int, int, int, int, int)> Counts(KernelFixture kernel) => kernel.ReadAsync(async db => (await db.Set<Thing>().CountAsync(), await db.Set<EventRow>().CountAsync(),
        await db.Set<DeliveryRow>().CountAsync(), await db.Set<AuditRow>().CountAsync(), await db.Set<IdempotencyRow>().CountAsync()));
}
