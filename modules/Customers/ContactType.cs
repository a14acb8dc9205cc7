namespace Platform.Customers;

/// <summary>By what means a party is reached.</summary>
internal enum ContactType
{
    /// <summary>Mobile phone.</summary>
    Mobile = 0,

    /// <summary>Fixed line or service number, perhaps with an extension.</summary>
    Phone = 1,

    /// <summary>E-mail address.</summary>
    Email = 2,

    /// <summary>WeChat id or open id.</summary>
    Wechat = 3,

    /// <summary>Account name or id at a marketplace.</summary>
    MarketplaceAccount = 4,
}
