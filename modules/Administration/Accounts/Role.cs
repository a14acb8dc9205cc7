using Platform.Contracts.Administration;

namespace Platform.Administration.Accounts;

/// <summary>A named set of permissions. How far they reach is said where the role is granted.</summary>
internal sealed class Role : Aggregate
{
    /// <summary>Code of the built-in role that holds every permission, present and future.</summary>
    public const string AdministratorCode = "ADMINISTRATOR";

    Role() { }

    /// <summary>Code, unique, 1 to 60 letters, digits, dashes and underscores; it never changes.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name for people.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True for the built-in role that holds every permission; it cannot be changed.</summary>
    public bool HoldsEverything { get; private set; }

    /// <summary>The permissions, one per line, sorted.</summary>
    public string PermissionLines { get; private set; } = "";

    /// <summary>The permissions, sorted; empty for the role that holds everything.</summary>
    public IReadOnlyList<string> Permissions => PermissionLines.Length == 0 ? [] : PermissionLines.Split('\n');

    /// <summary>A role without permissions.</summary>
    public static Role New(string code) => new() { Code = code };

    /// <summary>The built-in role.</summary>
    public static Role Administrator() => new() { Code = AdministratorCode, Name = "系统管理员", HoldsEverything = true };

    /// <summary>What it holds, given all permissions there are; a permission that the program no longer has is left out.</summary>
    public IEnumerable<string> Held(IReadOnlySet<string> all) => HoldsEverything ? all : Permissions.Where(all.Contains);

    /// <summary>Sets name and permissions.</summary>
    public void Set(string name, IEnumerable<string> permissions)
    {
        if (HoldsEverything) throw new Refused(AccountErrors.RoleBuiltIn, "code", ("role", Code));
        (Name, PermissionLines) = (name, string.Join('\n', permissions.Distinct().Order(StringComparer.Ordinal)));
        Record(() => new RoleChanged(Id));
    }
}
