namespace Platform.AfterSales;

/// <summary>Why somebody may not be offered a piece of work.</summary>
internal static class Obstacle
{
    /// <summary>The first thing that keeps a provider from the work on a day; null when nothing does.</summary>
    public static ErrorCode? Of(ServiceProvider provider, WorkOrder order, DateOnly day)
    {
        if (provider.State != ProviderState.Active) return DispatchErrors.NotActive;
        if (!Covers(provider.Org, order.Org)) return DispatchErrors.OtherUnit;
        if (!provider.Authorizations.Any(a => a.HoldsOn(day) && a.Fits(order.ProductCode, order.Brand))) return DispatchErrors.NotAuthorised;
        if (provider.Certificates.Any(c => c.Demanded && c.ExpiresOn < day)) return DispatchErrors.CertificateExpired;
        if (!HasSkills(provider.Skills, order)) return DispatchErrors.SkillMissing;
        return Reach(provider, order) is null ? DispatchErrors.OtherArea : null;
    }

    /// <summary>The first thing that keeps an own technician from the work; null when nothing does.</summary>
    public static ErrorCode? Of(Technician technician, WorkOrder order)
    {
        if (!technician.Active || technician.ProviderId is not null) return DispatchErrors.NotActive;
        if (!Covers(technician.Org, order.Org)) return DispatchErrors.OtherUnit;
        if (!HasSkills(technician.Skills, order)) return DispatchErrors.SkillMissing;
        return Reach(technician, order) is null ? DispatchErrors.OtherArea : null;
    }

    /// <summary>Digits of the area that fit; 0 for somebody without areas or work without one; null when the work lies elsewhere.</summary>
    public static int? Reach(ServiceProvider provider, WorkOrder order)
        => order.RegionCode is not { } code || provider.Territories.Count == 0 ? 0
         : provider.Territories.Where(t => code.StartsWith(t.Prefix, StringComparison.Ordinal)).Select(t => (int?)t.Prefix.Length).Max();

    /// <summary>As for a provider.</summary>
    public static int? Reach(Technician technician, WorkOrder order)
        => order.RegionCode is not { } code || technician.Areas.Length == 0 ? 0
         : Words.Split(technician.Areas).Where(a => code.StartsWith(a, StringComparison.Ordinal)).Select(a => (int?)a.Length).Max();

    static bool HasSkills(string skills, WorkOrder order) => Words.Split(order.RequiredSkills).All(Words.Split(skills).Contains);

    /// <summary>Whoever is looked after by a unit works for it and for everything below.</summary>
    static bool Covers(OrgPath of, OrgPath work)
        => of.Unit == work.Unit || (of.Region is null && of.Branch is null && of.Site is null)
        || ((of.Region is null || of.Region == work.Region) && (of.Branch is null || of.Branch == work.Branch) && (of.Site is null || of.Site == work.Site));
}
