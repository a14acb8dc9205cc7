namespace Platform.AfterSales;

/// <summary>What clients see of a service.</summary>
internal sealed class ServiceItemType : ObjectType<ServiceItem>
{
    public ServiceItemType()
    {
        Shows(s => s.Id);
        Shows(s => s.Version);
        Shows(s => s.Code);
        Shows(s => s.Name);
        Shows(s => s.Category);
        Shows(s => s.Kind);
        Shows(s => s.Description).NotFilterable().NotSortable();
        Shows(s => s.TeamId).AsId("Team").Needs(Caller.Staff);
        Shows(s => s.NeedsVisit);
        Shows(s => s.PromisedMinutes);
        Shows(s => s.PriceMinor);
        Shows(s => s.Currency);
        Shows("price", s => s.PriceMinor is { } price ? new Money(price, s.Currency) : (Money?)null).Reads(nameof(ServiceItem.PriceMinor), nameof(ServiceItem.Currency))
            .Described("Its price; null when it is priced for each job.");
        Shows("requiredSkills", s => Words.Split(s.RequiredSkills)).NotNull().Reads(nameof(ServiceItem.RequiredSkills)).Described("Codes of the skills that it takes.");
        Shows("mandatoryFields", s => MandatoryJobFields.Read(s.MandatoryFields)).NotNull().Reads(nameof(ServiceItem.MandatoryFields)).Described("What its job report must hold.");
        Shows("checklist", s => (IReadOnlyList<string>)s.Checklist.Split('\n', StringSplitOptions.RemoveEmptyEntries)).NotNull().Reads(nameof(ServiceItem.Checklist))
            .Described("Points that the technician answers one by one.");
        Shows(s => s.OnlineBookable);
        Shows(s => s.Active);
        Shows(s => s.CreatedAt);
        Shows(s => s.UpdatedAt);
        DefaultOrder(s => s.Code);
    }
}

/// <summary>What clients see of what a job report must hold.</summary>
internal sealed class MandatoryJobFieldsType : ObjectType<MandatoryJobFields>
{
    public MandatoryJobFieldsType() => ShowsAll();
}
