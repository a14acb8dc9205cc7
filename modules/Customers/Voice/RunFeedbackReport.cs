using System.Globalization;
using Platform.Contracts.Administration;
using Platform.Customers.Data;
using Platform.Kernel.Printing;

namespace Platform.Customers.Voice;

/// <summary>Which month, and whose feedback.</summary>
internal sealed record RunFeedbackReportInput : MutationInput
{
    /// <summary>The month in China, yyyy-MM.</summary>
    public required string Month { get; init; }

    /// <summary>In what form; XLSX when not given.</summary>
    public ReportFormat? Format { get; init; }

    /// <summary>The unit it is about, with everything below it; null is the caller's own.</summary>
    [Id("OrgUnit")]
    public long? OrgUnitId { get; init; }
}

/// <summary>Has a month's feedback written as a file, in the caller's language: by kind and topic, with the month before beside it, how many were answered, and how long that took. Ready moments later.</summary>
[Needs(VoicePermissions.FeedbackRead)]
internal sealed class RunFeedbackReport(CustomersDb db, IOrganisation organisation, Caller caller) : Mutation<RunFeedbackReportInput, FeedbackReport>
{
    public override async Task<FeedbackReport> Run(RunFeedbackReportInput input, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(input.Month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw new Refused(CommonErrors.InvalidFormat, "month", ("expected", "2026-11"));
        var report = new FeedbackReport(input.Month, input.Format ?? ReportFormat.Xlsx, caller.Locale, await organisation.Place(input.OrgUnitId, caller, Scope, ct));
        db.Add(report);
        return report;
    }
}
