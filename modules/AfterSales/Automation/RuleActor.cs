using System.Text.Json;
using Platform.Contracts.Administration;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Says what a rule would do to what set it off, and does it. Nothing is saved here: all of it becomes of force with the unit of work, or nothing.</summary>
internal sealed class RuleActor(AfterSalesDb db, CaseActor cases, PolicyShelf shelf, Router router, NumberBlocks numbers, FieldCipher cipher)
{
    /// <summary>What would change; nothing is touched.</summary>
    public static IReadOnlyList<ActionEffect> Foresee(RuleTarget target, IReadOnlyList<CaseAction> actions)
    {
        var (effects, it, opens) = (new List<ActionEffect>(), Open(target.Case), false);
        foreach (var action in actions)
        {
            opens |= action.Kind == CaseActionKind.OpenCase && it is null;
            effects.Add(action.Kind switch
            {
                CaseActionKind.OpenCase => new(action.Kind, it?.Number, Name(action.CaseKind!.Value), it is null),
                CaseActionKind.AuthoriseReturn => new(action.Kind, Name(target.Return!.State), Name(ReturnState.Authorised), target.Return.State == ReturnState.Requested && IsEligible(target.Return)),
                CaseActionKind.AskReturnInfo => new(action.Kind, Name(target.Return!.State), Name(ReturnState.NeedsInfo), target.Return.State == ReturnState.Requested),
                _ when it is not null => CaseActor.Foresee(it, target.Tags.ToHashSet(), [action])[0],
                CaseActionKind.Notify => new(action.Kind, null, GlobalId.Encode("Team", action.TeamId!.Value), true),
                // On a case that the rule itself opens all of it is new; without one it would fail.
                _ => new ActionEffect(action.Kind, null, action.Tag ?? action.Text ?? (action.TeamId is { } team ? GlobalId.Encode("Team", team) : action.Priority is { } p ? Name(p) : action.CaseKind is { } k ? Name(k) : ""), opens),
            });
        }
        return effects;
    }

    /// <summary>Does it all.</summary>
    /// <exception cref="Refused">There is no case to act on, a rule of the return says no, or the case refuses.</exception>
    public async Task<IReadOnlyList<ActionEffect>> ApplyAsync(RuleTarget target, RuleFiring firing, AutomationRule rule, Caller by, CancellationToken ct)
    {
        if (target.Return is null && target.FollowUp is null && target.Case is { } own) return await cases.ApplyAsync(own, rule.Actions, rule.Name, by, ct);
        var (effects, it) = (new List<ActionEffect>(), Open(target.Case));
        foreach (var action in rule.Actions)
            switch (action.Kind)
            {
                case CaseActionKind.OpenCase:
                    effects.Add(new(action.Kind, it?.Number, Name(action.CaseKind!.Value), it is null));
                    it ??= await OpenAsync(target, firing, action.CaseKind.Value, rule, ct);
                    break;
                case CaseActionKind.AuthoriseReturn:
                    effects.Add(new(action.Kind, Name(target.Return!.State), Name(ReturnState.Authorised), target.Return.State == ReturnState.Requested));
                    if (target.Return.State == ReturnState.Requested) await AuthoriseAsync(target.Return, rule, by, ct);
                    break;
                case CaseActionKind.AskReturnInfo:
                    effects.Add(new(action.Kind, Name(target.Return!.State), Name(ReturnState.NeedsInfo), target.Return.State == ReturnState.Requested));
                    if (target.Return.State == ReturnState.Requested) target.Return.AskInfo(cipher.Protect(action.Text!)!, by);
                    break;
                case CaseActionKind.Notify when it is null:
                    effects.Add(new(action.Kind, null, GlobalId.Encode("Team", action.TeamId!.Value), true));
                    firing.Tell(target, [new Recipient(TeamId: action.TeamId)], rule.Name);
                    break;
                default:
                    effects.AddRange(await cases.ApplyAsync(it ?? throw new Refused(AutomationErrors.NoCase), [action], rule.Name, by, ct));
                    break;
            }
        if (it is not null) firing.ActsOn(it);
        return effects;
    }

    async Task AuthoriseAsync(ReturnAuthorization back, AutomationRule rule, Caller by, CancellationToken ct)
    {
        if (!IsEligible(back)) throw new Refused(ReturnErrors.NotEligible, "reason", ("rules", rule.Code));
        var policy = (await shelf.InForce(ct)).FirstOrDefault(p => p.Code == back.PolicyCode) ?? new ReturnPolicy(back.PolicyCode);
        back.Authorise(new Dictionary<long, long>(), fastLane: false, rule.Name, policy.SendWithinDays, by, db.Now);
    }

    async Task<Case> OpenAsync(RuleTarget target, RuleFiring firing, CaseKind kind, AutomationRule rule, CancellationToken ct)
    {
        var title = $"{rule.Name}：{target.Number}";
        var route = await router.Route(new RoutingFacts(kind, ServiceChannel.Internal, null, null, null, target.Org, title), null, null, ct);
        var it = Case.Open(new NewCase
        {
            Number = await numbers.OfDayAsync(db, "CS", ct), Org = target.Org, Kind = kind, Channel = ServiceChannel.Internal, Title = title, Origin = FormattableString.Invariant($"RuleFiring:{firing.Id}"), OpenedAt = db.Now,
            Standing = new Standing(route.QueueId, route.Team?.TeamId, route.OwnerId, route.Priority ?? CasePriority.Normal), PartyId = target.PartyId, OrderId = target.OrderId, RelatedCaseId = target.Case?.Id,
            Entry = new CaseEntry { Channel = ServiceChannel.Internal, PartyId = target.PartyId, At = db.Now },
        });
        db.Add(it);
        target.Return?.BelongTo(it.Id);
        return it;
    }

    static Case? Open(Case? it) => it is { IsOpen: true } ? it : null;

    static bool IsEligible(ReturnAuthorization back) => JsonSerializer.Deserialize<List<RuleVerdict>>(back.Eligibility)!.TrueForAll(v => v.Outcome != RuleOutcome.Failed);

    static string Name<T>(T value) where T : struct, Enum => Kernel.Flow.Flow<object, T>.Screaming(value);
}
