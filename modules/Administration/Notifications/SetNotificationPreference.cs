using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Notifications;
using Platform.Kernel.Security;

namespace Platform.Administration.Notifications;

/// <summary>Says how one wants to be told oneself: channels, quiet hours, addresses. What is a list or quiet hours replaces what was there.</summary>
[Needs(Caller.SignedIn)]
internal sealed partial class SetNotificationPreference(AdministrationDb db, NotificationCatalog catalog, FieldCipher cipher, Caller caller) : Mutation<SetNotificationPreference.SetNotificationPreferenceInput, NotificationPreference>
{
    /// <summary>One's wishes.</summary>
    public sealed record SetNotificationPreferenceInput : MutationInput
    {
        /// <summary>Channels that are not wanted; messages in the program always come.</summary>
        public IReadOnlyList<NotificationChannel> DeclinedChannels { get; init; } = [];

        /// <summary>Codes of occasions that are wanted in the program only.</summary>
        public IReadOnlyList<string> InAppOnlyKinds { get; init; } = [];

        /// <summary>Beginning of quiet hours, <c>HH:mm</c>; null for none. Urgent messages do not wait.</summary>
        public string? QuietFrom { get; init; }

        /// <summary>End of quiet hours, <c>HH:mm</c>; may be on the next morning.</summary>
        public string? QuietTo { get; init; }

        /// <summary>IANA time zone of the quiet hours.</summary>
        public string TimeZone { get; init; } = "Asia/Shanghai";

        /// <summary>E-mail address; empty takes it away, null leaves it.</summary>
        public string? Email { get; init; }

        /// <summary>Mobile number, with country code or a Chinese one of 11 digits; empty takes it away, null leaves it.</summary>
        public string? Mobile { get; init; }

        /// <summary>WeChat open id; empty takes it away, null leaves it.</summary>
        public string? Wechat { get; init; }
    }

    /// <inheritdoc />
    public override async Task<NotificationPreference> Run(SetNotificationPreferenceInput input, CancellationToken ct)
    {
        var self = caller.UserId ?? throw new Refused(CommonErrors.NotFound, null, ("what", "Account"));
        var reasons = new Reasons();
        var mobile = input.Mobile?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (mobile is { Length: 11 } && mobile[0] == '1') mobile = "+86" + mobile;
        reasons.AddIf((input.QuietFrom is null) != (input.QuietTo is null) || (input.QuietFrom is not null && input.QuietFrom == input.QuietTo), NotificationErrors.QuietHoursIncomplete, "quietTo");
        reasons.AddIf(input.QuietFrom is not null && !QuietHours.TryTime(input.QuietFrom, out _), CommonErrors.InvalidFormat, "quietFrom", ("expected", "HH:mm"));
        reasons.AddIf(input.QuietTo is not null && !QuietHours.TryTime(input.QuietTo, out _), CommonErrors.InvalidFormat, "quietTo", ("expected", "HH:mm"));
        reasons.AddIf(input.TimeZone.Length > 60 || !TimeZoneInfo.TryFindSystemTimeZoneById(input.TimeZone, out _), Calendars.CalendarErrors.UnknownTimeZone, "timeZone", ("zone", input.TimeZone));
        reasons.AddIf(input.InAppOnlyKinds.Count > 100, CommonErrors.TooMany, "inAppOnlyKinds", ("max", 100));
        for (var i = 0; i < Math.Min(100, input.InAppOnlyKinds.Count); i++) reasons.AddIf(catalog.Find(input.InAppOnlyKinds[i]) is null, NotificationErrors.UnknownKind, $"inAppOnlyKinds.{i}", ("kind", input.InAppOnlyKinds[i]));
        reasons.AddIf(input.Email is { Length: > 0 } email && (email.Length > 254 || !Email().IsMatch(email)), CommonErrors.InvalidFormat, "email", ("expected", "name@example.com"));
        reasons.AddIf(mobile is { Length: > 0 } && !Mobile().IsMatch(mobile), CommonErrors.InvalidFormat, "mobile", ("expected", "+8613800138000"));
        reasons.AddIf(input.Wechat is { Length: > 64 } || input.Wechat?.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) == true, CommonErrors.InvalidFormat, "wechat", ("expected", "A-Z a-z 0-9 - _"));
        reasons.ThrowIfAny();
        var wishes = await db.Set<NotificationPreference>().FirstOrDefaultAsync(p => p.AccountId == self, ct);
        if (wishes is null) db.Add(wishes = NotificationPreference.Of(self));
        wishes.Wish(input.DeclinedChannels, input.InAppOnlyKinds, input.QuietFrom, input.QuietTo, input.TimeZone);
        wishes.ReachBy(Seal(input.Email?.Trim()), Seal(mobile), Seal(input.Wechat));
        return wishes;
    }

    string? Seal(string? plain) => plain is { Length: > 0 } ? cipher.Protect(plain) : plain;

    [GeneratedRegex(@"\A[^@\s<>,;""\p{Cc}]+@[^@\s<>,;""\p{Cc}.]+(\.[^@\s<>,;""\p{Cc}.]+)+\z")]
    private static partial Regex Email();

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z")]
    private static partial Regex Mobile();
}
