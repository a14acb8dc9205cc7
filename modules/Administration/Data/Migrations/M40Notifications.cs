using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Messages, wishes and wordings.</summary>
[Migration(40)]
internal sealed class M40Notifications : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("notifications"))
            Table("notifications").Scoped().Tracked().WithColumn("EventKey").AsCode(this, 64).NotNullable().WithColumn("RecipientKey").AsCode(this, 40).NotNullable().WithColumn("Channel").AsInt32().NotNullable()
                .WithColumn("Kind").AsCode(this, 60).NotNullable().WithColumn("AccountId").AsInt64().Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("Title").AsText(200).NotNullable().WithColumn("Body").AsLongText().NotNullable().WithColumn("Locale").AsCode(this, 10).NotNullable()
                .WithColumn("SubjectType").AsCode(this, 60).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("Urgent").AsBoolean().NotNullable()
                .WithColumn("State").AsInt32().NotNullable().WithColumn("Reason").AsCode(this, 100).Nullable().WithColumn("Detail").AsText(300).Nullable()
                .WithColumn("Attempt").AsInt32().NotNullable().WithColumn("AskedAttempt").AsInt32().NotNullable().WithColumn("DueAt").AsUtc().Nullable()
                .WithColumn("SentAt").AsUtc().Nullable().WithColumn("DeliveredAt").AsUtc().Nullable().WithColumn("ReadAt").AsUtc().Nullable()
                .WithColumn("Connection").AsCode(this, 40).Nullable().WithColumn("CarrierNumber").AsText(200).Nullable();
        Unique("notifications", "EventKey", "RecipientKey", "Channel");
        Index("notifications", "AccountId", "Channel", "Id");
        Index("notifications", "AccountId", "Channel", "ReadAt", "Id");
        Index("notifications", "State", "Id");
        Index("notifications", "RegionId", "State", "Id");
        Index("notifications", "BranchId", "State", "Id");
        Index("notifications", "SiteId", "State", "Id");
        if (!Has("notification_preferences"))
            Table("notification_preferences").Tracked().WithColumn("AccountId").AsInt64().NotNullable().WithColumn("Declined").AsCode(this, 100).NotNullable().WithColumn("InAppOnly").AsLongText().NotNullable()
                .WithColumn("QuietFrom").AsCode(this, 5).Nullable().WithColumn("QuietTo").AsCode(this, 5).Nullable().WithColumn("TimeZone").AsCode(this, 60).NotNullable()
                .WithColumn("EmailSealed").AsCode(this, 600).Nullable().WithColumn("MobileSealed").AsCode(this, 300).Nullable().WithColumn("WechatSealed").AsCode(this, 300).Nullable();
        Unique("notification_preferences", "AccountId");
        if (!Has("notification_templates"))
            Table("notification_templates").Tracked().WithColumn("Kind").AsCode(this, 60).NotNullable().WithColumn("Locale").AsCode(this, 10).NotNullable()
                .WithColumn("Subject").AsText(120).Nullable().WithColumn("Body").AsLongText().Nullable();
        Unique("notification_templates", "Kind", "Locale");
    }
}
