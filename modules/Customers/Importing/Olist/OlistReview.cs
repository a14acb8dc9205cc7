using Platform.Kernel.Imports;

namespace Platform.Customers.Importing;

/// <summary>One review of a marketplace export in the Olist layout.</summary>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Id">The platform's id; one id may stand at several orders.</param>
/// <param name="OrderNumber">The platform's order number.</param>
/// <param name="Which">Which review of its order it is, from 1, by time.</param>
/// <param name="Score">1 to 5.</param>
/// <param name="Title">Title; null without one.</param>
/// <param name="Comment">The customer's words; null without any.</param>
/// <param name="AskedAt">When it was asked for, UTC.</param>
/// <param name="AnsweredAt">When it was given, UTC.</param>
internal sealed record OlistReview(long Row, string Id, string OrderNumber, int Which, int Score, string? Title, string? Comment, DateTime AskedAt, DateTime AnsweredAt)
{
    static readonly string[] Columns = ["review_id", "order_id", "review_score", "review_comment_title", "review_comment_message", "review_creation_date", "review_answer_timestamp"];
    static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    /// <summary>The reviews in the order of the file; one that cannot be read carries the reason. All are read first, because which review of its order one is depends on the others.</summary>
    /// <exception cref="Refused">The file or a column is missing.</exception>
    public static async Task<IReadOnlyList<ReadRow<OlistReview>>> Read(IReadOnlyList<ImportFile> given, CancellationToken ct)
    {
        var wrong = new Reasons();
        var file = await ImportTable.Find(given, "order_reviews.csv", name => name.Contains("order_reviews", StringComparison.OrdinalIgnoreCase), Columns, wrong, ct);
        wrong.ThrowIfAny();
        var rows = new List<ReadRow<OlistReview>>();
        await foreach (var row in CsvRows.Read(file!, 0, ct))
        {
            try
            {
                var review = Of(row);
                rows.Add(new(row.Number, review.Id, review, null));
            }
            catch (Refused refused) { rows.Add(new(row.Number, null, null, refused)); }
        }
        var which = rows.Select(r => r.Item).OfType<OlistReview>().GroupBy(r => r.OrderNumber)
            .SelectMany(g => g.OrderBy(r => r.AskedAt).ThenBy(r => r.Row).Select((r, i) => (r.Row, Which: i + 1))).ToDictionary(r => r.Row, r => r.Which);
        return [.. rows.Select(r => r with { Item = r.Item is { } review ? review with { Which = which[r.Number] } : null })];
    }

    static OlistReview Of(CsvRow row) => new(row.Number, row.Text("review_id", 64), row.Text("order_id", 64), 1,
        int.TryParse(row["review_score"], out var score) && score is >= 1 and <= 5 ? score : throw ImportTable.Bad("review_score"), Short(row["review_comment_title"], 200), Short(row["review_comment_message"], 2000),
        row.Time("review_creation_date", SaoPaulo) ?? throw ImportTable.Bad("review_creation_date"), row.Time("review_answer_timestamp", SaoPaulo) ?? throw ImportTable.Bad("review_answer_timestamp"));

    static string? Short(string? text, int longest) => text is { Length: var length } && length > longest ? text[..longest] : text;
}
