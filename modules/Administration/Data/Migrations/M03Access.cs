using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Accounts, roles, grants and sessions.</summary>
[Migration(3)]
internal sealed class M03Access : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("accounts"))
            Table("accounts").Scoped().Tracked().WithColumn("LoginId").AsCode(this, 60).NotNullable().WithColumn("LoginKey").AsCode(this, 60).NotNullable()
                .WithColumn("DisplayName").AsText(60).NotNullable().WithColumn("Locale").AsCode(this, 10).NotNullable().WithColumn("Status").AsInt32().NotNullable()
                .WithColumn("PasswordMustChange").AsBoolean().NotNullable().WithColumn("ExternalId").AsCode(this, 190).Nullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("PasswordHash").AsCode(this, 200).Nullable();
        Unique("accounts", "LoginKey");
        Unique("accounts", "ExternalId");
        Index("accounts", "PartyId");
        Index("accounts", "RegionId", "Id");
        Index("accounts", "BranchId", "Id");
        Index("accounts", "SiteId", "Id");
        if (!Has("roles"))
            Table("roles").Tracked().WithColumn("Code").AsCode(this, 60).NotNullable().WithColumn("Name").AsText(60).NotNullable()
                .WithColumn("HoldsEverything").AsBoolean().NotNullable().WithColumn("PermissionLines").AsLongText().NotNullable();
        Unique("roles", "Code");
        if (!Has("memberships"))
            Table("memberships").Scoped().Tracked().WithColumn("AccountId").AsInt64().NotNullable().WithColumn("RoleId").AsInt64().NotNullable().WithColumn("Reaches").AsInt32().NotNullable();
        Unique("memberships", "AccountId", "RoleId", "OrgId", "Reaches");
        Index("memberships", "RoleId");
        if (!Has("sessions"))
            Table("sessions").WithColumn("FamilyId").AsInt64().NotNullable().WithColumn("AccountId").AsInt64().NotNullable().WithColumn("AccessHash").AsCode(this, 64).NotNullable()
                .WithColumn("RefreshHash").AsCode(this, 64).Nullable().WithColumn("CreatedAt").AsUtc().NotNullable().WithColumn("AccessUntil").AsUtc().NotNullable()
                .WithColumn("RefreshUntil").AsUtc().Nullable().WithColumn("ReplacedAt").AsUtc().Nullable().WithColumn("RevokedAt").AsUtc().Nullable().WithColumn("Ip").AsCode(this, 45).Nullable();
        Unique("sessions", "AccessHash");
        Unique("sessions", "RefreshHash");
        Index("sessions", "FamilyId");
        Index("sessions", "AccountId", "CreatedAt");
        Index("sessions", "AccessUntil");
        if (!Has("sign_in_attempts"))
            Keyless("sign_in_attempts").WithColumn("LoginHash").AsCode(this, 64).PrimaryKey().WithColumn("Failures").AsInt32().NotNullable()
                .WithColumn("LockedUntil").AsUtc().Nullable().WithColumn("LastAt").AsUtc().NotNullable();
        Index("sign_in_attempts", "LastAt");
    }
}
