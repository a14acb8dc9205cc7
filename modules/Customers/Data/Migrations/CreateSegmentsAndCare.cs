using FluentMigrator;
using Platform.Kernel.Data.Migrations;

namespace Platform.Customers.Data.Migrations;

[Migration(205)]
internal sealed class CreateContactConsents : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("contact_consents"))
            Table("contact_consents").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Topic").AsInt32().NotNullable().WithColumn("Way").AsInt32().NotNullable().WithColumn("Granted").AsBoolean().NotNullable()
                .WithColumn("SaidAt").AsUtc().NotNullable().WithColumn("Source").AsText(200).Nullable().Scoped().Tracked();
        Unique("contact_consents", "PartyId", "Topic", "Way");
    }
}

[Migration(206)]
internal sealed class CreateQuietTimes : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("quiet_times"))
            Table("quiet_times").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("From").AsCode(this, 5).Nullable().WithColumn("To").AsCode(this, 5).Nullable().WithColumn("TimeZone").AsCode(this, 60).NotNullable().Scoped().Tracked();
        Unique("quiet_times", "PartyId");
    }
}

[Migration(207)]
internal sealed class CreateSegments : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("segments"))
            Table("segments").WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(80).NotNullable().WithColumn("IsActive").AsBoolean().NotNullable().WithColumn("MatchesAny").AsBoolean().NotNullable()
                .WithColumn("RuleJson").AsLongText().NotNullable().WithColumn("IsComplete").AsBoolean().NotNullable().Scoped().Tracked();
        Unique("segments", "Code");
    }
}

[Migration(208)]
internal sealed class CreateSegmentMembers : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("segment_members"))
            Table("segment_members").WithColumn("SegmentId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().NotNullable().WithColumn("ByHand").AsBoolean().NotNullable().WithColumn("Since").AsUtc().NotNullable();
        Unique("segment_members", "SegmentId", "PartyId");
        Index("segment_members", "PartyId");
    }
}

[Migration(209)]
internal sealed class CreateSegmentFacts : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("segment_facts"))
            Table("segment_facts").WithColumn("Type").AsCode(this, 20).NotNullable().WithColumn("DocumentId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().Nullable().WithColumn("At").AsUtc().NotNullable()
                .WithColumn("AmountMinor").AsInt64().Nullable().WithColumn("Currency").AsCode(this, 3).Nullable().WithColumn("IsComplaint").AsBoolean().NotNullable().WithColumn("Counts").AsBoolean().NotNullable().WithColumn("ChangedAt").AsUtc().NotNullable();
        Unique("segment_facts", "Type", "DocumentId");
        Index("segment_facts", "PartyId", "ChangedAt");
    }
}

[Migration(210)]
internal sealed class CreateSpecialDays : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("special_days"))
            Table("special_days").WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Kind").AsInt32().NotNullable().WithColumn("Name").AsText(60).Nullable().WithColumn("IsLunar").AsBoolean().NotNullable()
                .WithColumn("Month").AsInt32().NotNullable().WithColumn("Day").AsInt32().NotNullable().WithColumn("IsLeapMonth").AsBoolean().NotNullable().Scoped().Tracked();
        Index("special_days", "PartyId");
        Index("special_days", "Kind");
    }
}

[Migration(211)]
internal sealed class CreateCareCampaigns : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("care_campaigns"))
            Table("care_campaigns").WithColumn("Code").AsCode(this, 40).NotNullable().WithColumn("Name").AsText(80).NotNullable().WithColumn("IsActive").AsBoolean().NotNullable().WithColumn("Occasion").AsInt32().NotNullable()
                .WithColumn("FixedMonth").AsInt32().Nullable().WithColumn("FixedDay").AsInt32().Nullable().WithColumn("SegmentId").AsInt64().Nullable().WithColumn("Role").AsInt32().Nullable().WithColumn("Greeting").AsText(500).Nullable()
                .WithColumn("DaysBefore").AsInt32().NotNullable().WithColumn("Gift").AsText(120).Nullable().WithColumn("OfferTitle").AsText(80).Nullable().WithColumn("OfferMinor").AsInt64().Nullable().WithColumn("OfferCurrency").AsCode(this, 3).Nullable()
                .WithColumn("OfferDays").AsInt32().Nullable().Scoped().Tracked();
        Unique("care_campaigns", "Code");
    }
}

[Migration(212)]
internal sealed class CreateCareLists : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("care_lists"))
            Table("care_lists").WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("CompleteAt").AsUtc().Nullable().WithColumn("Added").AsInt32().NotNullable().Scoped().Tracked();
        Unique("care_lists", "Month", "OrgId");
    }
}

[Migration(213)]
internal sealed class CreateCareTasks : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("care_tasks"))
            Table("care_tasks").WithColumn("CampaignId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Occasion").AsInt32().NotNullable().WithColumn("OccasionKey").AsCode(this, 80).NotNullable()
                .WithColumn("Day").AsUtc().NotNullable().WithColumn("Month").AsCode(this, 7).NotNullable().WithColumn("State").AsInt32().NotNullable().WithColumn("Reason").AsText(200).Nullable().WithColumn("DecidedBy").AsInt64().Nullable()
                .WithColumn("SentAt").AsUtc().Nullable().WithColumn("GiftNote").AsText(200).Nullable().WithColumn("GiftAt").AsUtc().Nullable().Scoped().Tracked();
        Unique("care_tasks", "PartyId", "OccasionKey");
        Index("care_tasks", "Month", "State", "Id");
    }
}

[Migration(214)]
internal sealed class CreateCareOffers : ModuleMigration
{
    protected override string Prefix => CustomersModule.TablePrefix;

    public override void Up()
    {
        if (!Has("care_offers"))
            Table("care_offers").WithColumn("CareTaskId").AsInt64().NotNullable().WithColumn("PartyId").AsInt64().NotNullable().WithColumn("Code").AsCode(this, 10).NotNullable().WithColumn("Title").AsText(80).NotNullable()
                .WithColumn("ValueMinor").AsInt64().NotNullable().WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("ValidTo").AsUtc().NotNullable().WithColumn("RedeemedAt").AsUtc().Nullable().WithColumn("RedeemedBy").AsInt64().Nullable()
                .WithColumn("Reference").AsText(60).Nullable().Scoped().Tracked();
        Unique("care_offers", "Code");
        Unique("care_offers", "CareTaskId");
        Index("care_offers", "PartyId");
    }
}
