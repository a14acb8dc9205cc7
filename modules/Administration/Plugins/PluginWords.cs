using System.Reflection;

namespace Platform.Administration.Plugins;

/// <summary>What the loader's codes mean, in both languages; a code it does not know is shown as it is.</summary>
internal static class PluginWords
{
    public static readonly ErrorCode ManifestMissing = new("MANIFEST_MISSING", "The folder has no plugin.json.", "文件夹中没有 plugin.json。");
    public static readonly ErrorCode ManifestInvalid = new("MANIFEST_INVALID", "plugin.json cannot be used.", "plugin.json 无法使用。");
    public static readonly ErrorCode SdkRange = new("SDK_RANGE", "It was made for another version of the SDK.", "它是为其他版本的 SDK 编写的。");
    public static readonly ErrorCode PortUnknown = new("PORT_UNKNOWN", "It wants to offer something this program does not know.", "它声明了本程序不支持的接口。");
    public static readonly ErrorCode CapabilityUnknown = new("CAPABILITY_UNKNOWN", "It names an ability this program does not know.", "它声明了本程序不支持的能力。");
    public static readonly ErrorCode NameUnsafe = new("NAME_UNSAFE", "A file name in it is unsafe.", "其中的文件名不安全。");
    public static readonly ErrorCode LinkFound = new("LINK_FOUND", "It holds a link to somewhere else.", "其中含有指向别处的链接。");
    public static readonly ErrorCode TooManyFiles = new("TOO_MANY_FILES", "It holds too many files.", "其中的文件过多。");
    public static readonly ErrorCode EntryMissing = new("ENTRY_MISSING", "Its main assembly is missing.", "缺少主程序集。");
    public static readonly ErrorCode EntryType = new("ENTRY_TYPE", "Its main assembly does not hold exactly one plugin.", "主程序集中的插件类不是恰好一个。");
    public static readonly ErrorCode Unreadable = new("PACKAGE_UNREADABLE", "Its files cannot be read.", "无法读取其文件。");
    public static readonly ErrorCode NotListed = new("NOT_ON_ALLOW_LIST", "It is not on the list of what may load.", "不在允许加载的清单上。");
    public static readonly ErrorCode HashDiffers = new("HASH_DIFFERS", "A file differs from the one that may load.", "文件与允许清单中的不一致。");
    public static readonly ErrorCode LoadFailed = new("LOAD_FAILED", "It failed while it was loaded; the log says how.", "加载失败，详情见日志。");
    public static readonly ErrorCode LoadTimeout = new("LOAD_TIMEOUT", "It took too long to load.", "加载超时。");
    public static readonly ErrorCode Duplicate = new("ID_DUPLICATE", "Another folder has the same plugin in the same version.", "另一个文件夹中有同一插件的同一版本。");
    public static readonly ErrorCode OtherVersion = new("OTHER_VERSION_IN_PLACE", "Another version of it is in use.", "正在使用它的另一个版本。");
    public static readonly ErrorCode ReplacedByOther = new("REPLACED", "Another version has taken its place.", "已被另一个版本替换。");
    public static readonly ErrorCode Unloaded = new("PLUGIN_UNLOADED", "It was unloaded.", "已被卸载。");
    public static readonly ErrorCode LeftBehind = new("CALLS_LEFT_BEHIND", "Unloaded, but some of its calls did not end.", "已卸载，但有调用尚未结束。");
    public static readonly ErrorCode Missing = new("PLUGIN_MISSING", "The plugin is not there or was refused.", "插件不存在或未能加载。");
    public static readonly ErrorCode ConnectionInvalid = new("CONNECTION_INVALID", "The connection's code or webhook token is malformed.", "连接代码或推送令牌的格式不正确。");
    public static readonly ErrorCode ConfigInvalid = new("CONFIG_INVALID", "Its settings are not what the plugin asks for.", "设置不符合插件的要求。");
    public static readonly ErrorCode SchemaInvalid = new("SCHEMA_INVALID", "The plugin's own description of its settings is wrong.", "插件对设置的描述有误。");
    public static readonly ErrorCode OpenFailed = new("OPEN_FAILED", "The plugin did not accept the settings; the log says why.", "插件不接受这些设置，原因见日志。");
    public static readonly ErrorCode OpenTimeout = new("OPEN_TIMEOUT", "The plugin took too long to open.", "插件打开超时。");
    public static readonly ErrorCode PortsMismatch = new("PORTS_MISMATCH", "The plugin does not offer what it says.", "插件提供的接口与声明不符。");
    public static readonly ErrorCode CapabilityMismatch = new("CAPABILITY_MISMATCH", "The plugin does not have the abilities it says.", "插件的能力与声明不符。");
    public static readonly ErrorCode NotOpen = new("NOT_OPEN", "It is not open yet.", "尚未打开。");
    public static readonly ErrorCode ByOperator = new("BY_OPERATOR", "Switched off by an administrator.", "已由管理员停用。");
    public static readonly ErrorCode ByConfiguration = new("BY_CONFIGURATION", "Switched off in the program's configuration.", "已在程序的配置中停用。");
    public static readonly ErrorCode PluginOff = new("PLUGIN_OFF", "The whole plugin is switched off.", "整个插件已停用。");
    public static readonly ErrorCode BreakerOpen = new("BREAKER_OPEN", "Too many calls failed; it tries again by itself.", "失败过多，暂停调用，稍后会自动重试。");
    public static readonly ErrorCode OldSettings = new("OLD_SETTINGS_SERVE", "The plugin refused the new settings; the old ones still serve.", "插件不接受新设置，仍按旧设置运行。");

    static readonly Dictionary<string, ErrorCode> Known = typeof(PluginWords).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(ErrorCode)).Select(f => (ErrorCode)f.GetValue(null)!).ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>Null for no code and for one that only a plugin knows.</summary>
    public static string? Of(string? code, string locale) => code is not null && Known.TryGetValue(code, out var known) ? known.Text(locale) : null;
}
