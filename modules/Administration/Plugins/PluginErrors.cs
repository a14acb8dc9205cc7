namespace Platform.Administration.Plugins;

/// <summary>Why an order about plugins is refused.</summary>
internal static class PluginErrors
{
    /// <summary>No verified package has this id.</summary>
    public static readonly ErrorCode UnknownPlugin = new("UNKNOWN_PLUGIN", "There is no usable plugin {plugin}.", "没有可用的插件{plugin}。");

    /// <summary>The plugins directory has no such folder.</summary>
    public static readonly ErrorCode UnknownPackage = new("UNKNOWN_PACKAGE", "There is no package in a folder {folder}.", "插件目录中没有文件夹{folder}。");

    /// <summary>The connection is set up in the program's configuration.</summary>
    public static readonly ErrorCode InConfiguration = new("CONNECTION_IN_CONFIGURATION",
        "This connection is set up in the program's configuration; it can only be changed there.", "该连接写在程序的配置文件中，只能在那里修改。");

    /// <summary>The connection still serves.</summary>
    public static readonly ErrorCode StillOn = new("CONNECTION_STILL_ON", "Switch the connection off before you remove it.", "请先停用该连接，再删除。");

    /// <summary>A stored secret refers to the program's own secrets.</summary>
    public static readonly ErrorCode SecretReference = new("SECRET_REFERENCE",
        "secret:// works in configuration files only. Enter the value; it is stored encrypted.", "secret:// 只能用于配置文件。请直接填写，保存时会加密。");

    /// <summary>A value is shorter than the plugin allows.</summary>
    public static readonly ErrorCode TooShort = new("CONFIG_TOO_SHORT", "At least {min} characters are needed.", "至少需要{min}个字符。");

    /// <summary>A number is smaller than the plugin allows.</summary>
    public static readonly ErrorCode TooSmall = new("CONFIG_TOO_SMALL", "The value must be at least {min}.", "不能小于{min}。");

    /// <summary>A number is larger than the plugin allows.</summary>
    public static readonly ErrorCode TooBig = new("CONFIG_TOO_BIG", "The value must be at most {max}.", "不能大于{max}。");

    /// <summary>A list has fewer entries than the plugin needs.</summary>
    public static readonly ErrorCode TooFew = new("CONFIG_TOO_FEW", "At least {min} entries are needed.", "至少需要{min}项。");

    /// <summary>A value is none of those the plugin knows.</summary>
    public static readonly ErrorCode NotAllowed = new("CONFIG_NOT_ALLOWED", "Possible are: {allowed}.", "可选值为：{allowed}。");

    /// <summary>A value is of another type.</summary>
    public static readonly ErrorCode WrongType = new("CONFIG_WRONG_TYPE", "Another kind of value is needed: {expected}.", "值的类型不正确，应为：{expected}。");

    /// <summary>The plugin knows no such setting.</summary>
    public static readonly ErrorCode UnknownField = new("CONFIG_UNKNOWN_FIELD", "The plugin has no such setting.", "该插件没有这个设置项。");

    /// <summary>Something else in the plugin's schema is not met.</summary>
    public static readonly ErrorCode Unmet = new("CONFIG_UNMET", "The plugin's schema is not met: {rule}.", "不符合插件的要求：{rule}。");
}
