namespace Platform.Customers;

/// <summary>What one may be allowed to do here. Who typically holds what is in the module's README.</summary>
internal static class Permissions
{
    public const string Read = "customers:party:read";
    public const string Create = "customers:party:create";
    public const string Update = "customers:party:update";
    public const string Deactivate = "customers:party:deactivate";

    /// <summary>Finding parties by phone, e-mail or account: without it a list of phones cannot be tried out.</summary>
    public const string SearchContacts = "customers:contact:search";

    /// <summary>Seeing contact values and address details in full.</summary>
    public const string Reveal = "customers:contact:reveal";
}
