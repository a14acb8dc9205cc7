using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Notifications;

namespace Platform.Administration.Notifications;

/// <summary>The texts in force: this deployment's own where it has some, else the built-in ones.</summary>
internal sealed class Wordings(AdministrationDb db, NotificationCatalog catalog)
{
    public static readonly IReadOnlyList<string> Locales = ["zh-CN", "en"];

    /// <summary>The text of an occasion in a language, unfilled.</summary>
    public async Task<NotificationText> Of(NotificationKind kind, string locale, CancellationToken ct)
    {
        var chinese = locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var (builtIn, name) = (chinese ? kind.Zh : kind.En, chinese ? "zh-CN" : "en");
        var own = await db.Set<NotificationTemplate>().AsNoTracking().FirstOrDefaultAsync(t => t.Kind == kind.Code && t.Locale == name, ct);
        return new NotificationText(own?.Subject ?? builtIn.Subject, own?.Body ?? builtIn.Body);
    }

    /// <summary>All occasions in all languages.</summary>
    public async Task<IReadOnlyList<NotificationWording>> All(CancellationToken ct)
    {
        var own = await db.Set<NotificationTemplate>().AsNoTracking().ToDictionaryAsync(t => (t.Kind, t.Locale), ct);
        return [.. from kind in catalog.All
                   from locale in Locales
                   let text = locale == "en" ? kind.En : kind.Zh
                   let mine = own.GetValueOrDefault((kind.Code, locale))
                   select new NotificationWording(kind.Code, locale, catalog.ModuleOf(kind.Code), mine?.Subject ?? text.Subject, mine?.Body ?? text.Body,
                       mine is { Subject: not null } or { Body: not null }, [.. NotificationCatalog.Placeholders(kind.Zh).Union(NotificationCatalog.Placeholders(kind.En)).Order(StringComparer.Ordinal)])];
    }
}
