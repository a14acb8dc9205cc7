using System.Collections;

namespace Platform.Kernel.Graph;

/// <summary>From the engine's coerced values (objects, lists of objects) to the CLR types that records and methods declare.</summary>
internal static class InputValue
{
    public static Func<object?, object?> Reader(Shape shape, Type target, string? idOf)
    {
        if (shape.Element is not { } element) return Single(shape.Type, idOf);
        var one = Reader(element, element.Type, idOf);
        var item = target.IsArray ? target.GetElementType()! : Shape.ElementType(target)!;
        var isList = target.IsAssignableFrom(typeof(List<>).MakeGenericType(item)) && !target.IsAssignableFrom(item.MakeArrayType());
        var isSet = !isList && !target.IsAssignableFrom(item.MakeArrayType());
        return value =>
        {
            if (value is not IEnumerable entries) return null;
            var all = entries.Cast<object?>().Select(one).ToArray();
            var array = Array.CreateInstance(item, all.Length);
            for (var i = 0; i < all.Length; i++) array.SetValue(all[i], i);
            return isSet ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(item), array)
                 : isList ? Activator.CreateInstance(typeof(List<>).MakeGenericType(item), array) : array;
        };
    }

    static Func<object?, object?> Single(Type type, string? idOf)
    {
        if (idOf is not null && type == typeof(long)) return v => v is null ? null : GlobalId.Row(idOf, Convert.ToString(v, System.Globalization.CultureInfo.InvariantCulture));
        if (type == typeof(DateTimeOffset)) return v => v is DateTime moment ? new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)) : v;
        if (type == typeof(short) || type == typeof(byte) || type == typeof(float) || type == typeof(int) || type == typeof(long) || type == typeof(double))
            return v => v is null || v.GetType() == type ? v : Convert.ChangeType(v, type, System.Globalization.CultureInfo.InvariantCulture);
        return v => v;
    }
}
