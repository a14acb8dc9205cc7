namespace Platform.Sdk;

/// <summary>An escrow provider to which the operator's finance staff report payments that came by bank transfer or in cash.</summary>
[Capability("escrow.record-payment")]
public interface IRecordPayment
{
    /// <summary>
    /// Accepts a payment as received. The payment's number is the key: the same number is the same payment, with another amount it is
    /// <see cref="ErrorKind.Duplicate"/>.
    /// </summary>
    Task<Result<PaymentReceipt>> RecordPayment(RecordPaymentRequest request, CallContext context, CancellationToken cancellation);
}
