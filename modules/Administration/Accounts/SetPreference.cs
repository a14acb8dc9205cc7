using Microsoft.EntityFrameworkCore;

namespace Platform.Administration.Accounts;

/// <summary>Keeps something small for the viewer, such as the views of a list; an empty value takes it away. At most 200 of 8,000 characters each.</summary>
[Needs(Caller.SignedIn)]
internal sealed class SetPreference(AdministrationDb db, Caller caller) : Mutation<SetPreference.SetPreferenceInput, AccountPreference>
{
    /// <summary>Name and value.</summary>
    public sealed record SetPreferenceInput : MutationInput
    {
        /// <summary>The front-end's own name for it: letters, digits, dot, dash and underline, at most 80.</summary>
        public required string Name { get; init; }

        /// <summary>What to keep, at most 8,000 characters; empty takes it away. The last one who writes wins.</summary>
        public required string Value { get; init; }
    }

    /// <inheritdoc />
    public override async Task<AccountPreference> Run(SetPreferenceInput input, CancellationToken ct)
    {
        var self = caller.UserId ?? throw new Refused(CommonErrors.NotFound, null, ("what", "Account"));
        var reasons = new Reasons();
        reasons.AddIf(input.Name.Length == 0, CommonErrors.Required, "name");
        reasons.AddIf(input.Name.Length > AccountPreference.MaxName, CommonErrors.TooLong, "name", ("max", AccountPreference.MaxName));
        reasons.AddIf(input.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')), CommonErrors.InvalidFormat, "name", ("expected", "A-Z a-z 0-9 . - _"));
        reasons.AddIf(input.Value.Length > AccountPreference.MaxValue, CommonErrors.TooLong, "value", ("max", AccountPreference.MaxValue));
        reasons.ThrowIfAny();
        var mine = db.Set<AccountPreference>().Where(p => p.AccountId == self);
        var kept = await mine.FirstOrDefaultAsync(p => p.Name == input.Name, ct);
        if (kept is null)
        {
            if (await mine.CountAsync(ct) >= AccountPreference.MaxCount) throw new Refused(CommonErrors.TooMany, "name", ("max", AccountPreference.MaxCount));
            db.Add(kept = AccountPreference.Of(self, input.Name));
        }
        kept.Keep(input.Value);
        if (input.Value.Length == 0) db.Remove(kept);
        return kept;
    }
}
