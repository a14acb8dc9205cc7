namespace Platform.AfterSales;

/// <summary>Registers the waybill under which the customer sends the goods; a mistyped number may be corrected until the courier scanned the parcel.</summary>
[Needs(ReturnRights.Request)]
internal sealed class SendReturn(AfterSalesDb db, PaidAhead ahead, IModuleSwitch modules, Caller caller) : Mutation<SendReturn.SendReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and how it is sent.</summary>
    internal sealed record SendReturnInput : ChangeInput
    {
        /// <summary>Courier connection, or the name of a courier that is not connected; 1 to 40 printable ASCII characters.</summary>
        public required string Courier { get; init; }

        /// <summary>The number on the paper, 1 to 60 printable ASCII characters.</summary>
        public required string WaybillNumber { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(SendReturnInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Courier, "courier", 40, required: true);
        reasons.Code(input.WaybillNumber, "waybillNumber", 60, required: true);
        reasons.ThrowIfAny();
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.Send(input.Courier, input.WaybillNumber, caller, db.Now);
        // Without Logistics nobody scans: the customer's word must do.
        if (!modules.IsOn("Logistics")) await ahead.PayAsync(it, db.Now, ct);
        return it;
    }
}
