using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Printing;

namespace Platform.Logistics;

/// <summary>Marks a waybill as printed and gives the address of its label (labelUrl). Possible as soon as the courier gave a number, before the order is released.</summary>
[Needs(LabelEndpoint.Print)]
internal sealed class PrintWaybill(LogisticsDb db, Caller caller, PrintFont font) : Mutation<PrintWaybill.PrintWaybillInput, Waybill>
{
    /// <summary>The waybill to print.</summary>
    public sealed record PrintWaybillInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Waybill> Run(PrintWaybillInput input, CancellationToken ct)
    {
        _ = font.Face; // a label that cannot be drawn must not count as printed
        var waybill = await db.Take<Waybill>(input, Scope, null, ct);
        waybill.Print(caller, db.Now);
        return waybill;
    }
}
