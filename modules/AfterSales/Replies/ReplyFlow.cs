using Platform.Kernel.Flow;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a requested answer.</summary>
internal static class ReplyFlow
{
    public static readonly Flow<ReplyRequest, ReplyState> Table = new(r => r.State, (r, s) => r.Enter(s),
        new("submitReply", ReplyState.Requested, ReplyState.Submitted, ReplyPermissions.Submit),
        new("withdrawReply", ReplyState.Requested, ReplyState.Withdrawn, ReplyPermissions.Request));
}
