namespace Platform.Administration.Notifications;

/// <summary>What the schema shows of a message. Addresses are not among it.</summary>
internal sealed class NotificationType : ObjectType<Notification>
{
    public NotificationType()
    {
        Shows(n => n.Id);
        Shows(n => n.Version);
        Shows(n => n.Kind);
        Shows(n => n.Channel);
        Shows(n => n.Title).NotFilterable().NotSortable();
        Shows(n => n.Body).NotFilterable().NotSortable();
        Shows(n => n.Locale);
        Shows("subject", n => GlobalId.Encode(n.SubjectType, n.SubjectId)).NotNull().Reads(nameof(Notification.SubjectType), nameof(Notification.SubjectId)).Described("Global id of the document it is about.");
        Shows(n => n.SubjectType);
        Shows(n => n.Urgent);
        Shows(n => n.State);
        Shows(n => n.Reason);
        Shows(n => n.ReadAt);
        Shows(n => n.CreatedAt);
        Shows(n => n.SentAt);
        Shows(n => n.DeliveredAt);
        Shows(n => n.DueAt);
        Shows(n => n.AccountId).AsId("Account");
        Shows(n => n.PartyId).AsId("Party");
        Shows(n => n.Attempt);
        Shows(n => n.Detail).Needs(NotificationSource.Read).NotFilterable().NotSortable();
        Shows(n => n.Connection).Needs(NotificationSource.Read);
        Shows(n => n.CarrierNumber).Needs(NotificationSource.Read);
        Shows(n => n.EventKey).Needs(NotificationSource.Read);
    }
}

/// <summary>What the schema shows of a person's wishes; the addresses themselves are shown to that person only, by their own field.</summary>
internal sealed class NotificationPreferenceType : ObjectType<NotificationPreference>
{
    public NotificationPreferenceType()
    {
        Shows(p => p.Id);
        Shows(p => p.Version);
        Shows(p => p.AccountId).AsId("Account");
        Shows("declinedChannels", p => p.DeclinedChannels).NotNull().Reads(nameof(NotificationPreference.Declined)).Described("Channels that are not wanted; empty when all are.");
        Shows("inAppOnlyKinds", p => p.InAppOnlyKinds).NotNull().Reads(nameof(NotificationPreference.InAppOnly)).Described("Kinds that are wanted in the program only.");
        Shows(p => p.QuietFrom);
        Shows(p => p.QuietTo);
        Shows(p => p.TimeZone);
        Shows("hasEmail", p => p.EmailSealed is not null).Reads(nameof(NotificationPreference.EmailSealed)).Described("Whether an e-mail address is kept.");
        Shows("hasMobile", p => p.MobileSealed is not null).Reads(nameof(NotificationPreference.MobileSealed)).Described("Whether a mobile number is kept.");
        Shows("hasWechat", p => p.WechatSealed is not null).Reads(nameof(NotificationPreference.WechatSealed)).Described("Whether a WeChat id is kept.");
    }
}

/// <summary>What the schema shows of an own wording.</summary>
internal sealed class NotificationTemplateType : ObjectType<NotificationTemplate>
{
    public NotificationTemplateType()
    {
        Shows(t => t.Id);
        Shows(t => t.Version);
        Shows(t => t.Kind);
        Shows(t => t.Locale);
        Shows(t => t.Subject);
        Shows(t => t.Body);
        Shows(t => t.UpdatedAt);
    }
}

/// <summary>What the schema shows of a wording in force.</summary>
internal sealed class NotificationWordingType : ObjectType<NotificationWording>
{
    public NotificationWordingType() => ShowsAll();
}
