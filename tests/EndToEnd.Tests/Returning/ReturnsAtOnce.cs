namespace Platform.EndToEnd.Tests;

/// <summary>Many at the same moment: no piece is claimed twice and the loss budget is never exceeded.</summary>
public sealed class ReturnsAtOnce
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Pieces_are_claimed_once_and_the_budget_holds(Provider provider)
    {
        await using var it = await ReturnShop.OpenAsync(provider);
        var order = await it.DeliveredAsync((ReturnShop.Mug, 3), (ReturnShop.Medium, 5));
        var lines = await it.LinesAsync(order);
        Task<JsonElement> Ask(string sku, string? key = null, int quantity = 1) => it.Shop.AnyAsync("requestReturn", new
        {
            idempotencyKey = key ?? Guid.NewGuid().ToString("N"), orderId = order, kind = "RETURN_REFUND", lines = new[] { new { orderLineId = lines[sku], quantity, reason = "QUALITY" } },
        }, "returnAuthorization { id isFastLane }");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask(ReturnShop.Mug)));
        Assert.Equal(3, answers.Count(a => a.GetProperty("userErrors").GetArrayLength() == 0));
        Assert.All(answers.Where(a => a.GetProperty("userErrors").GetArrayLength() > 0), a => Assert.Equal("RETURN_TOO_MANY", Shop.Text(a.GetProperty("userErrors")[0], "code")));
        Assert.Equal(3, await Behind.NumberAsync(it.App, "SELECT SUM(Requested) FROM asv_return_lines"));

        // One key, one return; another body under the key is refused.
        var key = Guid.NewGuid().ToString("N");
        var same = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(ReturnShop.Medium, key)));
        Assert.Single(same.Select(a => Shop.Text(a.GetProperty("returnAuthorization"), "id")).Distinct());
        Assert.Equal("IDEMPOTENCY_KEY_REUSED", Shop.Text((await Ask(ReturnShop.Medium, key, 2)).GetProperty("userErrors")[0], "code"));

        await it.App.MutateAsync("upsertReturnPolicy", new { code = "CLOTHES", name = "服装", categories = new[] { "CLOTHES" }, fastLaneMaxMinor = 20000, refundMoment = "HAND_OVER", fastLaneMostReturns = 100 }, "returnPolicy { id }");
        await it.App.MutateAsync("setLossBudget", new { limitMinor = 25000 }, "lossBudget { id }");
        var fast = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(ReturnShop.Medium)));
        Assert.Equal(2, fast.Count(a => a.GetProperty("returnAuthorization").GetProperty("isFastLane").GetBoolean()));
        Assert.Equal(19800, await Behind.NumberAsync(it.App, "SELECT ExposedMinor FROM asv_loss_budgets"));
        Assert.Equal("LOSS_BUDGET_BELOW_USE", Shop.Text((await it.App.MutateAsync("setLossBudget", new { limitMinor = 100 }, "lossBudget { id }", refused: true)).GetProperty("userErrors")[0], "code"));
        await it.CheckAsync(order);
    }
}
