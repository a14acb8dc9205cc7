using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Security;

namespace Platform.Kernel.Privacy;

/// <summary>One row about a person: shown in clear, or emptied.</summary>
internal static class PersonalRow
{
    const int Batch = 100;
    static readonly string[] Inner = ["Index", "Hash", "TokenSealed", "StoredAs", "Key"];

    public static IReadOnlyDictionary<string, object?> Show(ModuleDb db, Entity row, FieldCipher cipher)
    {
        var shown = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in db.Model.FindEntityType(row.GetType())!.GetProperties().Where(p => p.PropertyInfo is not null && !Inner.Any(i => p.Name.EndsWith(i, StringComparison.Ordinal))))
        {
            var value = property.PropertyInfo!.GetValue(row);
            if (value is null) continue;
            var encrypted = PersonalSet.IsEncrypted(property);
            shown[encrypted && property.Name.EndsWith("Sealed", StringComparison.Ordinal) ? property.Name[..^6] : property.Name] = encrypted ? Open((string)value, cipher) : value is Enum e ? e.ToString() : value;
        }
        return shown;
    }

    public static async Task<long> EraseAsync(ModuleDb db, PersonalSet set, TextMask own, FieldCipher cipher, CancellationToken ct)
    {
        var (done, after, personal) = (0L, 0L, set.Personal(db));
        while (true)
        {
            var (last, changed, count) = (after, 0L, 0);
            await Transient.RetryAsync(async () =>
            {
                db.ChangeTracker.Clear();
                db.Work = new UnitOfWork(Caller.System with { Name = "ErasePerson" }, "ErasePerson") { Redacts = true };
                var page = await set.Page(after, Batch, true, ct);
                (changed, count) = (0, page.Count);
                foreach (var row in page)
                {
                    if (set.Removes) db.Remove(row);
                    if (set.Removes || Empty(db, row, set, personal, own, cipher)) changed++;
                    last = row.Id;
                }
                if (changed > 0) await db.SaveChangesAsync(ct);
            }, ct);
            done += changed;
            after = last;
            db.ChangeTracker.Clear();
            if (count < Batch) return done;
        }
    }

    static bool Empty(ModuleDb db, Entity row, PersonalSet set, IReadOnlyList<IProperty> personal, TextMask own, FieldCipher cipher)
    {
        var changed = false;
        foreach (var property in db.Entry(row).Metadata.GetProperties().Where(p => p.ClrType == typeof(string) && !p.IsKey()))
        {
            var entry = db.Entry(row).Property(property.Name);
            if (entry.CurrentValue is not string { Length: > 0 } value) continue;
            var (encrypted, instead) = (PersonalSet.IsEncrypted(property), set.Instead(property.Name));
            string? left = value;
            if (!personal.Contains(property)) left = own.Finds(value) ? own.Mask(value) : value;
            else if (instead is not null) left = instead;
            else if (!encrypted || Open(value, cipher)?.Length != 0) left = property.IsNullable ? null : encrypted ? cipher.Protect("") : "";
            if (left == value) continue;
            entry.CurrentValue = left is not null && property.GetMaxLength() is > 0 and { } most && left.Length > most ? left[..most] : left;
            changed = true;
        }
        return changed;
    }

    /// <summary>Null when the text cannot be read; it is then emptied unread.</summary>
    static string? Open(string value, FieldCipher cipher)
    {
        try { return cipher.Reveal(value); }
        catch (Exception e) when (e is CryptographicException or FormatException) { return null; }
    }
}
