using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;
using Platform.Kernel.Security;

namespace Platform.Customers.Voice;

/// <summary>What the program would call a text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Percent">How sure it is, 0 to 100; all kinds together make about 100.</param>
internal sealed record FeedbackGuess(FeedbackKind Kind, int Percent);

/// <summary>How well one kind is recognised, from cross-validation.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Items">How many items people gave this kind.</param>
/// <param name="Precision">Of those that the program gave it, how many people did too, in percent; null when it gave it to none.</param>
/// <param name="Recall">Of those that people gave it, how many the program did too, in percent.</param>
internal sealed record FeedbackClassScore(FeedbackKind Kind, int Items, double? Precision, double Recall);

/// <summary>How far the suggestions can be trusted.</summary>
/// <param name="Items">How many items it has learnt from, at most the newest 5,000.</param>
/// <param name="Accuracy">How often it agrees with people on items that it had not seen, in percent (cross-validation in five parts).</param>
/// <param name="Guessing">How often always naming the commonest kind would agree, in percent.</param>
/// <param name="Kinds">By kind.</param>
/// <param name="TakenUp">How many suggestions that were made at intake agree with what people decided, in percent; null while there is none.</param>
internal sealed record FeedbackClassifierReport(int Items, double Accuracy, double Guessing, IReadOnlyList<FeedbackClassScore> Kinds, double? TakenUp);

internal sealed class FeedbackGuessType : ObjectType<FeedbackGuess>
{
    public FeedbackGuessType() => ShowsAll();
}

internal sealed class FeedbackClassScoreType : ObjectType<FeedbackClassScore>
{
    public FeedbackClassScoreType() => ShowsAll();
}

internal sealed class FeedbackClassifierReportType : ObjectType<FeedbackClassifierReport>
{
    public FeedbackClassifierReportType() => ShowsAll();
}

/// <summary>Learns kinds from the deployment's own feedback, as people classified it. It suggests and decides nothing. What it has learnt is kept in memory for ten minutes.</summary>
internal sealed class FeedbackClassifier(IDbContextFactory<CustomersDb> dbs, FieldCipher cipher, TimeProvider time)
{
    public const int Fewest = 20, Most = 5000, Folds = 5;
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    readonly SemaphoreSlim _learning = new(1, 1);
    (DateTimeOffset Until, NaiveBayes<FeedbackKind>? Model) _kept;

    /// <summary>Likeliest first; empty while there is too little to learn from.</summary>
    public async Task<IReadOnlyList<FeedbackGuess>> SuggestAsync(string text, CancellationToken ct)
    {
        await _learning.WaitAsync(ct);
        try
        {
            if (_kept.Until <= time.GetUtcNow())
            {
                var history = await HistoryAsync(ct);
                _kept = (time.GetUtcNow() + Kept, IsEnough(history) ? NaiveBayes<FeedbackKind>.Learn(history) : null);
            }
        }
        finally { _learning.Release(); }
        return _kept.Model is null ? [] : [.. _kept.Model.Rank(text).Select(r => new FeedbackGuess(r.Class, (int)Math.Round(r.Share * 100)))];
    }

    /// <summary>Tries itself on the history it learns from: each fifth is judged by a model of the other four.</summary>
    /// <exception cref="Refused">There is too little.</exception>
    public async Task<FeedbackClassifierReport> ReportAsync(CancellationToken ct)
    {
        var history = await HistoryAsync(ct);
        if (!IsEnough(history)) throw new Refused(VoiceErrors.TooLittle, null, ("needed", Fewest), ("found", history.Count));
        var judged = new List<(FeedbackKind Said, FeedbackKind Guessed)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = NaiveBayes<FeedbackKind>.Learn([.. history.Where((_, i) => i % Folds != fold)]);
            judged.AddRange(history.Where((_, i) => i % Folds == fold).Select(h => (h.Class, model.Rank(h.Text)[0].Class)));
        }
        var kinds = judged.GroupBy(j => j.Said).OrderBy(g => g.Key).Select(g => new FeedbackClassScore(g.Key, g.Count(), judged.Count(j => j.Guessed == g.Key) is > 0 and var named ? Percent(judged.Count(j => j.Said == g.Key && j.Guessed == g.Key), named) : null, Percent(g.Count(j => j.Guessed == g.Key), g.Count()))).ToList();
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (made, agreed) = (await db.Set<FeedbackItem>().CountAsync(f => f.SuggestedKind != null, ct), await db.Set<FeedbackItem>().CountAsync(f => f.SuggestedKind == f.Kind, ct));
        return new FeedbackClassifierReport(history.Count, Percent(judged.Count(j => j.Said == j.Guessed), judged.Count), Percent(kinds.Max(k => k.Items), judged.Count), kinds, made == 0 ? null : Percent(agreed, made));
    }

    static double Percent(int part, int whole) => Math.Round(100.0 * part / whole, 1);

    static bool IsEnough(List<(string Text, FeedbackKind Class)> history) => history.Count >= Fewest && history.Select(h => h.Class).Distinct().Take(2).Count() == 2;

    /// <summary>In a fixed order that mixes times, so that parts are alike and the same history gives the same report.</summary>
    async Task<List<(string Text, FeedbackKind Class)>> HistoryAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var rows = await db.Set<FeedbackItem>().AsNoTracking().OrderByDescending(f => f.Id).Take(Most).Select(f => new { f.Id, f.Kind, f.TextSealed }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Id, Text: cipher.Reveal(r.TextSealed) ?? "", r.Kind)).Where(r => r.Text.Length > 0).OrderBy(r => unchecked((ulong)r.Id * 11400714819323198485UL)).Select(r => (r.Text, r.Kind))];
    }
}
