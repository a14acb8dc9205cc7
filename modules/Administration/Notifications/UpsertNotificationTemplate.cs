using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Notifications;

namespace Platform.Administration.Notifications;

/// <summary>Words an occasion in one language for this deployment, or goes back to the built-in wording.</summary>
[Needs("administration:notification:write")]
internal sealed class UpsertNotificationTemplate(AdministrationDb db, NotificationCatalog catalog) : Mutation<UpsertNotificationTemplate.UpsertNotificationTemplateInput, NotificationTemplate>
{
    /// <summary>The occasion and its wording.</summary>
    public sealed record UpsertNotificationTemplateInput : MutationInput
    {
        /// <summary>Code of the occasion.</summary>
        public required string Kind { get; init; }

        /// <summary>Language, <c>zh-CN</c> or <c>en</c>.</summary>
        public required string Locale { get; init; }

        /// <summary>One line of at most 120 characters; null is the built-in one.</summary>
        public string? Subject { get; init; }

        /// <summary>Text of at most 2,000 characters; null is the built-in one.</summary>
        public string? Body { get; init; }
    }

    /// <inheritdoc />
    public override async Task<NotificationTemplate> Run(UpsertNotificationTemplateInput input, CancellationToken ct)
    {
        if (!Scope.All) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", "administration:notification:write (ALL)"));
        var kind = catalog.Find(input.Kind) ?? throw new Refused(NotificationErrors.UnknownKind, "kind", ("kind", input.Kind));
        var reasons = new Reasons();
        reasons.AddIf(!Wordings.Locales.Contains(input.Locale), Accounts.AccountErrors.UnknownLocale, "locale", ("known", "zh-CN, en"));
        Check(reasons, kind, input.Subject, "subject", 120);
        Check(reasons, kind, input.Body, "body", 2000);
        reasons.AddIf(input.Subject?.Any(char.IsControl) == true, CommonErrors.InvalidFormat, "subject", ("expected", "one line"));
        reasons.ThrowIfAny();
        var template = await db.Set<NotificationTemplate>().FirstOrDefaultAsync(t => t.Kind == kind.Code && t.Locale == input.Locale, ct);
        if (template is null) db.Add(template = NotificationTemplate.Of(kind.Code, input.Locale));
        template.Word(input.Subject, input.Body);
        return template;
    }

    static void Check(Reasons reasons, NotificationKind kind, string? text, string field, int most)
    {
        if (text is null || reasons.AddIf(string.IsNullOrWhiteSpace(text), CommonErrors.Required, field) || reasons.AddIf(text.Length > most, CommonErrors.TooLong, field, ("max", most))) return;
        var known = NotificationCatalog.Placeholders(kind.Zh).Union(NotificationCatalog.Placeholders(kind.En)).ToHashSet();
        var unknown = NotificationCatalog.Placeholders(new NotificationText(text, "")).Except(known).ToList();
        reasons.AddIf(unknown.Count > 0, NotificationErrors.UnknownPlaceholder, field, ("known", string.Join(", ", known.Order(StringComparer.Ordinal))), ("unknown", string.Join(", ", unknown)));
    }
}
