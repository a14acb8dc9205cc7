using Platform.Customers.Data;

namespace Platform.Customers.Privacy;

/// <summary>What GraphQL shows of an erasure.</summary>
internal sealed class ErasureRequestType : ObjectType<ErasureRequest>
{
    public ErasureRequestType()
    {
        Shows(r => r.Id);
        Shows(r => r.Version);
        Shows(r => r.PartyId).AsId("Party");
        Shows(r => r.State);
        Shows(r => r.Reason).NotSortable();
        Shows(r => r.RequestedBy).AsId("Account");
        Shows(r => r.DecidedBy).AsId("Account");
        Shows(r => r.DecidedAt);
        Shows(r => r.DoneAt);
        Shows(r => r.Erased);
        Shows(r => r.CreatedAt);
    }
}

/// <summary>What hangs on an erasure.</summary>
[Extends(typeof(ErasureRequest))]
internal static class ErasureRequestFields
{
    /// <summary>What stands against it now, at most 200 things; while there is one it cannot be confirmed.</summary>
    [Requires(nameof(ErasureRequest.PartyId))]
    public static Task<IReadOnlyList<ErasureHold>> Holds([Parent] ErasureRequest request, ErasureHolds holds, CancellationToken ct) => holds.Of(request.PartyId, ct);
}

internal sealed class ErasureHoldType : ObjectType<ErasureHold>
{
    public ErasureHoldType() => ShowsAll();
}

/// <summary>What GraphQL shows of a hold.</summary>
internal sealed class LegalHoldType : ObjectType<LegalHold>
{
    public LegalHoldType()
    {
        Shows(h => h.Id);
        Shows(h => h.Version);
        Shows(h => h.PartyId).AsId("Party");
        Shows(h => h.Reason).NotSortable();
        Shows(h => h.Until);
        Shows(h => h.ReleasedAt);
        Shows(h => h.ReleasedBy).AsId("Account");
        Shows(h => h.CreatedAt);
    }
}

/// <summary>What GraphQL shows of an export.</summary>
internal sealed class PersonalExportType : ObjectType<PersonalExport>
{
    public PersonalExportType()
    {
        Shows(x => x.Id);
        Shows(x => x.Version);
        Shows(x => x.PartyId).AsId("Party");
        Shows(x => x.Purpose).NotSortable();
        Shows(x => x.FileId).AsId("StoredFile");
        Shows(x => x.ReadyAt);
        Shows(x => x.ExpiresAt);
        Shows(x => x.OwnerId).AsId("Account");
        Shows(x => x.CreatedAt);
    }
}
