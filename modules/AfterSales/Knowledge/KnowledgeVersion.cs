namespace Platform.AfterSales;

/// <summary>One version of an article.</summary>
internal sealed class KnowledgeVersion : Entity
{
    /// <summary>The article.</summary>
    public long ArticleId { get; internal set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>Who may read it once it is published.</summary>
    public KnowledgeAudience Audience { get; private set; }

    /// <summary>Title in Chinese.</summary>
    public string TitleZh { get; private set; } = "";

    /// <summary>Title in English; null when there is none.</summary>
    public string? TitleEn { get; private set; }

    /// <summary>Text in Chinese, Markdown.</summary>
    public string BodyZh { get; private set; } = "";

    /// <summary>Text in English, Markdown; null when there is none.</summary>
    public string? BodyEn { get; private set; }

    /// <summary>What it is about, one per line, such as <c>Fault:E1</c>.</summary>
    public string TagLines { get; private set; } = "";

    /// <summary>Account that wrote it last; null when the program did.</summary>
    public long? WrittenBy { get; private set; }

    /// <summary>When it was written last, UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Account that published it; null while nobody did.</summary>
    public long? PublishedBy { get; private set; }

    /// <summary>When it was published, UTC; null before.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<(KnowledgeTagKind Kind, string Value)> Tags
        => [.. TagLines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(':', 2)).Select(p => (Enum.Parse<KnowledgeTagKind>(p[0]), p[1]))];

    /// <summary>What somebody wrote, without a number yet.</summary>
    public static KnowledgeVersion Written(KnowledgeAudience audience, string titleZh, string? titleEn, string bodyZh, string? bodyEn, IEnumerable<(KnowledgeTagKind Kind, string Value)> tags, long? by, DateTime at)
        => new() { Audience = audience, TitleZh = titleZh, TitleEn = titleEn, BodyZh = bodyZh, BodyEn = bodyEn, TagLines = string.Join('\n', tags.Select(t => $"{t.Kind}:{t.Value}").Distinct().Order(StringComparer.Ordinal)), WrittenBy = by, WrittenAt = at };

    public KnowledgeVersion As(int number)
    {
        Number = number;
        return this;
    }

    /// <summary>Takes over what somebody wrote anew.</summary>
    public void Take(KnowledgeVersion from)
        => (Audience, TitleZh, TitleEn, BodyZh, BodyEn, TagLines, WrittenBy, WrittenAt) = (from.Audience, from.TitleZh, from.TitleEn, from.BodyZh, from.BodyEn, from.TagLines, from.WrittenBy, from.WrittenAt);

    public void Publish(long? by, DateTime at) => (PublishedBy, PublishedAt) = (by, at);

    public string Title(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? TitleZh : TitleEn ?? TitleZh;

    public string Body(string locale) => locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? BodyZh : BodyEn ?? BodyZh;
}

/// <summary>One thing that the published version of an article is about.</summary>
internal sealed class KnowledgeTag : Entity
{
    /// <summary>The article.</summary>
    public long ArticleId { get; internal set; }

    /// <summary>What sort of thing.</summary>
    public KnowledgeTagKind Kind { get; init; }

    /// <summary>Its code.</summary>
    public string Value { get; init; } = "";
}

/// <summary>A word of the published version of an article, for finding it.</summary>
internal sealed class KnowledgeTerm : Entity
{
    /// <summary>The article.</summary>
    public long ArticleId { get; init; }

    /// <summary>The word: two neighbouring Chinese characters, one of them, or a word of another script in small letters.</summary>
    public string Term { get; init; } = "";

    /// <summary>Whether it stands in a title.</summary>
    public bool IsInTitle { get; init; }
}

/// <summary>That somebody used an article, once for a person and case.</summary>
internal sealed class KnowledgeUse : Entity
{
    /// <summary>The article.</summary>
    public long ArticleId { get; init; }

    /// <summary>The case it was used on; 0 for none.</summary>
    public long CaseId { get; init; }

    /// <summary>Who used it.</summary>
    public long AccountId { get; init; }

    /// <summary>When first, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Whether it helped; null while that was not said.</summary>
    public bool? Helpful { get; set; }
}
