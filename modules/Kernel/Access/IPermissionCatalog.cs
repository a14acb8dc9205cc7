namespace Platform.Kernel.Access;

/// <summary>Every permission that fields and mutations of the program declare, whether their module is on or off.</summary>
public interface IPermissionCatalog
{
    /// <summary>Names as <c>module:resource:action</c>; <see cref="Caller.SignedIn"/> and <see cref="Caller.Staff"/> are not among them.</summary>
    IReadOnlySet<string> All { get; }
}
