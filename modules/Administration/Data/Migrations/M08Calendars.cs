using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Calendars; units refer to them by <c>CalendarId</c>.</summary>
[Migration(8)]
internal sealed class M08Calendars : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("calendars"))
            Table("calendars").Tracked().WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(100).NotNullable().WithColumn("TimeZone").AsCode(this, 64).NotNullable()
                .WithColumn("WeekLines").AsLongText().NotNullable().WithColumn("DateLines").AsLongText().NotNullable();
        Unique("calendars", "Code");
    }
}
