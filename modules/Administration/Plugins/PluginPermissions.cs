namespace Platform.Administration.Plugins;

/// <summary>Who may see and change plugins. All of them need reach over everything: a connection serves the whole deployment.</summary>
internal static class PluginPermissions
{
    public const string Read = "administration:plugin:read", Write = "administration:plugin:write", Secret = "administration:plugin:secret";

    /// <summary>Refuses a mutation without reach over everything.</summary>
    public static void RequireAll(RowScope scope)
    {
        if (!scope.All) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", Write + " (ALL)"));
    }

    /// <summary>Refuses a read without reach over everything.</summary>
    public static void RequireAll(Caller caller, string permission)
    {
        if (!caller.Scope(permission).All) throw new Refused(GraphErrors.Forbidden, null, ("what", permission + " (ALL)"));
    }
}
