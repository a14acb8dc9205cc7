using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Sign-in codes and counts of tries.</summary>
[Migration(200)]
internal sealed class M200CustomerSide : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("sign_in_codes"))
            Table("sign_in_codes").Tracked().WithColumn("ContactIndex").AsCode(this, 32).NotNullable().WithColumn("ContactSealed").AsLongText().NotNullable().WithColumn("IsMail").AsBoolean().NotNullable()
                .WithColumn("Locale").AsCode(this, 10).NotNullable().WithColumn("CodeIndex").AsCode(this, 32).Nullable().WithColumn("ExpiresAt").AsUtc().Nullable().WithColumn("Tries").AsInt32().NotNullable()
                .WithColumn("UsedAt").AsUtc().Nullable().WithColumn("Sending").AsInt32().NotNullable();
        Index("sign_in_codes", "ContactIndex", "Id");
        Index("sign_in_codes", "CreatedAt");
        if (!Has("throttle_counts"))
            Keyless("throttle_counts").WithColumn("Key").AsCode(this, 32).PrimaryKey().WithColumn("Since").AsUtc().NotNullable().WithColumn("Until").AsUtc().NotNullable().WithColumn("Tries").AsInt32().NotNullable();
        Index("throttle_counts", "Until");
    }
}
