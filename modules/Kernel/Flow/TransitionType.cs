using Platform.Kernel.Graph;

namespace Platform.Kernel.Flow;

/// <summary>What the schema shows of a possible move.</summary>
internal sealed class TransitionType : ObjectType<Transition>
{
    public TransitionType()
    {
        Shows(t => t.Name);
        Shows(t => t.To).Described("State it leads to.");
        Shows(t => t.Allowed);
        Shows(t => t.Unmet);
    }
}

/// <summary>What the schema shows of a condition that is not met.</summary>
internal sealed class UnmetConditionType : ObjectType<Reason>
{
    public UnmetConditionType()
    {
        (Name, Description) = ("UnmetCondition", "Why a move is not possible now.");
        Shows("code", r => r.Code.Code).NotNull().Described("Stable error code.");
    }
}

/// <summary>The condition in words.</summary>
[Extends(typeof(Reason))]
internal static class UnmetConditionText
{
    /// <summary>The reason in the viewer's language.</summary>
    [Open]
    public static string Message([Parent] Reason reason, Caller caller) => reason.Code.Text(caller.Locale, reason.Args);
}
