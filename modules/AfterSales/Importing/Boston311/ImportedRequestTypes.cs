namespace Platform.AfterSales;

internal sealed class ImportedRequestType : ObjectType<ImportedRequest>
{
    public ImportedRequestType()
    {
        Shows(r => r.CaseId).AsId("Case");
        Shows(r => r.System);
        Shows(r => r.ExternalId);
        Shows(r => r.Department);
        Shows(r => r.Queue);
        Shows(r => r.RequestType);
        Shows(r => r.Source);
        Shows(r => r.OpenedAt);
        Shows(r => r.TargetAt);
        Shows(r => r.ClosedAt);
        Shows(r => r.CityVerdict);
        Shows(r => r.OwnVerdict);
    }
}

internal sealed class ImportedRequestFiguresType : ObjectType<ImportedRequestFigures>
{
    public ImportedRequestFiguresType() => ShowsAll();
}

internal sealed class VerdictComparisonType : ObjectType<VerdictComparison>
{
    public VerdictComparisonType() => ShowsAll();
}
