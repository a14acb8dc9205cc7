using Platform.AfterSales;
using Platform.Contracts;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Ledger;
using Platform.Orders;

namespace Platform.Modules.Tests.Returns;

/// <summary>
/// Random histories of one order with its returns and disputes: requests, receipts, inspections, cancellations, decisions that ask for too much, provider time-outs, events that come
/// late and again. Nothing is paid twice, nothing more than was paid in, and the books sum to zero.
/// </summary>
public sealed class RefundProperties
{
    [Fact]
    public void Thousands_of_random_histories_pay_nothing_twice()
    {
        var seen = new Dictionary<string, int>();
        for (var seed = 1; seed <= 3_000; seed++)
        {
            var story = new RefundStory(seed);
            for (var i = 0; i < 120; i++) story.Step();
            story.Finish();
            foreach (var (what, times) in story.Happened) seen[what] = seen.GetValueOrDefault(what) + times;
        }
        // The histories go everywhere, or the test would prove nothing.
        foreach (var what in new[] { "RefundDecided", "RefundSucceeded", "RefundDeclined", "ReplacementDecided", "ReplacementOrdered", "SendBackDecided", "ReturnCompleted", "ReturnCancelled", "DisputeSettled", "DisputeDecided", "lost answer", "repeated", "ahead", "asked too much", "difference back" })
            Assert.True(seen.GetValueOrDefault(what) > 100, $"{what}: {seen.GetValueOrDefault(what)}");
        // Rare: cheaper goods were decided, their difference went back, they never came, and the rest was paid instead.
        Assert.True(seen.GetValueOrDefault("paid after all") > 20, $"paid after all: {seen.GetValueOrDefault("paid after all")}");
    }
}
