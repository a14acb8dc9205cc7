namespace Platform.AfterSales;

internal sealed class SlaPolicyType : ObjectType<SlaPolicy>
{
    public SlaPolicyType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.Code);
        Shows(p => p.Name);
        Shows(p => p.Position);
        Shows(p => p.IsActive);
        Shows("terms", p => p.Versions.MaxBy(v => v.Number)!.Terms).NotNull().Reads(nameof(SlaPolicy.Versions)).Described("What its newest version says.");
        Shows(p => p.Versions);
        Shows(p => p.CreatedAt);
        Shows(p => p.UpdatedAt);
        DefaultOrder(p => p.Position);
    }
}

internal sealed class SlaPolicyVersionType : ObjectType<SlaPolicyVersion>
{
    public SlaPolicyVersionType()
    {
        Shows(v => v.Id);
        Shows(v => v.Number);
        Shows(v => v.From);
        Shows("terms", v => v.Terms).NotNull().Reads(nameof(SlaPolicyVersion.Text)).Described("For what it holds and what it promises.");
        DefaultOrder(v => v.Number);
    }
}

internal sealed class SlaPolicyTermsType : ObjectType<SlaPolicyTerms>
{
    public SlaPolicyTermsType()
    {
        Shows(t => t.Kinds);
        Shows(t => t.Priorities);
        Shows(t => t.Channels);
        Shows("serviceItemIds", t => (IReadOnlyList<string>)[.. t.ServiceItemIds.Select(id => GlobalId.Encode("ServiceItem", id))]).NotNull().Described("Global ids of the service items it holds for; empty for all.");
        Shows(t => t.OrgUnitId).AsId("OrgUnit");
        Shows(t => t.Targets);
    }
}

internal sealed class SlaTargetRuleType : ObjectType<SlaTargetRule>
{
    public SlaTargetRuleType() => ShowsAll();
}

internal sealed class SlaStepType : ObjectType<SlaStep>
{
    public SlaStepType()
    {
        Shows(s => s.Level);
        Shows(s => s.AfterMinutes);
        Shows(s => s.To);
        Shows(s => s.AccountId).AsId("Account");
        Shows(s => s.TeamId).AsId("Team");
    }
}
