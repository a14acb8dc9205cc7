using FluentMigrator;

namespace Platform.Kernel.Data.Migrations;

/// <summary>First migration of every module: outbox, inbox, idempotency, audit, number blocks and leases. Subclass it with the module's prefix and version 1.</summary>
public abstract class SystemTablesMigration : ModuleMigration
{
    /// <inheritdoc />
    public sealed override void Up()
    {
        if (!Has("events"))
            Table("events").WithColumn("Type").AsCode(this, 80).NotNullable().WithColumn("Data").AsLongText().NotNullable()
                .WithColumn("OccurredAt").AsUtc().NotNullable().WithColumn("SubjectType").AsCode(this, 60).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable()
                .WithColumn("SubjectVersion").AsInt64().NotNullable().WithColumn("Org").AsCode(this, 90).Nullable().WithColumn("Actor").AsText(100).Nullable()
                .WithColumn("CorrelationId").AsCode(this, 64).NotNullable().WithColumn("CausationId").AsCode(this, 64).Nullable();
        Index("events", "SubjectType", "SubjectId");
        Index("events", "OccurredAt");

        if (!Has("deliveries"))
            Table("deliveries").WithColumn("EventId").AsInt64().NotNullable().WithColumn("Consumer").AsCode(this, 96).NotNullable()
                .WithColumn("OrderingKey").AsCode(this, 96).NotNullable().WithColumn("Sequence").AsInt64().NotNullable().WithColumn("State").AsInt32().NotNullable()
                .WithColumn("DueAt").AsUtc().NotNullable().WithColumn("ClaimedBy").AsCode(this, 40).Nullable().WithColumn("LeaseUntil").AsUtc().Nullable()
                .WithColumn("Attempts").AsInt32().NotNullable().WithColumn("Error").AsText(1000).Nullable().WithColumn("DoneAt").AsUtc().Nullable();
        Index("deliveries", "State", "DueAt");
        Index("deliveries", "ClaimedBy");
        Index("deliveries", "OrderingKey", "Consumer", "Sequence");

        if (!Has("inbox"))
            Keyless("inbox").WithColumn("EventKey").AsCode(this, 64).PrimaryKey().WithColumn("Consumer").AsCode(this, 96).PrimaryKey().WithColumn("HandledAt").AsUtc().NotNullable();

        if (!Has("idempotency"))
            Keyless("idempotency").WithColumn("Actor").AsCode(this, 40).PrimaryKey().WithColumn("Mutation").AsCode(this, 60).PrimaryKey().WithColumn("Key").AsCode(this, 64).PrimaryKey()
                .WithColumn("BodyHash").AsCode(this, 64).NotNullable().WithColumn("CreatedAt").AsUtc().NotNullable()
                .WithColumn("ResultId").AsInt64().Nullable().WithColumn("Errors").AsLongText().Nullable();
        Index("idempotency", "CreatedAt");

        if (!Has("audit"))
            Table("audit").WithColumn("At").AsUtc().NotNullable().WithColumn("Actor").AsText(100).NotNullable().WithColumn("ActorId").AsInt64().Nullable()
                .WithColumn("Action").AsCode(this, 80).NotNullable().WithColumn("SubjectType").AsCode(this, 60).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable()
                .WithColumn("SubjectVersion").AsInt64().NotNullable().WithColumn("Changes").AsLongText().NotNullable().WithColumn("Reason").AsText(500).Nullable()
                .WithColumn("Ip").AsCode(this, 45).Nullable().WithColumn("CorrelationId").AsCode(this, 64).NotNullable()
                .WithColumn("SealNumber").AsInt64().Nullable().WithColumn("Hash").AsCode(this, 64).Nullable();
        Index("audit", "SubjectType", "SubjectId");
        Unique("audit", "SealNumber");

        if (!Has("blocks")) Keyless("blocks").WithColumn("Name").AsCode(this, 60).PrimaryKey().WithColumn("Next").AsInt64().NotNullable();
        if (!Has("leases")) Keyless("leases").WithColumn("Name").AsCode(this, 60).PrimaryKey().WithColumn("Holder").AsCode(this, 40).Nullable().WithColumn("Until").AsUtc().NotNullable();
    }
}
