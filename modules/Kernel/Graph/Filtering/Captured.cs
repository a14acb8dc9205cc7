using System.Linq.Expressions;

namespace Platform.Kernel.Graph;

/// <summary>A value as a captured variable: EF Core sends it as a parameter and its query cache is hit for every value.</summary>
internal static class Captured
{
    public static Expression Value(object? value, Type type)
    {
        var box = (IBox)Activator.CreateInstance(typeof(Box<>).MakeGenericType(type))!;
        box.Set(value);
        return Expression.Field(Expression.Constant(box), nameof(Box<int>.Value));
    }

    interface IBox
    {
        void Set(object? value);
    }

    sealed class Box<T> : IBox
    {
        public T? Value;

        public void Set(object? value) => Value = (T?)value;
    }
}
