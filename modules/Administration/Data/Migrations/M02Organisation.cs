using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>The tree and its teams.</summary>
[Migration(2)]
internal sealed class M02Organisation : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("org_units"))
            Table("org_units").Scoped().Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable()
                .WithColumn("Tier").AsInt32().NotNullable().WithColumn("ParentId").AsInt64().Nullable().WithColumn("Status").AsInt32().NotNullable().WithColumn("CalendarId").AsInt64().Nullable();
        Unique("org_units", "Code");
        Index("org_units", "ParentId");
        if (!Has("teams"))
            Table("teams").Scoped().Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable();
        Unique("teams", "Code");
        if (!Has("team_members"))
            Table("team_members").WithColumn("TeamId").AsInt64().NotNullable().ForeignKey("FK_adm_team_members_team", "adm_teams", "Id").OnDelete(System.Data.Rule.Cascade)
                .WithColumn("AccountId").AsInt64().NotNullable();
        Unique("team_members", "TeamId", "AccountId");
        Index("team_members", "AccountId");
    }
}
