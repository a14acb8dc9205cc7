using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Data;
using Platform.Kernel.Data.Migrations;

namespace Platform.Kernel.Ledger;

/// <summary>Gives a module its own ledger tables.</summary>
public static class LedgerMapping
{
    /// <summary>Maps <c>journals</c> and <c>postings</c>.</summary>
    public static void MapLedger(this ModelBuilder model)
    {
        model.Entity<Journal>(e =>
        {
            e.ToTable("journals");
            e.Property(x => x.Subject).Code(60);
            e.Property(x => x.Cause).Code(100);
            e.Property(x => x.Currency).Code(3);
            e.HasIndex(x => x.Subject);
            e.HasIndex(x => x.Cause).IsUnique();
            e.HasMany(x => x.Postings).WithOne().HasForeignKey(p => p.JournalId);
        });
        model.Entity<Posting>(e =>
        {
            e.ToTable("postings");
            e.Property(x => x.Account).Code(40);
            e.HasIndex(x => new { x.Account, x.JournalId });
        });
    }

    /// <summary>Balances of one subject by account and currency, in minor units.</summary>
    public static async Task<IReadOnlyDictionary<(string Account, string Currency), long>> BalancesAsync(this ModuleDb db, string subject, CancellationToken ct)
        => await (from j in db.Set<Journal>().AsNoTracking() where j.Subject == subject
                  from p in j.Postings
                  group p.AmountMinor by new { p.Account, j.Currency } into g
                  select new { g.Key.Account, g.Key.Currency, Sum = g.Sum() })
            .ToDictionaryAsync(g => (g.Account, g.Currency), g => g.Sum, ct);
}

/// <summary>Creates the ledger tables of a module; call from a migration of its own.</summary>
public abstract class LedgerMigration : ModuleMigration
{
    /// <inheritdoc />
    public sealed override void Up()
    {
        if (!Has("journals"))
            Table("journals").WithColumn("Subject").AsCode(this, 60).NotNullable().WithColumn("Cause").AsCode(this, 100).NotNullable()
                .WithColumn("Currency").AsCode(this, 3).NotNullable().WithColumn("At").AsUtc().NotNullable();
        Index("journals", "Subject");
        Unique("journals", "Cause");
        if (!Has("postings"))
            Table("postings").WithColumn("JournalId").AsInt64().NotNullable().ForeignKey($"FK_{Prefix}postings_journal", Prefix + "journals", "Id")
                .WithColumn("Account").AsCode(this, 40).NotNullable().WithColumn("AmountMinor").AsInt64().NotNullable();
        Index("postings", "JournalId");
        Index("postings", "Account", "JournalId");
    }
}
