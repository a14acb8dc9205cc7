using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace Platform.Kernel.Graph;

/// <summary>What a graph field's metadata says about who may use it.</summary>
internal static class Declared
{
    const string Permission = "platform.permission", Open = "platform.open", Source = "platform.field";

    public static void Declare(this FieldType field, string? permission, bool open)
    {
        if (permission is not null) field.Metadata[Permission] = permission;
        else if (open) field.Metadata[Open] = true;
    }

    public static void ComesFrom(this FieldType field, GraphField source) => field.Metadata[Source] = source;

    public static GraphField? Origin(this IMetadataReader field) => field.GetMetadata<GraphField?>(Source);

    public static string? Needed(this IMetadataReader field) => field.GetMetadata<string?>(Permission);

    public static bool IsOpen(this IMetadataReader field) => field.GetMetadata<bool>(Open);

    /// <summary>Deny by default: a field that declares nothing is nobody's.</summary>
    public static bool Allows(this Caller caller, IMetadataReader? field)
        => field is not null && (field.Needed() is { } needed ? caller.Can(needed) : field.IsOpen());

    /// <summary>The method's own declaration, else its class's.</summary>
    public static (string? Permission, bool Open) Of(MemberInfo member, Type owner)
    {
        if (member.GetCustomAttribute<NeedsAttribute>() is { } own) return (own.Permission, false);
        if (member.IsDefined(typeof(OpenAttribute))) return (null, true);
        if (owner.GetCustomAttribute<NeedsAttribute>() is { } byClass) return (byClass.Permission, false);
        return (null, owner.IsDefined(typeof(OpenAttribute)));
    }
}
