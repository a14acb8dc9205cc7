using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales;

/// <summary>Writes an article, or the next version of one. Readers go on seeing the published version until the next is published.</summary>
[Needs(KnowledgeArticle.Write)]
internal sealed class UpsertKnowledgeArticle(AfterSalesDb db, Caller caller) : Mutation<UpsertKnowledgeArticle.UpsertKnowledgeArticleInput, KnowledgeArticle>
{
    const int MostTags = 100, LongestBody = 60_000;

    /// <summary>The version as it shall be.</summary>
    internal sealed record UpsertKnowledgeArticleInput : MutationInput
    {
        /// <summary>Code, at most 40 printable ASCII characters; an unknown one begins an article.</summary>
        public required string Code { get; init; }

        /// <summary>The version of the article that the client saw; null for a new one.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>What it is.</summary>
        public KnowledgeKind Kind { get; init; }

        /// <summary>Who may read it once it is published.</summary>
        public KnowledgeAudience Audience { get; init; }

        /// <summary>Title in Chinese, 1 to 200 characters.</summary>
        public required string TitleZh { get; init; }

        /// <summary>Title in English, at most 200 characters.</summary>
        public string? TitleEn { get; init; }

        /// <summary>Text in Chinese, Markdown, 1 to 60,000 characters.</summary>
        public required string BodyZh { get; init; }

        /// <summary>Text in English, Markdown, at most 60,000 characters.</summary>
        public string? BodyEn { get; init; }

        /// <summary>What it is about, at most 100.</summary>
        public IReadOnlyList<Tag>? Tags { get; init; }
    }

    /// <summary>One thing that it is about.</summary>
    [GraphName("KnowledgeTagInput")]
    internal sealed record Tag
    {
        /// <summary>What sort of thing.</summary>
        public required KnowledgeTagKind Kind { get; init; }

        /// <summary>Its code, 1 to 64 characters: a model, a SKU, a fault code, a service's or a step's code.</summary>
        public required string Value { get; init; }
    }

    public override async Task<KnowledgeArticle> Run(UpsertKnowledgeArticleInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.TitleZh, "titleZh", 200, required: true);
        reasons.Text(input.TitleEn, "titleEn", 200);
        reasons.Text(input.BodyZh, "bodyZh", LongestBody, required: true);
        reasons.Text(input.BodyEn, "bodyEn", LongestBody);
        if (!reasons.AddIf(input.Tags?.Count > MostTags, CommonErrors.TooMany, "tags", ("max", MostTags)))
            for (var i = 0; i < (input.Tags?.Count ?? 0); i++)
                if (reasons.Text(input.Tags![i].Value, $"tags.{i}.value", 64, required: true))
                    reasons.AddIf(input.Tags[i].Value.Any(char.IsControl), CommonErrors.InvalidFormat, $"tags.{i}.value", ("expected", "a code in one line"));
        reasons.ThrowIfAny();
        var article = await db.Set<KnowledgeArticle>().Include(a => a.Versions).Include(a => a.Tags).AsSplitQuery().FindByAsync(a => a.Code == input.Code, ct);
        await db.RequireVersion(article, input.ExpectedVersion ?? 0, ct);
        if (article is null) db.Add(article = new KnowledgeArticle(input.Code));
        article.Revise(input.Kind, KnowledgeVersion.Written(input.Audience, input.TitleZh.Trim(), input.TitleEn.Tidy(), input.BodyZh.Trim(), input.BodyEn.Tidy(),
            (input.Tags ?? []).Select(t => (t.Kind, t.Value.Trim())), caller.UserId, db.Now));
        return article;
    }
}
