namespace Platform.Contracts.Customers;

/// <summary>A party as other modules may extend it in the schema.</summary>
public interface IParty
{
    /// <summary>Its id within Customers.</summary>
    long Id { get; }

    /// <summary>The number people quote.</summary>
    string Number { get; }
}
