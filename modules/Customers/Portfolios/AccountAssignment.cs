using Platform.Contracts.Customers;

namespace Platform.Customers.Portfolios;

/// <summary>That an account manager looks after a party, and since when. Of one party at most one is current: a unique key holds it.</summary>
internal sealed class AccountAssignment : ScopedAggregate, IPartied
{
    AccountAssignment() { }

    public AccountAssignment(Party party, long managerId, long handoverId, DateTime from)
    {
        (PartyId, ManagerId, HandoverId, From, Current, Org) = (party.Id, managerId, handoverId, from, true, party.Org);
        Record(() => new AccountManagerAssigned(PartyId!.Value, ManagerId));
    }

    /// <summary>The party.</summary>
    public long? PartyId { get; private set; }

    /// <summary>Account of the manager.</summary>
    public long ManagerId { get; private set; }

    /// <summary>Since when, UTC.</summary>
    public DateTime From { get; private set; }

    /// <summary>Until when, UTC; null while it lasts.</summary>
    public DateTime? To { get; private set; }

    /// <summary>True while it lasts, null afterwards: unique together with the party, where nulls do not count.</summary>
    public bool? Current { get; private set; }

    /// <summary>The hand-over that began it.</summary>
    public long HandoverId { get; private set; }

    public void End(DateTime at, bool withoutSuccessor)
    {
        (To, Current) = (at, null);
        if (withoutSuccessor) Record(() => new AccountManagerAssigned(PartyId!.Value, null));
    }
}
