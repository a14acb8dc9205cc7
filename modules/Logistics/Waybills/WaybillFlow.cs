using Platform.Kernel.Flow;

namespace Platform.Logistics;

/// <summary>The moves of a waybill.</summary>
internal static class WaybillFlow
{
    public const string Issue = "issueWaybill", Lose = "loseAnswer", Repeat = "repeatRequest", Fail = "failWaybill", Print = "printWaybill", Use = "useWaybill", Void = "voidWaybill";

    public static readonly Flow<Waybill, WaybillState> Table = new(w => w.State, (w, state) => w.Set(state),
    [
        new(Issue, WaybillState.Requested, WaybillState.Issued, null),
        new(Issue, WaybillState.Unknown, WaybillState.Issued, null),
        new(Lose, WaybillState.Requested, WaybillState.Unknown, null),
        new(Repeat, WaybillState.Unknown, WaybillState.Requested, null),
        new(Fail, WaybillState.Requested, WaybillState.Failed, null),
        new(Fail, WaybillState.Unknown, WaybillState.Failed, null),
        new(Print, WaybillState.Issued, WaybillState.Printed, "logistics:label:print"),
        new(Print, WaybillState.Printed, WaybillState.Printed, "logistics:label:print"),
        new(Use, WaybillState.Issued, WaybillState.Used, null),
        new(Use, WaybillState.Printed, WaybillState.Used, null),
        .. new[] { WaybillState.Requested, WaybillState.Issued, WaybillState.Printed, WaybillState.Unknown }
            .Select(s => new Step<Waybill, WaybillState>(Void, s, WaybillState.Voided, "logistics:waybill:void")),
    ]);
}
