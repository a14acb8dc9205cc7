using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Customers.Visits;
using Platform.Kernel.Files;

namespace Platform.Customers.Voice;

/// <summary>Has the report of the month that ended written for head office, when anything was said in it. On every instance; a unique key keeps two from having one written twice.</summary>
internal sealed class FeedbackReportJob(Module module, IServiceProvider services) : Poller(services, services.GetRequiredService<IOptions<CustomersSettings>>().Value.FeedbackReportPoll, module: module)
{
    static readonly Caller Actor = Caller.System with { Name = nameof(FeedbackReportJob) };

    protected override async Task RoundAsync(CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CustomersDb>();
        db.Work = new UnitOfWork(Actor, nameof(FeedbackReportJob));
        var today = BusinessDay.Of(db.Now);
        var ended = new DateOnly(today.Year, today.Month, 1);
        var (from, to, month) = (BusinessDay.Begins(ended.AddMonths(-1)), BusinessDay.Begins(ended), ended.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        if (await db.Set<FeedbackReport>().AnyAsync(r => r.MonthKey == month, ct) || !await db.Set<FeedbackItem>().AnyAsync(f => f.CreatedAt >= from && f.CreatedAt < to, ct)) return;
        db.Add(FeedbackReport.OfMonth(month, Actor.Locale, await scope.ServiceProvider.GetRequiredService<IOrganisation>().HeadOffice(ct)));
        try { await db.SaveChangesAsync(ct); }
        catch (DbUpdateException e) when (Transient.IsDuplicate(e)) { } // another instance was faster
    }
}

/// <summary>Whoever may see a report may read its file.</summary>
internal sealed class FeedbackReportReaders(IDbContextFactory<CustomersDb> dbs, IModuleSwitch modules) : IFileReaders
{
    public async Task<bool> MayRead(long fileId, Caller caller, CancellationToken ct)
    {
        if (!modules.IsOn("Customers") || !caller.Can(VoicePermissions.FeedbackRead)) return false;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Visible<FeedbackReport>(caller.Scope(VoicePermissions.FeedbackRead)).AnyAsync(r => r.FileId == fileId, ct);
    }
}
