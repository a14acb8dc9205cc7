namespace Platform.Customers;

/// <summary>What a party is by nature; its roles say what it is to the company.</summary>
internal enum PartyKind
{
    /// <summary>A natural person.</summary>
    Person = 0,

    /// <summary>A company, shop or public body.</summary>
    Organization = 1,

    /// <summary>People who live at one place and are served together.</summary>
    Household = 2,

    /// <summary>A department of the own company.</summary>
    InternalDept = 3,
}
