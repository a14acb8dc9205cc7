namespace Platform.Contracts.AfterSales;

/// <summary>What an agent is shown of a customer before the next talk, as other modules may extend it in the schema.</summary>
public interface INextContact
{
    /// <summary>The customer, the record that goes on.</summary>
    long PartyId { get; }
}
