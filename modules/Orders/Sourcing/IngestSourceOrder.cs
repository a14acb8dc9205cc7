using Microsoft.EntityFrameworkCore;
using Platform.Kernel.Security;

namespace Platform.Orders;

/// <summary>
/// Takes in an order as a platform sent it, and makes an order of it. The same content again changes nothing; other content for a known
/// number is kept as a revision and flagged. What is missing or odd is for the audit to find.
/// </summary>
[Needs("orders:source:ingest")]
internal sealed class IngestSourceOrder(OrdersDb db, Placement placement, ChannelBook channels, FieldCipher cipher) : Mutation<IngestSourceOrder.IngestSourceOrderInput, SourceOrder>
{
    const int LongestPayload = 200_000;

    /// <summary>The platform's order: its words, and what the connector read in them.</summary>
    internal sealed record IngestSourceOrderInput : OrderInput
    {
        /// <summary>The platform's order number, 1 to 64 printable ASCII characters.</summary>
        public required string PlatformNumber { get; init; }

        /// <summary>What the platform sent, unchanged, 1 to 200,000 characters.</summary>
        public required string Payload { get; init; }

        /// <summary>The platform's state of the order, at most 60 characters.</summary>
        public string? PlatformStatus { get; init; }
    }

    public override async Task<SourceOrder> Run(IngestSourceOrderInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.PlatformNumber, "platformNumber", 64, required: true);
        reasons.Text(input.Payload, "payload", LongestPayload, required: true);
        reasons.Text(input.PlatformStatus, "platformStatus", 60);
        reasons.Code(input.Channel, "channel", 40, required: true);
        reasons.ThrowIfAny();
        var channel = await channels.Find(db, input.Channel, ct) ?? throw new Refused(OrdersErrors.UnknownChannel, "channel", ("channel", input.Channel));

        var known = await db.SourceOrders.Include(s => s.Revisions).FindByAsync(s => s.ChannelId == channel && s.PlatformNumber == input.PlatformNumber, ct);
        if (known is not null)
        {
            if (!Scope.Reaches(known.Org)) throw new Refused(CommonErrors.NotFound, "platformNumber", ("what", "SourceOrder"));
            known.Again(SealedPayload.Of(input.Payload, cipher), input.PlatformStatus, db.Now);
            return known;
        }
        var content = await placement.Check(input, strict: false, Scope, ct);
        var source = new SourceOrder(content.Org, channel, input.PlatformNumber, SealedPayload.Of(input.Payload, cipher), input.PlatformStatus, db.Now);
        db.Add(source);
        var order = Order.Place(content with { SourceOrderId = source.Id });
        db.Add(order);
        source.MadeInto(order.Id);
        return source;
    }
}
