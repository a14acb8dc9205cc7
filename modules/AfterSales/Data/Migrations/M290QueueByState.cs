using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

/// <summary>A queue's cases of one state in the queue's order: without it a page walks over all cases of other states that press more.</summary>
[Migration(290)]
internal sealed class M290QueueByState : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up() => Index("cases", "WaitsIn", "State", "Priority", "DueSort", "OpenedAt", "Id");
}
