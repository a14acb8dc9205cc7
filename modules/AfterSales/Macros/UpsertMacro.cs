using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Notifications;

namespace Platform.AfterSales;

/// <summary>Writes a macro or replaces one.</summary>
[Needs(Macro.Write)]
internal sealed class UpsertMacro(AfterSalesDb db, CaseActionChecks checks) : Mutation<UpsertMacro.UpsertMacroInput, Macro>
{
    static readonly string[] Placeholders = ["number", "title", "customer", "agent", "date"];

    /// <summary>The macro as it shall be.</summary>
    internal sealed record UpsertMacroInput : MutationInput
    {
        /// <summary>Code, at most 40 printable ASCII characters; an unknown one makes a new macro.</summary>
        public required string Code { get; init; }

        /// <summary>The version the client saw; null for a new macro.</summary>
        public long? ExpectedVersion { get; init; }

        /// <summary>Name, 1 to 100 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Kinds of cases that it is offered for; none or null: all.</summary>
        public IReadOnlyList<CaseKind>? Kinds { get; init; }

        /// <summary>What is written to the customer in Chinese, at most 4,000 characters, with {number}, {title}, {customer}, {agent}, {date}; null writes nothing.</summary>
        public string? TextZh { get; init; }

        /// <summary>The same in English.</summary>
        public string? TextEn { get; init; }

        /// <summary>What is done along with it, in order, at most 20.</summary>
        public IReadOnlyList<CaseActionInput>? Actions { get; init; }

        /// <summary>Whether it is offered; true when not given.</summary>
        public bool IsActive { get; init; } = true;
    }

    public override async Task<Macro> Run(UpsertMacroInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.Name, "name", 100, required: true);
        foreach (var (text, field) in new[] { (input.TextZh, "textZh"), (input.TextEn, "textEn") })
        {
            reasons.Text(text, field, 4000);
            foreach (var unknown in NotificationCatalog.Placeholders(new NotificationText("", text ?? "")).Except(Placeholders))
                reasons.AddIf(true, MacroErrors.UnknownPlaceholder, field, ("placeholder", unknown), ("known", string.Join(", ", Placeholders)));
        }
        reasons.AddIf(input.TextZh.Tidy() is null && (input.TextEn.Tidy() is not null || input.Actions is null or { Count: 0 }), CommonErrors.Required, "textZh");
        reasons.ThrowIfAny();
        var actions = await checks.ReadAsync(input.Actions ?? [], "actions", ct);
        var macro = await db.Set<Macro>().FirstOrDefaultAsync(m => m.Code == input.Code, ct);
        await db.RequireVersion(macro, input.ExpectedVersion ?? 0, ct);
        if (macro is null) db.Add(macro = new Macro(input.Code));
        macro.Fill(input.Name.Trim(), input.Kinds ?? [], input.TextZh.Tidy(), input.TextEn.Tidy(), actions, input.IsActive);
        return macro;
    }
}

/// <summary>Errors of macros.</summary>
internal static class MacroErrors
{
    /// <summary>Nothing fills it.</summary>
    public static readonly ErrorCode UnknownPlaceholder = new("MACRO_PLACEHOLDER_UNKNOWN", "There is no placeholder {placeholder}. Known are {known}.", "不存在占位符{placeholder}，可用：{known}。");

    /// <summary>Not offered any more, or not for such cases.</summary>
    public static readonly ErrorCode NotOffered = new("MACRO_NOT_OFFERED", "The macro {code} is not offered for this case.", "宏{code}不适用于该工单。");
}
