using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Returns and what they are judged by, as tables.</summary>
internal static class ReturnMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ReturnAuthorization>(e =>
        {
            e.ToTable("returns");
            e.Property(r => r.Number).Code(40);
            e.Property(r => r.OrderNumber).Code(40);
            e.Property(r => r.Currency).Code(3);
            e.Property(r => r.Origin).Code(80);
            e.Property(r => r.PolicyCode).Code(40);
            e.Property(r => r.ReturnTo).HasMaxLength(300);
            e.Property(r => r.Eligibility).LongText();
            e.Property(r => r.FastLaneVerdicts).LongText();
            e.Property(r => r.QuestionSealed).LongText();
            e.Property(r => r.AnswerSealed).LongText();
            e.Property(r => r.MoneyNote).HasMaxLength(500);
            e.Property(r => r.Courier).Code(40);
            e.Property(r => r.WaybillNumber).Code(60);
            e.Property(r => r.Problem).Code(60);
            e.HasIndex(r => r.Number).IsUnique();
            e.HasIndex(r => r.Origin).IsUnique();
            e.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReturnId);
            e.HasMany(r => r.Findings).WithOne().HasForeignKey(i => i.ReturnId);
        });
        model.Entity<ReturnLine>(e =>
        {
            e.ToTable("return_lines");
            e.Property(l => l.Sku).Code(64);
            e.Property(l => l.ExchangeSku).Code(64);
            e.Property(l => l.NoteSealed).LongText();
        });
        model.Entity<ReturnInspection>(e =>
        {
            e.ToTable("return_inspections");
            e.Property(i => i.Condition).HasMaxLength(500);
            e.Property(i => i.Checks).LongText();
            e.Ignore(i => i.Answers);
            e.Ignore(i => i.PhotoIds);
        });
        model.Entity<ReturnPolicy>(e =>
        {
            e.ToTable("return_policies");
            e.Property(p => p.Code).Code(40);
            e.Property(p => p.Name).HasMaxLength(100);
            e.Property(p => p.Categories).HasMaxLength(2100);
            e.Property(p => p.ReturnTo).HasMaxLength(300);
            e.HasIndex(p => p.Code).IsUnique();
        });
        model.Entity<LossBudget>(e =>
        {
            e.ToTable("loss_budgets");
            e.Property(b => b.Currency).Code(3);
            e.Property(b => b.Shop).Code(40);
            e.Property(b => b.ScopeKey).Code(40);
            e.Property(b => b.PeriodStart).HasColumnName("Month").HasConversion(d => d.DayNumber, n => DateOnly.FromDayNumber(n));
            e.HasIndex(b => b.ScopeKey).IsUnique();
        });
        model.Entity<RemedyFile>(e =>
        {
            e.ToTable("remedy_files");
            e.HasIndex(f => f.FileId);
        });
        model.Entity<ReturnTurn>(e =>
        {
            e.ToTable("return_turns");
            e.Property(t => t.Count).IsConcurrencyToken();
            e.HasIndex(t => t.OrderId).IsUnique();
        });
    }
}
