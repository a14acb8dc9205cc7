using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Bulletins and who has read them.</summary>
[Migration(41)]
internal sealed class M41Bulletins : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("bulletins"))
            Table("bulletins").Scoped().Tracked().WithColumn("Title").AsText(120).NotNullable().WithColumn("Body").AsLongText().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("MustRead").AsBoolean().NotNullable().WithColumn("PublishFrom").AsUtc().Nullable().WithColumn("PublishTo").AsUtc().Nullable().WithColumn("PublishedAt").AsUtc().Nullable()
                .WithColumn("SubmittedBy").AsInt64().Nullable().WithColumn("WithdrawReason").AsText(200).Nullable().WithColumn("AudienceSize").AsInt32().NotNullable().WithColumn("Plan").AsInt32().NotNullable()
                .WithColumn("TierLine").AsCode(this, 60).NotNullable().WithColumn("UnitLine").AsLongText().NotNullable().WithColumn("RoleLine").AsLongText().NotNullable().WithColumn("FileLine").AsLongText().NotNullable();
        Index("bulletins", "State", "Id");
        Index("bulletins", "RegionId", "State", "Id");
        Index("bulletins", "BranchId", "State", "Id");
        Index("bulletins", "SiteId", "State", "Id");
        if (!Has("bulletin_receipts"))
            Table("bulletin_receipts").WithColumn("BulletinId").AsInt64().NotNullable().WithColumn("AccountId").AsInt64().NotNullable().WithColumn("InFirstAudience").AsBoolean().NotNullable()
                .WithColumn("MustRead").AsBoolean().NotNullable().WithColumn("IsRead").AsBoolean().NotNullable().WithColumn("ReadAt").AsUtc().Nullable().WithColumn("AcknowledgedAt").AsUtc().Nullable();
        Unique("bulletin_receipts", "BulletinId", "AccountId");
        Index("bulletin_receipts", "AccountId", "IsRead", "Id");
    }
}
