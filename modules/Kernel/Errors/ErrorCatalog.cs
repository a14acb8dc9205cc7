using System.Reflection;

namespace Platform.Kernel.Errors;

/// <summary>Every error code of the program: the public static fields of type <see cref="ErrorCode"/> in Kernel and modules.</summary>
public sealed class ErrorCatalog
{
    readonly Dictionary<string, ErrorCode> _codes;

    /// <summary>Gathers the codes; two with one name are a mistake that stops the start.</summary>
    public ErrorCatalog(IEnumerable<Module> modules)
        => _codes = modules.Select(m => m.Assembly).Append(typeof(ErrorCatalog).Assembly).Distinct()
            .SelectMany(a => a.GetTypes()).Where(t => t.IsAbstract && t.IsSealed)
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(ErrorCode)).Select(f => (ErrorCode)f.GetValue(null)!).ToDictionary(c => c.Code);

    /// <summary>All codes, by name.</summary>
    public IEnumerable<ErrorCode> All => _codes.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>The code of this name; a code the program no longer has keeps its name and has no text.</summary>
    public ErrorCode Find(string code) => _codes.GetValueOrDefault(code) ?? new ErrorCode(code, code, code);
}
