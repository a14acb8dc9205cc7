using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Answers a case with a macro's text and does what it says, all of it or nothing. Each thing that it does needs the permission that it needs by hand.</summary>
[Needs(CasePermissions.Work)]
internal sealed class ApplyMacro(AfterSalesDb db, Caller caller, CaseActor actor, FieldCipher cipher) : Mutation<ApplyMacro.ApplyMacroInput, Case>
{
    /// <summary>Which case and macro.</summary>
    internal sealed record ApplyMacroInput : ChangeInput
    {
        /// <summary>Code of the macro.</summary>
        public required string Macro { get; init; }

        /// <summary>What is written instead of the macro's text, at most 4,000 characters; null takes that text with its placeholders filled.</summary>
        public string? Text { get; init; }
    }

    public override async Task<Case> Run(ApplyMacroInput input, CancellationToken ct)
    {
        if (input.Text?.Length > 4000) throw new Refused(CommonErrors.TooLong, "text", ("max", 4000));
        var macro = await db.Set<Macro>().AsNoTracking().FirstOrDefaultAsync(m => m.Code == input.Macro, ct) ?? throw new Refused(CommonErrors.NotFound, "macro", ("what", nameof(Macro)));
        var it = await db.Take<Case>(input, Scope, AfterSalesDb.WithPhase, ct);
        if (!macro.IsActive || (macro.Kinds.Count > 0 && !macro.Kinds.Contains(it.Kind))) throw new Refused(MacroErrors.NotOffered, "macro", ("code", macro.Code));
        var text = input.Text.Tidy() ?? (caller.Locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? macro.TextZh : macro.TextEn ?? macro.TextZh);
        if (text is not null)
            it.Write(new CaseMessage { Visibility = MessageVisibility.Public, TextSealed = cipher.Protect(await actor.FillAsync(text, it, caller, ct))!, AuthorId = caller.UserId, At = db.Now });
        await actor.ApplyAsync(it, macro.Actions, macro.Name, caller, ct);
        db.Add(new MacroUse { MacroId = macro.Id, MacroVersion = macro.Version, CaseId = it.Id, AccountId = caller.UserId, At = db.Now });
        return it;
    }
}

/// <summary>That a macro was applied.</summary>
internal sealed class MacroUse : Entity
{
    /// <summary>The macro.</summary>
    public long MacroId { get; init; }

    /// <summary>Its version then.</summary>
    public long MacroVersion { get; init; }

    /// <summary>The case.</summary>
    public long CaseId { get; init; }

    /// <summary>Who applied it; null when the program did.</summary>
    public long? AccountId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }
}
