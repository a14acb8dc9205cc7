namespace Platform.Sdk;

/// <summary>A courier that insists on drawing the label itself. Without it the host draws one from the waybill.</summary>
[Capability("courier.label")]
public interface IDrawLabel
{
    /// <summary>The printable label of a waybill that is not cancelled; the same each time it is asked for.</summary>
    [ReadsOnly]
    Task<Result<Label>> Label(LabelRequest request, CallContext context, CancellationToken cancellation);
}
