using System.Reflection;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Kernel.Graph;

/// <summary>A <see cref="Mutation{TInput, TResult}"/> class as a field of the root.</summary>
internal abstract class MutationField : GraphField
{
    public const string Input = "input";

    public required Type Slice { get; init; }

    public required Type InputType { get; init; }

    public required Type ResultType { get; init; }

    public override string Place => Slice.Name;

    public static MutationField? Of(Type slice)
    {
        for (var type = slice.BaseType; type is not null; type = type.BaseType)
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Mutation<,>)) return Of(slice, type.GetGenericArguments());
        return null;
    }

    static MutationField Of(Type slice, Type[] io)
    {
        var (permission, open) = Declared.Of(slice, slice);
        var field = (MutationField)Activator.CreateInstance(typeof(MutationField<,,>).MakeGenericType([slice, .. io]), nonPublic: true)!;
        (field.Permission, field.Open, field.Description) = (permission, open, XmlDocs.Of(slice));
        return field;
    }
}

/// <summary>The typed half, so that the runner is called without reflection.</summary>
internal sealed class MutationField<TSlice, TInput, TResult> : MutationField
    where TSlice : Mutation<TInput, TResult> where TInput : MutationInput where TResult : class
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public MutationField()
        => (Name, Shape, Slice, InputType, ResultType)
         = (Names.Camel(typeof(TSlice).Name), new Shape(typeof(MutationOutcome<TResult>), false), typeof(TSlice), typeof(TInput), typeof(TResult));

    public override async ValueTask<object?> Resolve(IResolveFieldContext context)
        => await context.RequestServices!.GetRequiredService<IMutationRunner>()
            .Run<TSlice, TInput, TResult>((TInput)context.Arguments![Input].Value!, Permission, context.CancellationToken);
}
