using Microsoft.Extensions.DependencyInjection;

namespace Platform.EndToEnd.Tests;

/// <summary>What is made after midnight in China bears the new day, wherever the program stands.</summary>
public sealed class NumbersOfTheDay
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task Every_kind_of_document_bears_the_day_of_business(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider, services: s => s.AddSingleton<TimeProvider>(new MovableTime(new DateTimeOffset(2027, 3, 31, 16, 30, 0, TimeSpan.Zero))));
        var app = shop.App;
        var order = (await app.MutateAsync("placeOrder", Shop.Order(), "order { number }")).GetProperty("order");
        Assert.StartsWith("SO270401", Shop.Text(order, "number"), StringComparison.Ordinal);
        var it = (await app.MutateAsync("openCase", new { kind = "REPAIR", title = "漏水", contact = new { name = "张丽华", phone = "13705952222" } }, "case { id number }")).GetProperty("case");
        Assert.StartsWith("CS270401", Shop.Text(it, "number"), StringComparison.Ordinal);
        var back = (await app.MutateAsync("requestReturn", new { kind = "RETURN_REFUND", lines = new[] { new { sku = Shop.Sku, name = "纯棉T恤 红 M", quantity = 1, reason = "QUALITY" } } }, "returnAuthorization { number }")).GetProperty("returnAuthorization");
        Assert.StartsWith("RT270401", Shop.Text(back, "number"), StringComparison.Ordinal);
    }
}
