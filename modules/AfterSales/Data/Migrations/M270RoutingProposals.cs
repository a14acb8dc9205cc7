using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>Routing rules that the past suggests, and rules that name a queue.</summary>
[Migration(270)]
internal sealed class M270RoutingProposals : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("routing_proposals"))
            Table("routing_proposals").Scoped().Tracked().WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().NotNullable().WithColumn("MinimumCases").AsInt32().NotNullable()
                .WithColumn("Cases").AsInt32().NotNullable().WithColumn("Rules").AsInt32().NotNullable().WithColumn("Right").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable();
        foreach (var column in new[] { "ToQueueId", "ProposalId" })
            if (!Schema.Table(Prefix + "routing_rules").Column(column).Exists()) Alter.Table(Prefix + "routing_rules").AddColumn(column).AsInt64().Nullable();
        foreach (var column in new[] { "Seen", "Right" })
            if (!Schema.Table(Prefix + "routing_rules").Column(column).Exists()) Alter.Table(Prefix + "routing_rules").AddColumn(column).AsInt32().NotNullable().WithDefaultValue(0);
        Index("routing_rules", "ProposalId");
        Index("routing_rules", "IsActive", "ServiceItemId");
    }
}
