using Platform.Kernel.Notifications;

namespace Platform.Customers.Portfolios;

/// <summary>That parties were given to an account manager, or taken from one, in one go and for one reason.</summary>
internal sealed class PortfolioHandover : ScopedAggregate
{
    public const int LongestReason = 500, MostParties = 2000;

    PortfolioHandover() { }

    public PortfolioHandover(long? managerId, string reason, OrgPath org) => (ManagerId, Reason, Org) = (managerId, reason, org);

    /// <summary>Account of the new manager; null when the parties have none now.</summary>
    public long? ManagerId { get; private set; }

    /// <summary>Why, as the person said.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Parties that have another manager now; those that had this one already do not count.</summary>
    public int Parties { get; private set; }

    public void Count(int parties)
    {
        Parties = parties;
        if (ManagerId is { } manager && parties > 0)
            Record(() => CustomersNotices.NewPortfolio.To(new SubjectRef(nameof(PortfolioHandover), Id), [new(AccountId: manager)], urgent: false,
                ("count", parties.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}

/// <summary>What GraphQL shows of a hand-over.</summary>
internal sealed class PortfolioHandoverType : ObjectType<PortfolioHandover>
{
    public PortfolioHandoverType()
    {
        Shows(h => h.Id);
        Shows(h => h.Version);
        Shows(h => h.ManagerId).AsId("Account");
        Shows(h => h.Reason);
        Shows(h => h.Parties);
        Shows(h => h.CreatedAt);
        Shows(h => h.CreatedBy).AsId("Account");
    }
}

/// <summary>What GraphQL shows of an assignment.</summary>
internal sealed class AccountAssignmentType : ObjectType<AccountAssignment>
{
    public AccountAssignmentType()
    {
        Shows(a => a.Id);
        Shows(a => a.PartyId).AsId("Party");
        Shows(a => a.ManagerId).AsId("Account");
        Shows(a => a.From);
        Shows(a => a.To);
        Shows(a => a.HandoverId).AsId(nameof(PortfolioHandover));
    }
}
