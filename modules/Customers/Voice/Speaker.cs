using Microsoft.EntityFrameworkCore;
using Platform.Customers.Data;

namespace Platform.Customers.Voice;

/// <summary>Who says something: a customer's own account is always itself, staff name somebody within reach.</summary>
internal static class Speaker
{
    /// <summary>The party; null when nobody is named.</summary>
    /// <exception cref="Refused">There is none, it was erased, or it is out of reach: never told apart.</exception>
    public static async Task<long?> Speaking(this CustomersDb db, long? named, Caller caller, RowScope scope, CancellationToken ct)
    {
        if ((caller.PartyId ?? named) is not { } id) return null;
        var known = caller.PartyId is null ? db.Visible<Party>(scope) : db.Set<Party>();
        return await known.AnyAsync(p => p.Id == id && p.Status != PartyStatus.Erased, ct) ? id : throw new Refused(CommonErrors.NotFound, "partyId", ("what", nameof(Party)));
    }
}
