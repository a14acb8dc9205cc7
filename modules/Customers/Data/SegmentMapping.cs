using Microsoft.EntityFrameworkCore;
using Platform.Customers.Care;
using Platform.Customers.Consents;
using Platform.Customers.Segments;

namespace Platform.Customers.Data;

/// <summary>Who belongs together, who wants to be turned to, and who is thought of when.</summary>
internal static class SegmentMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ContactConsent>(e =>
        {
            e.ToTable("contact_consents");
            e.Property(x => x.Source).HasMaxLength(ContactConsent.LongestSource);
            e.HasIndex(x => new { x.PartyId, x.Topic, x.Way }).IsUnique();
        });
        model.Entity<QuietTime>(e =>
        {
            e.ToTable("quiet_times");
            e.Property(x => x.From).Code(5);
            e.Property(x => x.To).Code(5);
            e.Property(x => x.TimeZone).Code(60);
            e.HasIndex(x => x.PartyId).IsUnique();
        });
        model.Entity<Segment>(e =>
        {
            e.ToTable("segments");
            e.Ignore(x => x.Conditions);
            e.Property(x => x.Code).Code(Segment.LongestCode);
            e.Property(x => x.Name).HasMaxLength(Segment.LongestName);
            e.Property(x => x.RuleJson).LongText();
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<SegmentMember>(e =>
        {
            e.ToTable("segment_members");
            e.HasIndex(x => new { x.SegmentId, x.PartyId }).IsUnique();
            e.HasIndex(x => x.PartyId);
        });
        model.Entity<SegmentFact>(e =>
        {
            e.ToTable("segment_facts");
            e.Property(x => x.Type).Code(20);
            e.Property(x => x.Currency).Code(3);
            e.HasIndex(x => new { x.Type, x.DocumentId }).IsUnique();
            e.HasIndex(x => new { x.PartyId, x.ChangedAt });
        });
        model.Entity<SpecialDay>(e =>
        {
            e.ToTable("special_days");
            e.Property(x => x.Name).HasMaxLength(SpecialDay.LongestName);
            e.HasIndex(x => x.PartyId);
            e.HasIndex(x => x.Kind);
        });
        Campaigns(model);
    }

    static void Campaigns(ModelBuilder model)
    {
        model.Entity<CareCampaign>(e =>
        {
            e.ToTable("care_campaigns");
            e.Ignore(x => x.Own);
            e.Property(x => x.Code).Code(Segment.LongestCode);
            e.Property(x => x.Name).HasMaxLength(CareCampaign.LongestName);
            e.Property(x => x.Greeting).HasMaxLength(CareCampaign.LongestGreeting);
            e.Property(x => x.Gift).HasMaxLength(CareCampaign.LongestGift);
            e.Property(x => x.OfferTitle).HasMaxLength(CareCampaign.LongestOffer);
            e.Property(x => x.OfferCurrency).Code(3);
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<CareList>(e =>
        {
            e.ToTable("care_lists");
            e.Property(x => x.Month).Code(7);
            e.HasIndex(x => new { x.Month, x.OrgId }).IsUnique();
        });
        model.Entity<CareTask>(e =>
        {
            e.ToTable("care_tasks");
            e.Property(x => x.OccasionKey).Code(80);
            e.Property(x => x.Month).Code(7);
            e.Property(x => x.Reason).HasMaxLength(CareTask.LongestReason);
            e.Property(x => x.GiftNote).HasMaxLength(CareTask.LongestReason);
            e.HasIndex(x => new { x.PartyId, x.OccasionKey }).IsUnique();
            e.HasIndex(x => new { x.Month, x.State, x.Id });
        });
        model.Entity<CareOffer>(e =>
        {
            e.ToTable("care_offers");
            e.Property(x => x.Code).Code(10);
            e.Property(x => x.Title).HasMaxLength(CareCampaign.LongestOffer);
            e.Property(x => x.Currency).Code(3);
            e.Property(x => x.Reference).HasMaxLength(CareOffer.LongestReference);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => x.CareTaskId).IsUnique();
            e.HasIndex(x => x.OrderId);
            e.HasIndex(x => x.PartyId);
        });
    }
}
