using System.Linq.Expressions;

namespace Platform.Kernel.Graph;

/// <summary>A field of a <c>where</c> input that is more than one member: a search, a derived state.</summary>
public sealed class CustomFilter
{
    internal CustomFilter(string name, Shape shape, Func<object, IServiceProvider, LambdaExpression> predicate)
        => (Name, Shape, Predicate) = (name, shape, predicate);

    internal string Name { get; }

    internal Shape Shape { get; }

    internal Func<object, IServiceProvider, LambdaExpression> Predicate { get; }

    internal string? Permission { get; private set; }

    internal string? Description { get; private set; }

    /// <summary>The permission that using the filter needs.</summary>
    public CustomFilter Needs(string permission)
    {
        Permission = permission;
        return this;
    }

    /// <summary>What it finds, for the schema.</summary>
    public CustomFilter Described(string text)
    {
        Description = text;
        return this;
    }
}
