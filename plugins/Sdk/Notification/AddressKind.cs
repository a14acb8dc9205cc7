namespace Platform.Sdk;

/// <summary>Which kind of address a channel needs.</summary>
public enum AddressKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A mobile number with country code, such as <c>+8613800138000</c>.</summary>
    Mobile,

    /// <summary>A WeChat id (open id) of the deployment's own account.</summary>
    Wechat,
}
