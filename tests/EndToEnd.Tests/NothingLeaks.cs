using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using static Platform.EndToEnd.Tests.SchemaWalk;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// Made from the schema: every root field is tried by somebody without a role, and by somebody who holds every permission, but in another
/// branch. What he gets for what exists elsewhere must equal what he gets for what never existed.
/// </summary>
public sealed class NothingLeaks
{
    const string Password = "一个足够长的密码啊123";
    static readonly string[] OpenMutations = ["signIn", "requestSignInCode", "signInWithCode", "refreshSession", "signOut", "answerSurvey"];

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Another_branchs_objects_answer_as_if_they_did_not_exist(Provider provider)
    {
        await using var shop = await Shop.OpenAsync(provider);
        var (app, seed) = (shop.App, shop.App.Services.GetRequiredService<Seeding>());
        var order = await shop.PlaceAsync();
        await shop.UntilAsync(order, "approved", o => Shop.Text(o, "lifecycle") == "APPROVED" && o.GetProperty("waybills").GetArrayLength() == 1);
        await shop.PayAsync(order, 20800);
        var seen = await shop.UntilAsync(order, "released", o => o.GetProperty("fulfillments").GetArrayLength() == 1);
        var party = (await app.MutateAsync("createParty", new { kind = "PERSON", displayName = "陈秘密", roles = new[] { "CONSUMER" } }, "party { id }")).GetProperty("party").GetProperty("id").GetString()!;
        string[] hidden = [order, party, shop.Store, Shop.Text(seen.GetProperty("shipments")[0], "id"), Shop.Text(seen.GetProperty("fulfillments")[0], "id")];

        var branch = await seed.UnitAsync(await seed.UnitAsync(null, "SOUTH", "华南大区", OrgTier.Region), "GZ", "广州分公司", OrgTier.Branch);
        var all = app.Services.GetRequiredService<IPermissionCatalog>().All;
        var role = await seed.RoleAsync("ALL", "全部权限", [.. all]);
        await seed.GrantAsync(await seed.AccountAsync(branch, "gz.chief", "广州主管", Password), role, branch, ScopeKind.Subtree);
        await seed.AccountAsync(branch, "gz.nobody", "新人", Password);
        var (chief, nobody) = (await app.SignInAsync("gz.chief", Password), await app.SignInAsync("gz.nobody", Password));
        var schema = app.Services.GetRequiredService<SchemaHolder>().Current;

        var problems = new List<string>();
        foreach (var field in schema.Query.Fields) await ReadAsync(app, field, hidden, chief, problems);
        foreach (var field in schema.Mutation!.Fields.Where(f => !OpenMutations.Contains(f.Name)))
        {
            foreach (var id in hidden) await ChangeAsync(app, field, id, chief, problems);
            await MustBeRefusedAsync(app, "mutation", field, nobody, problems);
        }
        foreach (var field in schema.Query.Fields) await MustBeRefusedAsync(app, "query", field, nobody, problems);
        Assert.True(problems.Count == 0, string.Join("\n", problems.Take(40)));
        await Books.CheckAsync(app);
    }

    /// <summary>Lists show none of the hidden objects; single reads answer alike for hidden and unknown ids.</summary>
    static async Task ReadAsync(TestApp app, FieldType field, string[] hidden, string token, List<string> problems)
    {
        foreach (var id in hidden)
        {
            var (mine, unknown) = (await app.PostAsync(Document("query", field, id), token: token), await app.PostAsync(Document("query", field, Unknown(id)), token: token));
            if (Plain(mine, id) != Plain(unknown, Unknown(id))) problems.Add($"{field.Name} tells {id} from an unknown id:\n  {mine}\n  {unknown}\n{string.Join("\n", app.Log.Lines.TakeLast(3))}");
            if (mine.TryGetProperty("data", out var data) && data.ToString().Contains(id, StringComparison.Ordinal)) problems.Add($"{field.Name} shows {id}");
            if (!HasId(field)) break;
        }
    }

    static async Task ChangeAsync(TestApp app, FieldType field, string id, string token, List<string> problems)
    {
        if (!HasId(field)) return;
        var (mine, unknown) = (await app.PostAsync(Document("mutation", field, id), token: token), await app.PostAsync(Document("mutation", field, Unknown(id)), token: token));
        if (Plain(mine, id) != Plain(unknown, Unknown(id))) problems.Add($"{field.Name} tells {id} from an unknown id:\n  {mine}\n  {unknown}");
    }

    static async Task MustBeRefusedAsync(TestApp app, string operation, FieldType field, string token, List<string> problems)
    {
        var answer = await app.PostAsync(Document(operation, field, GlobalId.Encode("Order", 1)), token: token);
        var forbidden = answer.TryGetProperty("errors", out var errors) && errors[0].GetProperty("extensions").GetProperty("code").GetString() == "FORBIDDEN";
        if (!forbidden && !ForEverybody.Contains(field.Name)) problems.Add($"{field.Name} is open to somebody without a role: {answer}");
    }

    // What every signed-in person may use, by decision; a new one must be added here on purpose. A survey's link is its own right;
    // ratings and visible reviews are published; notifications and bulletins are one's own, a timeline shows what its subject's type lets one see, staff read the names of what documents carry as codes, and openCase asks for either of two permissions by itself.
    static readonly HashSet<string> ForEverybody = ["customerSite", "surveyByToken", "trackOrder", "trackCase", "serviceRatings", "publicReviews", "myNotifications", "markNotificationsRead", "myNotificationPreference", "setNotificationPreference", "myPreferences", "setPreference", "bulletins", "readBulletin", "acknowledgeBulletin", "timeline", "openCase", "me", "myPermissions", "files", "node", "nodes", "modules", "connectionNames", "setPassword"];
}
