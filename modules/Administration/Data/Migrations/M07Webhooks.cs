using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>What partners pushed.</summary>
[Migration(7)]
internal sealed class M07Webhooks : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("webhook_pushes"))
            Table("webhook_pushes").WithColumn("Connection").AsCode(this, 40).NotNullable().WithColumn("Kind").AsCode(this, 60).NotNullable().WithColumn("Content").AsLongText().NotNullable()
                .WithColumn("ReceivedAt").AsUtc().NotNullable().WithColumn("Outcome").AsCode(this, 20).Nullable().WithColumn("Reason").AsText(100).Nullable();
        Index("webhook_pushes", "ReceivedAt");
        if (!Has("webhook_events"))
            Keyless("webhook_events").WithColumn("Connection").AsCode(this, 40).PrimaryKey().WithColumn("EventHash").AsCode(this, 64).PrimaryKey().WithColumn("PushId").AsInt64().NotNullable()
                .WithColumn("ClaimedUntil").AsUtc().Nullable().WithColumn("DoneAt").AsUtc().Nullable();
        Index("webhook_events", "DoneAt");
    }
}
