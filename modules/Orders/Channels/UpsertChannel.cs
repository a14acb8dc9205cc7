using Microsoft.EntityFrameworkCore;

namespace Platform.Orders;

/// <summary>Adds a sales channel, or changes the one with this code.</summary>
[Needs("orders:channel:write")]
internal sealed class UpsertChannel(OrdersDb db, ChannelBook channels) : Mutation<UpsertChannel.UpsertChannelInput, SalesChannel>
{
    /// <summary>The channel.</summary>
    internal sealed record UpsertChannelInput : MutationInput
    {
        /// <summary>Code, 1 to 40 printable ASCII characters; never changes.</summary>
        public required string Code { get; init; }

        /// <summary>Where its orders come from.</summary>
        public required ChannelKind Kind { get; init; }

        /// <summary>Name, 1 to 200 characters.</summary>
        public required string Name { get; init; }

        /// <summary>The connector that pulls its orders; null when people type them in.</summary>
        public string? Connection { get; init; }

        /// <summary>Whether it takes orders.</summary>
        public bool IsActive { get; init; } = true;
    }

    public override async Task<SalesChannel> Run(UpsertChannelInput input, CancellationToken ct)
    {
        var reasons = new Reasons();
        reasons.Code(input.Code, "code", 40, required: true);
        reasons.Text(input.Name, "name", 200, required: true);
        reasons.Code(input.Connection, "connection", 40);
        reasons.ThrowIfAny();
        var channel = await db.Channels.FirstOrDefaultAsync(c => c.Code == input.Code, ct);
        if (channel is null) db.Add(channel = new SalesChannel(input.Code, input.Kind, input.Name, input.Connection));
        channel.Change(input.Kind, input.Name, input.Connection, input.IsActive);
        channels.Forget(input.Code);
        return channel;
    }
}
