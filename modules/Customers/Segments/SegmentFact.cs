namespace Platform.Customers.Segments;

/// <summary>What a condition of a segment looks at.</summary>
internal enum SegmentSubject
{
    /// <summary>Number of orders that were not cancelled.</summary>
    Orders = 0,

    /// <summary>Their sum in minor units of the deployment's main currency.</summary>
    OrderAmount = 1,

    /// <summary>Whole days since the last of them; a party without an order fits no condition on it.</summary>
    DaysSinceOrder = 2,

    /// <summary>Number of cases.</summary>
    Cases = 3,

    /// <summary>Number of complaints.</summary>
    Complaints = 4,

    /// <summary>A role, by name such as <c>DEALER</c>.</summary>
    Role = 5,

    /// <summary>The company's ranking.</summary>
    Level = 6,

    /// <summary>Kind of party, by name such as <c>PERSON</c>.</summary>
    Kind = 7,

    /// <summary>Chinese division code of an address; it fits when the address's code begins with it.</summary>
    Region = 8,

    /// <summary>Month of the birthday as it falls this year, 1 to 12.</summary>
    BirthdayMonth = 9,

    /// <summary>Where the party came from.</summary>
    Source = 10,
}

/// <summary>How a condition compares.</summary>
internal enum SegmentComparison
{
    /// <summary>Equal; for several values one of them is.</summary>
    Is = 0,

    /// <summary>Not equal; for several values none of them is.</summary>
    IsNot = 1,

    /// <summary>At least.</summary>
    AtLeast = 2,

    /// <summary>At most.</summary>
    AtMost = 3,
}

/// <summary>An order or a case of a party, as its module's events told.</summary>
internal sealed class SegmentFact : Entity
{
    SegmentFact() { }

    public SegmentFact(string type, long documentId, DateTime at) => (Type, DocumentId, At) = (type, documentId, at);

    public string Type { get; private set; } = "";
    public long DocumentId { get; private set; }
    public long? PartyId { get; set; }
    public DateTime At { get; private set; }
    public long? AmountMinor { get; set; }
    public string? Currency { get; set; }

    /// <summary>True for a complaint.</summary>
    public bool IsComplaint { get; set; }

    /// <summary>When something was last told of it, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>False once it was cancelled.</summary>
    public bool Counts { get; set; } = true;
}
