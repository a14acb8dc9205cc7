using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(220)]
internal sealed class CreateReviews : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("reviews"))
            Table("reviews").WithColumn("SubjectType").AsCode(this, 40).NotNullable().WithColumn("SubjectId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("DocumentType").AsCode(this, 40).Nullable()
                .WithColumn("DocumentId").AsInt64().Nullable().WithColumn("Score").AsInt32().NotNullable().WithColumn("TextSealed").AsLongText().Nullable().WithColumn("State").AsInt32().NotNullable().WithColumn("HiddenReason").AsText(200).Nullable()
                .WithColumn("ReplySealed").AsLongText().Nullable().WithColumn("RepliedAt").AsUtc().Nullable().WithColumn("LiveKey").AsCode(this, 160).Nullable().Scoped().Tracked();
        Unique("reviews", "LiveKey");
        Index("reviews", "SubjectType", "SubjectId", "State", "Score");
        Index("reviews", "PartyId");
    }
}

[Migration(221)]
internal sealed class CreateFeedbackItems : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("feedback_items"))
            Table("feedback_items").WithColumn("Kind").AsInt32().NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("Channel").AsInt32().NotNullable()
                .WithColumn("TextSealed").AsLongText().NotNullable().WithColumn("Product").AsText(64).Nullable().WithColumn("TagLine").AsText(400).NotNullable().WithColumn("TeamId").AsInt64().Nullable().WithColumn("OwnerId").AsInt64().Nullable()
                .WithColumn("ProgressSealed").AsLongText().Nullable().WithColumn("AnswerSealed").AsLongText().Nullable().WithColumn("AnsweredAt").AsUtc().Nullable().WithColumn("SuggestedKind").AsInt32().Nullable().WithColumn("SuggestedPercent").AsInt32().Nullable().Scoped().Tracked();
        Index("feedback_items", "PartyId");
        Index("feedback_items", "Kind", "CreatedAt");
        Index("feedback_items", "TeamId", "State", "Id");
    }
}

[Migration(222)]
internal sealed class CreateFeedbackRoutes : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("feedback_routes"))
            Table("feedback_routes").WithColumn("Kind").AsInt32().NotNullable().WithColumn("TeamId").AsInt64().NotNullable().Scoped().Tracked();
        Unique("feedback_routes", "Kind");
    }
}
