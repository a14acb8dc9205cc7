using System.Reflection;
using System.Text.RegularExpressions;

namespace Platform.Kernel.Notifications;

/// <summary>Every notification kind of the program: the public static fields of type <see cref="NotificationKind"/> in the modules.</summary>
public sealed partial class NotificationCatalog
{
    const int LongestSubject = 120, LongestBody = 2000;
    readonly Dictionary<string, (NotificationKind Kind, Module Module)> _kinds = [];

    /// <summary>Gathers the kinds; a code that is there twice, a text that is too long or languages that differ in their placeholders stop the start.</summary>
    public NotificationCatalog(IEnumerable<Module> modules)
    {
        foreach (var module in modules)
            foreach (var field in module.Assembly.GetTypes().Where(t => t.IsAbstract && t.IsSealed).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.FieldType == typeof(NotificationKind)))
            {
                var kind = (NotificationKind)field.GetValue(null)!;
                if (!_kinds.TryAdd(kind.Code, (kind, module))) throw new InvalidOperationException($"There are two notification kinds {kind.Code}.");
                if (!Meanings(kind.Zh).SetEquals(Meanings(kind.En))) throw new InvalidOperationException($"The languages of {kind.Code} differ in their placeholders.");
                if (new[] { kind.Zh, kind.En }.Any(t => t.Subject.Length is 0 or > LongestSubject || t.Body.Length is 0 or > LongestBody)) throw new InvalidOperationException($"A text of {kind.Code} is empty or too long.");
            }
    }

    /// <summary>All kinds, by code.</summary>
    public IReadOnlyList<NotificationKind> All => [.. _kinds.Values.Select(k => k.Kind).OrderBy(k => k.Code, StringComparer.Ordinal)];

    /// <summary>The kind of this code; null when there is none.</summary>
    public NotificationKind? Find(string code) => _kinds.TryGetValue(code, out var found) ? found.Kind : null;

    /// <summary>The module that declares a kind.</summary>
    public string ModuleOf(string code) => _kinds[code].Module.Name;

    /// <summary>Names of the placeholders of a text.</summary>
    public static IReadOnlySet<string> Placeholders(NotificationText text)
        => Placeholder().Matches(text.Subject + "\n" + text.Body).Select(m => m.Groups[1].Value).ToHashSet();

    // What is said in another word in the other language is two placeholders of one meaning: {targetZh} and {targetEn}.
    static HashSet<string> Meanings(NotificationText text)
        => [.. Placeholders(text).Select(p => p.EndsWith("Zh", StringComparison.Ordinal) || p.EndsWith("En", StringComparison.Ordinal) ? p[..^2] : p)];

    /// <summary>A text with its placeholders replaced.</summary>
    /// <param name="text">Text with placeholders.</param>
    /// <param name="arguments">Their values.</param>
    /// <param name="keepOthers">True leaves a placeholder without a value as it is, to be filled when the message goes out; false makes it a dash.</param>
    public static NotificationText Render(NotificationText text, IReadOnlyDictionary<string, string> arguments, bool keepOthers = false)
    {
        string Fill(string template) => Placeholder().Replace(template, m => arguments.GetValueOrDefault(m.Groups[1].Value) is { Length: > 0 } value ? value : keepOthers ? m.Value : "–");
        return new NotificationText(Fill(text.Subject).ReplaceLineEndings(" "), Fill(text.Body));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
