namespace Platform.AfterSales;

/// <summary>A service that can be asked for (服务项目): who answers for it, what it costs, how soon it is done, and what the work must document.</summary>
internal sealed class ServiceItem : Aggregate
{
    ServiceItem() { }

    /// <summary>An item of the catalogue that is filled by <see cref="Fill"/>.</summary>
    public ServiceItem(string code) => Code = code;

    /// <summary>Code, unique, 1 to 40 characters; never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Group of the catalogue, such as 水电维修; null without one.</summary>
    public string? Category { get; private set; }

    /// <summary>The sort of work that it leads to.</summary>
    public WorkKind Kind { get; private set; }

    /// <summary>What it comprises; null when the name says it.</summary>
    public string? Description { get; private set; }

    /// <summary>Team of the department that answers for it; null leaves it to routing.</summary>
    public long? TeamId { get; private set; }

    /// <summary>Whether somebody has to go there: accepting a case of it then creates its work order.</summary>
    public bool NeedsVisit { get; private set; }

    /// <summary>Within how many minutes it is promised to be done; null when nothing is promised.</summary>
    public int? PromisedMinutes { get; private set; }

    /// <summary>Price in minor units; null when it is priced for each job, 0 when it is free.</summary>
    public long? PriceMinor { get; private set; }

    /// <summary>ISO 4217 of the price.</summary>
    public string Currency { get; private set; } = "CNY";

    /// <summary>Codes of the skills that it takes, separated by blanks.</summary>
    public string RequiredSkills { get; private set; } = "";

    /// <summary>What its job report must hold, as <see cref="MandatoryJobFields"/> writes it.</summary>
    public string MandatoryFields { get; private set; } = "";

    /// <summary>Points that the technician answers one by one, one per line.</summary>
    public string Checklist { get; private set; } = "";

    /// <summary>Whether customers can ask for it themselves.</summary>
    public bool OnlineBookable { get; private set; }

    /// <summary>Whether it can be asked for at all.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Replaces everything but the code.</summary>
    public void Fill(UpsertServiceItem.UpsertServiceItemInput given)
    {
        (Name, Category, Kind, Description, TeamId) = (given.Name.Trim(), given.Category, given.Kind, given.Description, given.TeamId);
        (NeedsVisit, PromisedMinutes, PriceMinor, Currency) = (given.NeedsVisit, given.PromisedMinutes, given.PriceMinor, given.Currency);
        RequiredSkills = Words.Joined(given.RequiredSkills);
        MandatoryFields = MandatoryJobFields.Write(given.MandatoryFields?.Select(m => new MandatoryJobFields(m.Kind, m.Fields)) ?? []);
        Checklist = string.Join('\n', given.Checklist?.Select(p => p.Trim()) ?? []);
        (OnlineBookable, Active) = (given.OnlineBookable, given.Active);
    }

    /// <summary>What a job report must hold for a sort of work, in a fixed order.</summary>
    public IReadOnlyList<JobField> MandatoryOf(WorkKind kind)
        => [.. MandatoryJobFields.Read(MandatoryFields).Where(m => m.Kind is null || m.Kind == kind).SelectMany(m => m.Fields).Distinct().Order()];
}
