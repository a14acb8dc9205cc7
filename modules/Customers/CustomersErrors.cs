namespace Platform.Customers;

/// <summary>What this module refuses. No text and no argument ever carries a personal value.</summary>
internal static class CustomersErrors
{
    /// <summary>The phone belongs to a party that the caller can see.</summary>
    public static readonly ErrorCode PossibleDuplicate = new("POSSIBLE_DUPLICATE",
        "A party with this phone exists already: {number}. Use it, or set allowDuplicate to create another one.",
        "已存在使用该电话的客户：{number}。请使用该客户，或设置 allowDuplicate 另建。");

    /// <summary>No number that can be dialled.</summary>
    public static readonly ErrorCode InvalidPhone = new("INVALID_PHONE",
        "This is not a valid phone number; outside China it needs its country code, such as +44.", "电话号码无效；境外号码须带国家代码，例如 +44。");

    /// <summary>No e-mail address.</summary>
    public static readonly ErrorCode InvalidEmail = new("INVALID_EMAIL", "This is not a valid e-mail address.", "电子邮箱地址无效。");

    /// <summary>No code of a Chinese administrative division.</summary>
    public static readonly ErrorCode InvalidDivision = new("INVALID_DIVISION",
        "A division code has 6, 9 or 12 digits, begins with a province and names at least a city.", "行政区划代码应为6、9或12位数字，以省级代码开头，且至少到市级。");

    /// <summary>An address is neither Chinese nor foreign, or both.</summary>
    public static readonly ErrorCode AddressForm = new("ADDRESS_FORM", "Give either a Chinese or a foreign address.", "请提供境内地址或境外地址之一。");

    /// <summary>A foreign address in China.</summary>
    public static readonly ErrorCode ForeignAddressInChina = new("FOREIGN_ADDRESS_IN_CHINA",
        "An address in China needs a division code.", "境内地址须提供行政区划代码。");
}
