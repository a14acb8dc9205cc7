namespace Platform.Administration.Notifications;

/// <summary>This deployment's own wording of one occasion in one language.</summary>
internal sealed class NotificationTemplate : Aggregate
{
    NotificationTemplate() { }

    /// <summary>The occasion.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Language, <c>zh-CN</c> or <c>en</c>.</summary>
    public string Locale { get; private set; } = "";

    /// <summary>Own subject; null when the built-in wording counts.</summary>
    public string? Subject { get; private set; }

    /// <summary>Own body; null when the built-in wording counts.</summary>
    public string? Body { get; private set; }

    public static NotificationTemplate Of(string kind, string locale) => new() { Kind = kind, Locale = locale };

    public void Word(string? subject, string? body)
    {
        (Subject, Body) = (subject, body);
        Touch();
    }
}

/// <summary>What is said on an occasion in one language.</summary>
/// <param name="Kind">The occasion.</param>
/// <param name="Locale">Language, <c>zh-CN</c> or <c>en</c>.</param>
/// <param name="Module">The module whose occasion it is.</param>
/// <param name="Subject">Subject in force.</param>
/// <param name="Body">Body in force.</param>
/// <param name="IsOwn">True when this deployment words it itself.</param>
/// <param name="Placeholders">Names that a text may use, each in braces.</param>
internal sealed record NotificationWording(string Kind, string Locale, string Module, string Subject, string Body, bool IsOwn, IReadOnlyList<string> Placeholders);
