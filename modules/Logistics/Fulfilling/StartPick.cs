namespace Platform.Logistics;

/// <summary>Starts picking a goods-issue note, or starts again after it was short.</summary>
[Needs("logistics:fulfillment:pick")]
internal sealed class StartPick(LogisticsDb db, Caller caller) : Mutation<StartPick.StartPickInput, Fulfillment>
{
    /// <summary>The fulfilment to pick.</summary>
    public sealed record StartPickInput : ChangeInput;

    /// <inheritdoc />
    public override async Task<Fulfillment> Run(StartPickInput input, CancellationToken ct)
    {
        var note = await db.Take<Fulfillment>(input, Scope, null, ct);
        note.StartPick(caller);
        return note;
    }
}
