namespace Platform.AfterSales;

/// <summary>What an article is.</summary>
internal enum KnowledgeKind
{
    /// <summary>An explanation or an answer to a common question.</summary>
    Article = 0,

    /// <summary>What to do about a fault.</summary>
    FaultSolution = 1,

    /// <summary>A technical bulletin (技术通报): what changed or must be looked at, for a product or everywhere.</summary>
    TechnicalBulletin = 2,

    /// <summary>How work is done, step by step (作业指导书).</summary>
    Procedure = 3,
}

/// <summary>Who may read an article; each includes those before it.</summary>
internal enum KnowledgeAudience
{
    /// <summary>People of the company.</summary>
    Internal = 0,

    /// <summary>Service providers too.</summary>
    Provider = 1,

    /// <summary>Customers too.</summary>
    Customer = 2,
}

/// <summary>How far the newest version of an article is.</summary>
internal enum KnowledgeState
{
    /// <summary>Being written.</summary>
    Draft = 0,

    /// <summary>Waits for somebody to look over it.</summary>
    InReview = 1,

    /// <summary>There to be read.</summary>
    Published = 2,

    /// <summary>Not to be read any more.</summary>
    Withdrawn = 3,
}

/// <summary>What an article is about, by which it is suggested.</summary>
internal enum KnowledgeTagKind
{
    /// <summary>A product model.</summary>
    Model = 0,

    /// <summary>A SKU.</summary>
    Sku = 1,

    /// <summary>A category or brand of products.</summary>
    Category = 2,

    /// <summary>A symptom or fault code.</summary>
    Fault = 3,

    /// <summary>A service of the catalogue, by its code.</summary>
    ServiceItem = 4,

    /// <summary>A step of a playbook, by its code: the work instruction of that step.</summary>
    Step = 5,
}
