using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.AfterSales.Data.Migrations;

[Migration(3)]
internal sealed class M03CaseParts : ModuleMigration
{
    protected override string Prefix => AfterSalesModule.TablePrefix;

    public override void Up()
    {
        if (!Has("case_entries"))
            Table("case_entries").WithColumn("CaseId").AsInt64().NotNullable().ForeignKey("FK_asv_case_entries_case", "asv_cases", "Id")
                .WithColumn("Channel").AsInt32().NotNullable().WithColumn("ExternalId").AsCode(this, 128).Nullable()
                .WithColumn("TextSealed").AsLongText().Nullable().WithColumn("ContactSealed").AsLongText().Nullable()
                .WithColumn("PhoneIndex").AsCode(this, 32).Nullable().WithColumn("MailIndex").AsCode(this, 32).Nullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("IsJoined").AsBoolean().NotNullable().WithColumn("TakenBy").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Index("case_entries", "CaseId");
        Unique("case_entries", "Channel", "ExternalId");
        Index("case_entries", "PhoneIndex", "At");
        Index("case_entries", "MailIndex", "At");

        if (!Has("case_messages"))
            Table("case_messages").WithColumn("CaseId").AsInt64().NotNullable().ForeignKey("FK_asv_case_messages_case", "asv_cases", "Id")
                .WithColumn("Visibility").AsInt32().NotNullable().WithColumn("TextSealed").AsLongText().NotNullable().WithColumn("AuthorId").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable();
        Index("case_messages", "CaseId");

        if (!Has("case_phases"))
            Table("case_phases").WithColumn("CaseId").AsInt64().NotNullable().ForeignKey("FK_asv_case_phases_case", "asv_cases", "Id")
                .WithColumn("Phase").AsInt32().NotNullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("From").AsUtc().NotNullable().WithColumn("To").AsUtc().Nullable();
        Index("case_phases", "CaseId");
    }
}
