namespace Platform.Customers.Interactions;

/// <summary>
/// Whose a phone or mail address is that the program itself made a party for. Its unique key is the lock: of two who call at the same moment
/// from one phone, the second finds what the first made.
/// </summary>
internal sealed class ContactClaim : Aggregate
{
    ContactClaim() { }

    public ContactClaim(string index, long partyId) => (ContactIndex, PartyId) = (index, partyId);

    [Protected]
    public string ContactIndex { get; private set; } = "";

    public long PartyId { get; private set; }

    public void Pass(long partyId) => PartyId = partyId;
}
