namespace Platform.AfterSales;

/// <summary>Counts goods of a return in: what came, or that nothing more will come.</summary>
[Needs(ReturnRights.Receive)]
internal sealed class ReceiveReturn(AfterSalesDb db, Caller caller) : Mutation<ReceiveReturn.ReceiveReturnInput, ReturnAuthorization>
{
    /// <summary>Which return, and what came.</summary>
    internal sealed record ReceiveReturnInput : ChangeInput
    {
        /// <summary>Pieces by line.</summary>
        public required IReadOnlyList<Line> Lines { get; init; }

        /// <summary>True when nothing more is expected although fewer pieces came than were allowed.</summary>
        public bool IsLast { get; init; }
    }

    /// <summary>Pieces of one line.</summary>
    [GraphName("ReceivedLineInput")]
    internal sealed record Line
    {
        /// <summary>Global id of the return's line.</summary>
        public required string LineId { get; init; }

        /// <summary>Pieces that came, above zero, at most what is still expected.</summary>
        public required long Quantity { get; init; }
    }

    public override async Task<ReturnAuthorization> Run(ReceiveReturnInput input, CancellationToken ct)
    {
        var it = await db.Take<ReturnAuthorization>(input, Scope, AfterSalesDb.Whole, ct);
        it.Receive(ReturnLines.Pieces(it, input.Lines, l => (l.LineId, l.Quantity)), input.IsLast, caller, db.Now);
        return it;
    }
}
