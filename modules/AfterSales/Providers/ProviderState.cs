namespace Platform.AfterSales;

/// <summary>How a provider stands with us.</summary>
internal enum ProviderState
{
    /// <summary>Has applied.</summary>
    Applied = 0,

    /// <summary>Was examined and found fit; gets no work yet.</summary>
    Approved = 1,

    /// <summary>Gets work.</summary>
    Active = 2,

    /// <summary>Gets no new work for the time being.</summary>
    Suspended = 3,

    /// <summary>The agreement has ended for good.</summary>
    Terminated = 4,
}
