using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Orders;
using Platform.Customers.Data;
using Platform.Customers.Surveys;
using Platform.Kernel.Imports;
using Platform.Kernel.Security;

namespace Platform.Customers.Importing;

/// <summary>
/// Takes the reviews of a marketplace export in the Olist layout over as answered surveys on their orders, which must have been taken over before. They are history:
/// nobody is written to and nothing follows from a bad score. An order that was reviewed again has its further reviews under questionnaires of their own.
/// </summary>
[Needs(Importing)]
internal sealed class OlistReviewImporter(IDbContextFactory<CustomersDb> dbs, IOrders orders, FieldCipher cipher) : HistoryImporter<CustomersDb, OlistReview>(dbs, 250)
{
    public const string Importing = "customers:survey:import", Questionnaire = "ORDER-REVIEW", Title = "title", Comment = "comment";
    const string Channel = "OLIST";
    static readonly ErrorCode OrderUnknown = new("IMPORT_ORDER_UNKNOWN", "The order {order} has not been taken over.", "订单{order}尚未导入。");

    public override string Type => "olist-reviews";

    public override string Permission => Importing;

    public override async Task<long?> Validate(ImportRun run, CancellationToken ct) => (await OlistReview.Read(run.Files, ct)).Count;

    protected override async IAsyncEnumerable<ReadRow<OlistReview>> ReadAsync(ImportRun run, long behind, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in (await OlistReview.Read(run.Files, ct)).Where(r => r.Number > behind)) yield return row;
    }

    protected override async Task<Func<CustomersDb, RowOutcomes, Task>> PrepareAsync(ImportRun run, IReadOnlyList<ReadRow<OlistReview>> rows, CancellationToken ct)
    {
        var known = await orders.OfPlatform(Channel, [.. rows.Select(r => r.Item!.OrderNumber).Distinct()], ct);
        return async (db, outcomes) =>
        {
            var templates = new Dictionary<int, SurveyTemplate>();
            foreach (var which in rows.Select(r => r.Item!.Which).Distinct()) templates[which] = await TemplateAsync(db, which, ct);
            var keys = rows.ToDictionary(r => r.Number, r => cipher.BlindIndex("cus.survey.foreign", $"{Channel}:{r.Item!.Id}:{r.Item.OrderNumber}"));
            var taken = await db.Set<Survey>().Where(s => keys.Values.Contains(s.TokenHash)).Select(s => s.TokenHash).ToListAsync(ct);
            foreach (var (number, _, review, _) in rows)
            {
                if (!known.TryGetValue(review!.OrderNumber, out var order)) outcomes[number] = (ImportOutcome.Failed, [new Reason(OrderUnknown, "order_id", Refused.Arguments([("order", review.OrderNumber)]))]);
                else if (taken.Contains(keys[number])) outcomes.Note(number, ImportOutcome.Unchanged);
                else
                {
                    Add(db, templates[review.Which], review, order, keys[number]);
                    outcomes.Note(number, ImportOutcome.Created);
                }
            }
        };
    }

    void Add(CustomersDb db, SurveyTemplate template, OlistReview review, OrderBrief order, string key)
    {
        var survey = Survey.FromHistory(template, new SubjectRef("Order", order.OrderId), order.Number, order.PartyId, order.Org, key, review.AskedAt, review.AnsweredAt, review.Score);
        db.Add(survey);
        db.Add(new QuestionAnswer(template.Id, SurveyQuestion.Main, review.Score, null, null).InSurvey(survey.Id));
        foreach (var (question, text) in new[] { (Title, review.Title), (Comment, review.Comment) })
            if (text is not null) db.Add(new QuestionAnswer(template.Id, question, null, null, cipher.Protect(text)).InSurvey(survey.Id));
    }

    static async Task<SurveyTemplate> TemplateAsync(CustomersDb db, int which, CancellationToken ct)
    {
        var code = which == 1 ? Questionnaire : FormattableString.Invariant($"{Questionnaire}-{which}");
        if (await db.Set<SurveyTemplate>().FirstOrDefaultAsync(t => t.Code == code && t.IsCurrent, ct) is { } known) return known;
        var template = new SurveyTemplate(code, SurveyKind.Csat, 1,
        [
            new SurveyQuestion(SurveyQuestion.Main, QuestionKind.Scale, "您对这次购物满意吗？", "How satisfied are you with this purchase?", IsRequired: true),
            new SurveyQuestion(Title, QuestionKind.Text, "标题", "Title"), new SurveyQuestion(Comment, QuestionKind.Text, "评价内容", "Your review"),
        ])
        {
            TitleZh = which == 1 ? "订单评价" : $"订单追评（第{which}次）", TitleEn = which == 1 ? "Review of an order" : FormattableString.Invariant($"Further review of an order ({which})"),
            DissatisfiedAtOrBelow = UpsertSurveyTemplate.Threshold(SurveyKind.Csat), ValidDays = 30, ConsequenceHours = 24,
        };
        db.Add(template);
        return template;
    }
}
