using Microsoft.EntityFrameworkCore;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Notifications;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>What an action did, or would do.</summary>
/// <param name="Kind">The action.</param>
/// <param name="Before">How it was; null where that says nothing.</param>
/// <param name="After">How it is then.</param>
/// <param name="Changes">False when everything was so already.</param>
internal sealed record ActionEffect(CaseActionKind Kind, string? Before, string After, bool Changes);

internal sealed class ActionEffectType : ObjectType<ActionEffect>
{
    public ActionEffectType() => ShowsAll();
}

/// <summary>Occasions on which rules and macros tell people something.</summary>
internal static class AutomationNotices
{
    public static readonly NotificationKind ToldOf = new("RULE_SUBJECT", new("{number}需要您关注", "{number}符合规则“{rule}”，请查看。"), new("{number} wants your attention", "{number} fits the rule {rule}. Please look at it."));
    public static readonly NotificationKind Told = new("CASE_RULE", new("工单{number}需要您关注", "工单{number}符合规则“{rule}”，请查看。"), new("Case {number} wants your attention", "Case {number} fits the rule {rule}. Please look at it."));
}

/// <summary>Says what actions would do to a case, and does it. Nothing is saved here: all of it becomes of force with the unit of work, or nothing.</summary>
internal sealed class CaseActor(AfterSalesDb db, Standings standings, FieldCipher cipher, IParties parties, IEnumerable<INamesOf> names)
{
    /// <summary>What would change; nothing is touched.</summary>
    public static IReadOnlyList<ActionEffect> Foresee(Case it, IReadOnlySet<string> tags, IReadOnlyList<CaseAction> actions) => [.. actions.Select(a => a.Kind switch
    {
        CaseActionKind.SetPriority => Effect(a, Name(it.Priority), Name(a.Priority!.Value)),
        CaseActionKind.SetKind => Effect(a, Name(it.Kind), Name(a.CaseKind!.Value)),
        CaseActionKind.AddTag => new(a.Kind, null, a.Tag!, !tags.Contains(a.Tag!)),
        CaseActionKind.RemoveTag => new(a.Kind, a.Tag, "", tags.Contains(a.Tag!)),
        CaseActionKind.Route => Effect(a, it.TeamId is { } team ? GlobalId.Encode("Team", team) : null, GlobalId.Encode("Team", a.TeamId!.Value)),
        CaseActionKind.AddNote => new(a.Kind, null, a.Text!, true),
        _ => new ActionEffect(a.Kind, null, a.TeamId is { } told ? GlobalId.Encode("Team", told) : "", true),
    })];

    /// <summary>Does it all.</summary>
    /// <exception cref="Refused">The case is over, the team is gone, or the caller may not.</exception>
    public async Task<IReadOnlyList<ActionEffect>> ApplyAsync(Case it, IReadOnlyList<CaseAction> actions, string rule, Caller by, CancellationToken ct)
    {
        var there = await db.Set<CaseTag>().Where(t => t.CaseId == it.Id).ToListAsync(ct);
        var effects = Foresee(it, there.Select(t => t.Tag).ToHashSet(), actions);
        foreach (var (action, effect) in actions.Zip(effects))
        {
            if (!effect.Changes) continue;
            switch (action.Kind)
            {
                case CaseActionKind.SetPriority or CaseActionKind.SetKind:
                    Require(by, CasePermissions.Classify);
                    it.Classify(new Classification(action.CaseKind, Priority: action.Priority));
                    break;
                case CaseActionKind.AddTag:
                    if (there.Any(t => t.Tag == action.Tag)) break; // twice in one list
                    var tag = new CaseTag { CaseId = it.Id, Tag = action.Tag! };
                    there.Add(tag);
                    db.Add(tag);
                    it.Concern("Tags", action.Tag!);
                    break;
                case CaseActionKind.RemoveTag:
                    db.RemoveRange(there.Where(t => t.Tag == action.Tag));
                    it.Concern("Tags", action.Tag!);
                    break;
                case CaseActionKind.Route:
                    Require(by, CasePermissions.Transfer);
                    var team = await standings.Team(action.TeamId!.Value, "teamId", ct);
                    it.Transfer(await standings.With(team, null, it.Priority, ct), team.Org, rule, isEscalation: false, by, db.Now);
                    break;
                case CaseActionKind.AddNote:
                    it.Write(new CaseMessage { Visibility = MessageVisibility.Internal, TextSealed = cipher.Protect(await FillAsync(action.Text!, it, by, ct))!, AuthorId = by.UserId, At = db.Now });
                    break;
                case CaseActionKind.Notify:
                    it.Tell(Whom(action, it), rule);
                    break;
            }
        }
        return effects;
    }

    /// <summary>A text with its placeholders filled: {number}, {title}, {customer}, {agent}, {date}.</summary>
    public async Task<string> FillAsync(string text, Case it, Caller by, CancellationToken ct)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var customer = text.Contains("{customer}", StringComparison.Ordinal) && it.PartyId is { } party && (await parties.Family([party], ct))[party][0] is var goesOn ? (await parties.Cards([goesOn], ct)).GetValueOrDefault(goesOn)?.Name : null;
        var agent = text.Contains("{agent}", StringComparison.Ordinal) && by.UserId is { } id && names.FirstOrDefault(n => n.Type == "Account") is { } accounts ? (await accounts.Names([id], ct)).GetValueOrDefault(id) : null;
        return NotificationCatalog.Render(new NotificationText("-", text), new Dictionary<string, string>
        {
            ["number"] = it.Number, ["title"] = it.Title, ["customer"] = customer ?? "", ["agent"] = agent ?? "", ["date"] = BusinessDay.Of(db.Now).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }).Body;
    }

    static IReadOnlyList<Recipient> Whom(CaseAction action, Case it)
        => action.TeamId is { } team ? [new Recipient(TeamId: team)] : it.OwnerId is { } owner ? [new Recipient(owner)] : it.TeamId is { } own ? [new Recipient(TeamId: own)] : [];

    static void Require(Caller by, string permission)
    {
        if (!by.Can(permission)) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", permission));
    }

    static ActionEffect Effect(CaseAction action, string? before, string after) => new(action.Kind, before, after, before != after);

    static string Name<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<object, T>.Screaming(value);
}
