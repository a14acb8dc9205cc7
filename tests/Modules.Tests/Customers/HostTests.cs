namespace Platform.Modules.Tests.Customers;

public sealed class HostTests
{
    [Theory, ClassData(typeof(OnBoth))]
    public async Task The_program_itself_keeps_and_finds_a_party(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        var made = (await app.MutateAsync("createParty", new
        {
            kind = "PERSON", displayName = "王芳", roles = new[] { "CONSUMER", "DEALER" }, contactPoints = new[] { new { type = "MOBILE", value = "138 1234 5678" } },
        }, "party { id number orgUnitId availableTransitions { name allowed } }")).GetProperty("party");
        var found = (await app.DataAsync("{ partyByContact(type: MOBILE, value: \"+8613812345678\") { number displayName roles contactPoints { value masked } } }")).GetProperty("partyByContact")[0];
        Assert.Equal(made.GetProperty("number").GetString(), found.GetProperty("number").GetString());
        Assert.Equal("138****5678", found.GetProperty("contactPoints")[0].GetProperty("masked").GetString());
        Assert.True(made.GetProperty("availableTransitions")[0].GetProperty("allowed").GetBoolean());
    }
}
