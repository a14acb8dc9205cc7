using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(12)]
internal sealed class PartiesHaveFamilies : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Schema.Table(Prefix + "parties").Column("FamilyId").Exists()) Execute.Sql($"ALTER TABLE {Prefix}parties ADD COLUMN `FamilyId` bigint NOT NULL DEFAULT 0");
        Execute.Sql($"UPDATE {Prefix}parties SET `FamilyId` = `Id` WHERE `FamilyId` = 0");
        Index("parties", "FamilyId");
    }
}

[Migration(13)]
internal sealed class CreatePartyMerges : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("party_merges"))
            Table("party_merges").WithColumn("SurvivorId").AsInt64().NotNullable().WithColumn("MergedId").AsInt64().NotNullable().WithColumn("StatusBefore").AsInt32().NotNullable()
                .WithColumn("Reason").AsText(500).NotNullable().WithColumn("MergedAt").AsUtc().NotNullable().WithColumn("MergedBy").AsInt64().Nullable()
                .WithColumn("UndoneAt").AsUtc().Nullable().WithColumn("UndoneBy").AsInt64().Nullable();
        Index("party_merges", "SurvivorId");
        Index("party_merges", "MergedId");
    }
}
