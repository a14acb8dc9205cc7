using Platform.Kernel.Flow;
using static Platform.AfterSales.ReturnState;

namespace Platform.AfterSales;

/// <summary>The allowed moves of a return, as domain.md 4.4 has them.</summary>
internal static class ReturnFlow
{
    static readonly Guard<ReturnAuthorization> Goods = new(ReturnErrors.NoGoodsExpected, r => r.ExpectsGoods);
    static readonly Guard<ReturnAuthorization> NoGoods = new(ReturnErrors.GoodsExpected, r => !r.ExpectsGoods);
    static readonly Guard<ReturnAuthorization> UnderRepair = new(ReturnErrors.NotUnderRepair, r => r.IsUnderRepair);

    public static readonly Flow<ReturnAuthorization, ReturnState> Table = new(r => r.State, (r, s) => r.Enter(s),
        new("authoriseReturn", Requested, Authorised, ReturnRights.Authorise),
        new("declineReturn", Requested, Declined, ReturnRights.Authorise),
        new("askReturnInfo", Requested, NeedsInfo, ReturnRights.Authorise),
        new("declineReturn", NeedsInfo, Declined, ReturnRights.Authorise),
        new("answerReturnInfo", NeedsInfo, Requested, ReturnRights.Request),
        new("cancelReturn", Requested, Cancelled, ReturnRights.Request),
        new("cancelReturn", NeedsInfo, Cancelled, ReturnRights.Request),
        new("cancelReturn", Authorised, Cancelled, ReturnRights.Request),
        new("cancelReturn", InTransit, Cancelled, ReturnRights.Authorise),
        new("expireReturn", Authorised, Expired, null),
        new("sendReturn", Authorised, InTransit, ReturnRights.Request, Goods),
        new("sendReturn", InTransit, InTransit, ReturnRights.Request, Goods),
        new("receiveReturn", Authorised, PartiallyReceived, ReturnRights.Receive, Goods),
        new("receiveReturn", InTransit, PartiallyReceived, ReturnRights.Receive, Goods),
        new("receiveReturn", PartiallyReceived, PartiallyReceived, ReturnRights.Receive, Goods),
        new("completeReceipt", PartiallyReceived, Received, null),
        new("inspectReturn", Received, Inspected, ReturnRights.Inspect),
        new("decideReturn", Inspected, Resolving, ReturnRights.Decide),
        new("decideReturn", Authorised, Resolving, ReturnRights.Decide, NoGoods),
        new("dispute", Inspected, Disputed, null),
        new("endDispute", Disputed, Inspected, null),
        new("finishRepair", Resolving, Resolving, ReturnRights.Inspect, UnderRepair),
        new("decideAnew", Resolving, Inspected, null),
        new("authoriseAnew", Resolving, Authorised, null),
        new("completeReturn", Resolving, Completed, null));

    /// <summary>States in which something is still to be done.</summary>
    public static readonly IReadOnlyList<ReturnState> Open = [.. Enum.GetValues<ReturnState>().Where(s => s < Completed)];
}
