using Microsoft.EntityFrameworkCore;
using Platform.Administration.Accounts;
using Platform.Administration.Organisation;
using Platform.Administration.Sessions;

namespace Platform.Administration.Data;

/// <summary>Organisation, accounts, roles and sessions as tables.</summary>
internal static class AccessMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OrgUnit>(e =>
        {
            e.Property(x => x.Code).Code(40);
            e.Property(x => x.Name).HasMaxLength(100);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasIndex(x => x.ParentId);
        });
        model.Entity<Team>(e =>
        {
            e.Property(x => x.Code).Code(40);
            e.Property(x => x.Name).HasMaxLength(100);
            e.HasIndex(x => x.Code).IsUnique();
            e.HasMany(x => x.Members).WithOne().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Cascade);
            e.Navigation(x => x.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
        model.Entity<TeamMember>(e =>
        {
            e.HasIndex(x => new { x.TeamId, x.AccountId }).IsUnique();
            e.HasIndex(x => x.AccountId);
        });
        model.Entity<Account>(e =>
        {
            e.Property(x => x.LoginId).Code(60);
            e.Property(x => x.LoginKey).Code(60);
            e.Property(x => x.DisplayName).HasMaxLength(60);
            e.Property(x => x.Locale).Code(10);
            e.Property(x => x.ExternalId).Code(190);
            e.Property(x => x.PasswordHash).Code(200);
            e.HasIndex(x => x.LoginKey).IsUnique();
            e.HasIndex(x => x.ExternalId).IsUnique();
            e.HasIndex(x => x.PartyId);
        });
        model.Entity<AccountPreference>(e =>
        {
            e.Property(x => x.Name).Code(AccountPreference.MaxName);
            e.Property(x => x.Value).LongText();
            e.HasIndex(x => new { x.AccountId, x.Name }).IsUnique();
        });
        model.Entity<Role>(e =>
        {
            e.Ignore(x => x.Permissions);
            e.Property(x => x.Code).Code(60);
            e.Property(x => x.Name).HasMaxLength(60);
            e.Property(x => x.PermissionLines).LongText();
            e.HasIndex(x => x.Code).IsUnique();
        });
        model.Entity<Membership>(e =>
        {
            e.HasIndex(x => new { x.AccountId, x.RoleId, x.OrgId, x.Reaches }).IsUnique();
            e.HasIndex(x => x.RoleId);
        });
        model.Entity<Session>(e =>
        {
            e.Property(x => x.AccessHash).Code(64);
            e.Property(x => x.RefreshHash).Code(64);
            e.Property(x => x.Ip).Code(45);
            e.HasIndex(x => x.AccessHash).IsUnique();
            e.HasIndex(x => x.RefreshHash).IsUnique();
            e.HasIndex(x => x.FamilyId);
            e.HasIndex(x => new { x.AccountId, x.CreatedAt });
            e.HasIndex(x => x.AccessUntil);
        });
        model.Entity<SignInAttempt>(e =>
        {
            e.HasKey(x => x.LoginHash);
            e.Property(x => x.LoginHash).Code(64);
            e.HasIndex(x => x.LastAt);
        });
    }
}
