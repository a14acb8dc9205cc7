using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(43)]
internal sealed class CreateFollowUpAttempts : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("followup_attempts"))
            Table("followup_attempts").WithColumn("FollowUpId").AsInt64().NotNullable().WithColumn("Number").AsInt32().NotNullable().WithColumn("At").AsUtc().NotNullable()
                .WithColumn("Channel").AsInt32().NotNullable().WithColumn("Reason").AsInt32().NotNullable().WithColumn("NoteSealed").AsCode(this, 3000).Nullable()
                .WithColumn("AccountId").AsInt64().Nullable().WithColumn("NextAt").AsUtc().Nullable();
        Unique("followup_attempts", "FollowUpId", "Number");
    }
}
