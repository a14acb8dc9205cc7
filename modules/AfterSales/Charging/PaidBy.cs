namespace Platform.AfterSales;

/// <summary>How money came in.</summary>
internal enum PaidBy
{
    /// <summary>Banknotes.</summary>
    Cash = 0,

    /// <summary>WeChat Pay.</summary>
    Wechat = 1,

    /// <summary>Alipay.</summary>
    Alipay = 2,

    /// <summary>Bank transfer.</summary>
    Bank = 3,

    /// <summary>Bank card.</summary>
    Card = 4,

    /// <summary>Anything else, such as a settlement between departments.</summary>
    Other = 5,
}
