namespace Platform.Contracts;

/// <summary>By what way somebody came to the company, or the company to them.</summary>
public enum ServiceChannel
{
    /// <summary>Telephone call.</summary>
    Phone = 0,

    /// <summary>In person at a desk.</summary>
    WalkIn = 1,

    /// <summary>Letter on paper.</summary>
    Letter = 2,

    /// <summary>Fax.</summary>
    Fax = 3,

    /// <summary>E-mail.</summary>
    Email = 4,

    /// <summary>The company's web site or customer portal.</summary>
    Web = 5,

    /// <summary>Online chat.</summary>
    Chat = 6,

    /// <summary>WeChat account or mini program.</summary>
    Wechat = 7,

    /// <summary>Text message.</summary>
    Sms = 8,

    /// <summary>Messages of a marketplace.</summary>
    Marketplace = 9,

    /// <summary>The company's mobile app.</summary>
    App = 10,

    /// <summary>Said to an account manager during a visit.</summary>
    Visit = 11,

    /// <summary>Noticed by an employee, or raised by the program itself.</summary>
    Internal = 12,

    /// <summary>Another social network or way.</summary>
    Other = 13,
}
