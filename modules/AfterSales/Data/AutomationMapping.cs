using Microsoft.EntityFrameworkCore;

namespace Platform.AfterSales.Data;

/// <summary>Macros, rules, and the words on cases, as tables.</summary>
internal static class AutomationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Case>().HasMany(c => c.TagRows).WithOne().HasForeignKey(t => t.CaseId);
        model.Entity<CaseTag>(e =>
        {
            e.ToTable("case_tags");
            e.Property(t => t.Tag).Code(CaseTag.Longest);
            e.HasIndex(t => new { t.CaseId, t.Tag }).IsUnique();
            e.HasIndex(t => t.Tag);
        });
        model.Entity<Macro>(e =>
        {
            e.ToTable("macros");
            e.Ignore(m => m.Actions);
            e.Ignore(m => m.Kinds);
            e.Property(m => m.Code).Code(40);
            e.Property(m => m.Name).HasMaxLength(100);
            e.Property(m => m.KindLine).Code(300);
            e.Property(m => m.TextZh).LongText();
            e.Property(m => m.TextEn).LongText();
            e.Property(m => m.ActionText).LongText();
            e.HasIndex(m => m.Code).IsUnique();
        });
        model.Entity<MacroUse>(e =>
        {
            e.ToTable("macro_uses");
            e.HasIndex(u => u.MacroId);
            e.HasIndex(u => u.CaseId);
        });
        model.Entity<AutomationRule>(e =>
        {
            e.ToTable("automation_rules");
            e.Ignore(r => r.Conditions);
            e.Ignore(r => r.Actions);
            e.Property(r => r.Code).Code(40);
            e.Property(r => r.Name).HasMaxLength(100);
            e.Property(r => r.ConditionText).LongText();
            e.Property(r => r.ActionText).LongText();
            e.HasIndex(r => r.Code).IsUnique();
            e.HasIndex(r => new { r.Trigger, r.IsOn });
        });
        model.Entity<RuleFiring>(e =>
        {
            e.ToTable("rule_firings");
            e.Property(f => f.RuleCode).Code(40);
            e.Property(f => f.EventKey).Code(60);
            e.Property(f => f.Detail).LongText();
            e.HasIndex(f => new { f.RuleId, f.EventKey }).IsUnique();
            e.Property(f => f.SubjectType).Code(40);
            e.HasIndex(f => new { f.CaseId, f.RuleId, f.At });
            e.HasIndex(f => new { f.SubjectId, f.SubjectType, f.RuleId, f.At });
            e.HasIndex(f => f.At);
        });
    }
}
