using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel;

/// <summary>
/// One module of the program. Its services are always registered and its tables always migrated; whether it is <i>on</i> is data.
/// What it adds to the schema, its mutations, reactions and lookups are found by scanning its assembly.
/// </summary>
public abstract class Module
{
    /// <summary>The name clients and administrators see, such as <c>Orders</c>.</summary>
    public string Name => GetType().Assembly.GetName().Name!["Platform.".Length..];

    /// <summary>Three letters and an underscore before each of its table names.</summary>
    public abstract string Prefix { get; }

    /// <summary>Its context, a <see cref="ModuleDb"/>; null for a module that stores nothing.</summary>
    public virtual Type? Db => null;

    /// <summary>Modules without which this one cannot be on.</summary>
    public virtual IReadOnlyList<string> Requires => [];

    /// <summary>True for the module that cannot be switched off.</summary>
    public virtual bool AlwaysOn => false;

    /// <summary>Permissions of the module that customers who sign in themselves get over what is their own, unless the deployment decides otherwise.</summary>
    public virtual IReadOnlyList<string> ForCustomers => [];

    /// <summary>Permissions of the module that the roles which the program brings hold, unless the deployment decides otherwise; how far they reach is said where a role is granted.</summary>
    public virtual IReadOnlyDictionary<Access.StaffRole, IReadOnlyList<string>> ForStaff => Access.StaffShare.None;

    /// <summary>Permissions that no <see cref="Access.NeedsAttribute"/> names because they are asked inside: with them a field shows more. Without this line nobody could be given them.</summary>
    public virtual IReadOnlyList<string> InnerPermissions => [];

    /// <summary>Everything the module ships is in this assembly.</summary>
    public Assembly Assembly => GetType().Assembly;

    /// <summary>Registers what scanning cannot find: contract implementations, options, hosted work.</summary>
    public virtual void Register(IServiceCollection services) { }
}
