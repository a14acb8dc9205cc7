namespace Platform.Kernel.Graph;

/// <summary>One reason why a mutation was refused; nothing of it was saved.</summary>
/// <param name="Code">Stable and documented.</param>
/// <param name="Message">For people, in the viewer's language.</param>
/// <param name="Field">Path into the input; null when no single field is at fault.</param>
/// <param name="Args">The values in the message.</param>
public sealed record UserError(string Code, string Message, string? Field, IReadOnlyList<UserErrorArg> Args)
{
    /// <summary>A reason in the language of a locale.</summary>
    public static UserError Of(Reason reason, string locale)
        => new(reason.Code.Code, reason.Code.Text(locale, reason.Args), reason.Field, [.. (reason.Args ?? new Dictionary<string, string>()).Select(a => new UserErrorArg(a.Key, a.Value))]);
}

/// <summary>A value in the message of a user error.</summary>
/// <param name="Name">Name of the placeholder.</param>
/// <param name="Value">Its value as text.</param>
public sealed record UserErrorArg(string Name, string Value);
