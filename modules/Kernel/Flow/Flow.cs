namespace Platform.Kernel.Flow;

/// <summary>A condition of a step, with the code that tells a person why it is not met.</summary>
/// <param name="Unmet">Shown when the condition does not hold.</param>
/// <param name="Met">Whether it holds; must not change anything.</param>
public sealed record Guard<T>(ErrorCode Unmet, Func<T, bool> Met);

/// <summary>One allowed move of a state machine.</summary>
/// <param name="Name">The mutation or reaction that makes the move, in camel case, such as <c>approveOrder</c>.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="Permission">What a person needs to make it; null for moves that only the program makes.</param>
/// <param name="Guards">Conditions, all of which must hold.</param>
public sealed record Step<T, TState>(string Name, TState From, TState To, string? Permission, params Guard<T>[] Guards);

/// <summary>A move that is possible from the present state, and what stands in its way.</summary>
/// <param name="Name">The mutation that makes it.</param>
/// <param name="To">State it leads to, by name.</param>
/// <param name="Unmet">Why the caller cannot make it now; empty when it can.</param>
public sealed record Transition(string Name, string To, IReadOnlyList<Reason> Unmet)
{
    /// <summary>Whether the caller can make the move now.</summary>
    public bool Allowed => Unmet.Count == 0;
}

/// <summary>
/// The table of allowed moves of one aggregate: listed to clients and fired by use cases from the same rows, so that what is offered and
/// what is enforced cannot differ.
/// </summary>
public sealed class Flow<T, TState> where T : class where TState : struct, Enum
{
    readonly Func<T, TState> _get;
    readonly Action<T, TState> _set;
    readonly ILookup<TState, Step<T, TState>> _from;

    /// <summary>Builds the table; a state may have one step of a name.</summary>
    public Flow(Func<T, TState> get, Action<T, TState> set, params Step<T, TState>[] steps)
    {
        if (steps.GroupBy(s => (s.From, s.Name)).Any(g => g.Count() > 1)) throw new ArgumentException("One step per state and name.", nameof(steps));
        (_get, _set, _from, Steps) = (get, set, steps.ToLookup(s => s.From), steps);
    }

    /// <summary>All steps, for documents and tests.</summary>
    public IReadOnlyList<Step<T, TState>> Steps { get; }

    /// <summary>The moves a person could make from here, with what is in the way of each.</summary>
    public IReadOnlyList<Transition> Available(T it, Caller caller)
        => [.. _from[_get(it)].Where(s => s.Permission is not null).Select(s => new Transition(s.Name, Screaming(s.To), Unmet(s, it, caller)))];

    /// <summary>Makes a move, or refuses with everything that stands in its way. The program itself needs no permission.</summary>
    /// <exception cref="Refused"><see cref="CommonErrors.IllegalTransition"/> names the moves that are possible instead.</exception>
    public void Fire(T it, string name, Caller caller)
    {
        var state = _get(it);
        var step = _from[state].FirstOrDefault(s => s.Name == name) ?? throw new Refused(CommonErrors.IllegalTransition, null,
            ("step", name), ("from", Screaming(state)), ("possible", string.Join(", ", _from[state].Where(s => s.Permission is not null).Select(s => s.Name).DefaultIfEmpty("-"))));
        var unmet = Unmet(step, it, caller);
        if (unmet.Count > 0) throw new Refused(unmet);
        _set(it, step.To);
    }

    /// <summary>Whether a step of this name leads away from the present state, guards apart.</summary>
    public bool Knows(T it, string name) => _from[_get(it)].Any(s => s.Name == name);

    static List<Reason> Unmet(Step<T, TState> step, T it, Caller caller)
    {
        var unmet = new List<Reason>();
        if (step.Permission is { } permission && !caller.Can(permission)) unmet.Add(new Reason(CommonErrors.PermissionMissing, null, Refused.Arguments([("permission", permission)])));
        unmet.AddRange(step.Guards.Where(g => !g.Met(it)).Select(g => new Reason(g.Unmet)));
        return unmet;
    }

    /// <summary>A state as clients see it: <c>UnderAudit</c> is <c>UNDER_AUDIT</c>.</summary>
    public static string Screaming(TState state)
        => string.Concat(state.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + c : char.ToUpperInvariant(c).ToString()));
}
