using Platform.Sdk;

namespace Platform.Host.Plugins;

/// <summary>What the SDK promises of answers beyond their types.</summary>
internal static class AnswerPromises
{
    private const int MostEvents = 1000;
    private const int LongestReply = 65_536;

    public static void Check(object answer)
    {
        var wrong = answer switch
        {
            EscrowTrade trade => Against(trade.Balance),
            PaymentReceipt payment => Against(payment.Trade.Balance),
            ReleaseReceipt release => Against(release.Balance),
            RefundReceipt refund => Against(refund.Balance),
            Waybill { Numbers.Count: 0 } => "a waybill without a number",
            Waybill waybill when waybill.Numbers.Any(number => number.Length is 0 or > 64) => "a waybill number of 0 or more than 64 characters",
            WebhookAnswer push => Against(push),
            _ => null,
        };
        if (wrong is not null) throw new GarbageAnswer(wrong);
    }

    private static string? Against(EscrowBalance balance) => balance.IsConsistent() ? null : "a balance that does not add up";

    private static string? Against(WebhookAnswer push) =>
        push.Reply.Status is < 200 or > 599 ? "an HTTP status outside 200 to 599"
        : push.Reply.Body.Length > LongestReply ? "a reply that is too long"
        : push.Reply.ContentType.Any(char.IsControl) ? "a content type with control characters"
        : push.Events.Count > MostEvents ? "too many events"
        : push.Verdict != WebhookVerdict.Accepted && push.Events.Count > 0 ? "events of a push that was not accepted"
        : push.Events.Any(one => one.EventId.Length is 0 or > 100) ? "an event id of 0 or more than 100 characters"
        : null;
}
