using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Administration.Data.Migrations;

/// <summary>Who saw whose data.</summary>
[Migration(220)]
internal sealed class M220PersonalReads : ModuleMigration
{
    /// <inheritdoc />
    protected override string Prefix => "adm_";

    /// <inheritdoc />
    public override void Up()
    {
        if (!Has("personal_reads"))
            Table("personal_reads").WithColumn("At").AsUtc().NotNullable().WithColumn("SubjectType").AsCode(this, 60).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().Nullable()
                .WithColumn("What").AsCode(this, 100).NotNullable().WithColumn("AccountId").AsInt64().Nullable().WithColumn("Purpose").AsText(500).Nullable().WithColumn("Ip").AsCode(this, 45).Nullable().WithColumn("CorrelationId").AsCode(this, 64).NotNullable();
        Index("personal_reads", "PartyId", "Id");
        Index("personal_reads", "AccountId", "Id");
        Index("personal_reads", "At");
    }
}
