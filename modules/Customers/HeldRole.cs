namespace Platform.Customers;

/// <summary>One role that one party has.</summary>
internal sealed class HeldRole : Entity
{
    HeldRole() { }

    public HeldRole(PartyRole role) => Role = role;

    public long PartyId { get; private set; }

    public PartyRole Role { get; private set; }
}
