namespace Platform.Customers;

/// <summary>What a deployment may set for Customers; configuration section <c>Customers</c>.</summary>
internal sealed class CustomersSettings
{
    /// <summary>How long after a party last said something its next words, by whatever way, belong to its open case.</summary>
    public TimeSpan ThreadWindow { get; set; } = TimeSpan.FromDays(3);

    /// <summary>A call and a case that lie no further apart than this are one contact.</summary>
    public TimeSpan OneContact { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How often confirmed erasures are looked for.</summary>
    public TimeSpan ErasurePoll { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Pause between two passes of an erasure; audit rows are sealed meanwhile.</summary>
    public TimeSpan ErasurePause { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How often parties that changed are looked at for segments.</summary>
    public TimeSpan SegmentPoll { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Currency in which segments sum up orders; orders in others count and are not summed.</summary>
    public string MainCurrency { get; set; } = "CNY";

    /// <summary>Topics about which nobody is turned to who has not said yes.</summary>
    public IReadOnlyList<Platform.Contracts.Customers.ContactTopic> AskFirst { get; set; } = [Platform.Contracts.Customers.ContactTopic.Marketing];

    /// <summary>How often missing lists of care are looked for.</summary>
    public TimeSpan CareListPoll { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many days before a month begins its list of care is made, 0 to 28.</summary>
    public int CareListDaysAhead { get; set; } = 7;

    /// <summary>After which time a list of care is looked at anew for campaigns and customers that came since.</summary>
    public TimeSpan CareListRefresh { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often it is looked whether a month ended whose feedback is to be reported.</summary>
    public TimeSpan FeedbackReportPoll { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often visit plans are looked at.</summary>
    public TimeSpan VisitPoll { get; set; } = TimeSpan.FromSeconds(30);
}
