using Microsoft.EntityFrameworkCore;

namespace Platform.Analytics.Figures;

/// <summary>A figure with what it was counted from.</summary>
/// <param name="Code">Which figure.</param>
/// <param name="Name">Its name in the viewer's language.</param>
/// <param name="Unit">How to read the value.</param>
/// <param name="Value">The value; null when nothing was there to count or to average.</param>
/// <param name="Numerator">Of a share, the documents that hit; of a mean, the sum; of a count, the count.</param>
/// <param name="Denominator">Documents counted; of a mean, those that have the value.</param>
/// <param name="DrillDown">Opaque text for the query drillDown, which lists exactly these documents.</param>
internal sealed record FigureValue(FigureCode Code, string Name, FigureUnit Unit, double? Value, long Numerator, long Denominator, string DrillDown)
{
    /// <summary>What was asked and within which scope, for what is counted only when somebody asks for it.</summary>
    public required FigureSource Source { get; init; }

    public static FigureValue Of(FigureDefinition figure, FigureQuestion question, RowScope scope, Tally tally, string locale) => new(figure.Code, figure.Name(locale), figure.Unit,
        figure.Unit switch
        {
            FigureUnit.Count => tally.Rows,
            FigureUnit.Share => tally.Rows == 0 ? null : (double)tally.Hits / tally.Rows,
            _ => tally.Measured == 0 ? null : (double)tally.Sum / tally.Measured,
        },
        figure.Unit switch { FigureUnit.Count => tally.Rows, FigureUnit.Share => tally.Hits, _ => tally.Sum },
        figure.Unit is FigureUnit.Count or FigureUnit.Share ? tally.Rows : tally.Measured, question.Encode()) { Source = new(question, scope) };
}

/// <summary>A question with the scope of whoever asked it.</summary>
internal sealed record FigureSource(FigureQuestion Question, RowScope Scope);

/// <summary>What the database counted for one group.</summary>
internal sealed record Tally(long Rows, long Hits, long Sum, long Measured)
{
    public static readonly Tally None = new(0, 0, 0, 0);
}

/// <summary>The figures of one department, provider, person, channel, place, item, kind or month.</summary>
/// <param name="Key">Which: a global id, a code, or a month as yyyy-MM; null for what has none, or when nothing is broken down.</param>
/// <param name="Label">Name for people, in the viewer's language.</param>
/// <param name="Figures">The figures asked for, in that order.</param>
internal sealed record FigureGroup(string? Key, string Label, IReadOnlyList<FigureValue> Figures);

/// <summary>A document that a figure counted.</summary>
/// <param name="Id">Its global id.</param>
/// <param name="Number">Number people quote; null when it has none.</param>
/// <param name="At">When it counts, UTC.</param>
/// <param name="Hit">Of a share, whether it is in the numerator.</param>
/// <param name="Amount">Of a mean, its own value; null when it has none.</param>
internal sealed record FigureDocument(string Id, string? Number, DateTime At, bool Hit, long? Amount);

/// <summary>A page of documents behind a figure.</summary>
/// <param name="Documents">The documents, oldest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">Give it as <c>after</c> for the next page; null on the last one.</param>
internal sealed record FigureDocuments(IReadOnlyList<FigureDocument> Documents, long Total, string? Next);

internal sealed class FigureValueType : ObjectType<FigureValue>
{
    public FigureValueType()
    {
        Shows(f => f.Code);
        Shows(f => f.Name);
        Shows(f => f.Unit);
        Shows(f => f.Value);
        Shows(f => f.Numerator);
        Shows(f => f.Denominator);
        Shows(f => f.DrillDown);
    }
}

/// <summary>What is counted of a figure only when somebody asks for it.</summary>
[Extends(typeof(FigureValue))]
internal static class FigureValueFields
{
    /// <summary>Of a mean, the median of what was averaged: one half took or gave no more, one half no less. Null for other figures and when there was nothing to average.</summary>
    public static async Task<double?> Median([Parent] FigureValue figure, IDbContextFactory<AnalyticsDb> dbs, CancellationToken ct)
    {
        if (figure.Unit is FigureUnit.Count or FigureUnit.Share) return null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await new FigureCounter(db).Median(figure.Source, ct);
    }
}

internal sealed class FigureGroupType : ObjectType<FigureGroup>
{
    public FigureGroupType() => ShowsAll();
}

internal sealed class FigureDocumentType : ObjectType<FigureDocument>
{
    public FigureDocumentType() => ShowsAll();
}

internal sealed class FigureDocumentsType : ObjectType<FigureDocuments>
{
    public FigureDocumentsType() => ShowsAll();
}
