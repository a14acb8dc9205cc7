using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Platform.Orders;

/// <summary>Takes in a payment, once per connection and payment number.</summary>
internal sealed class PaymentIntake(OrdersDb db, IOptions<OrdersSettings> settings)
{
    /// <summary>Books a payment on an order; the caller's unit of work saves it. False when it is already booked.</summary>
    /// <exception cref="Refused">The number was recorded with other content.</exception>
    public async Task<bool> Take(Order order, string number, long amountMinor, string currency, DateTime paidAt, CancellationToken ct)
    {
        var connection = order.Trade.Connection ?? "-";
        if (await db.Payments.AsNoTracking().FirstOrDefaultAsync(p => p.Connection == connection && p.Number == number, ct) is { } known)
            return known.OrderId == order.Id && known.AmountMinor == amountMinor && known.Currency == currency
                ? false : throw new Refused(OrdersErrors.PaymentNumberReused, "paymentNumber", ("number", number));
        var payment = new Payment(order.Id, connection, number, amountMinor, currency, paidAt);
        db.Add(payment); // its id names the journal
        order.TakePayment(payment.Cause, amountMinor, paidAt);
        order.TryRelease(settings.Value.AutoRelease, db.Now);
        return true;
    }
}
