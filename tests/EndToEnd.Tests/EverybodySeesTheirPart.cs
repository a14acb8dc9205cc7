using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Platform.Administration.Organisation;
using Platform.Administration.Starting;
using Platform.Kernel.Access;
using Platform.Kernel.Graph;
using static Platform.EndToEnd.Tests.Moves;
using static Platform.EndToEnd.Tests.SchemaWalk;

namespace Platform.EndToEnd.Tests;

/// <summary>
/// Made from the schema: in two branches that work alike, customer, technician, provider, agent, heads of departments and head office each ask every root field that exists.
/// Every list holds exactly their part, every id opens exactly when it is theirs, nothing else ever names what is not, and nobody can change what is another branch's.
/// </summary>
public sealed class EverybodySeesTheirPart
{
    static readonly string[] Types = ["Case", "WorkOrder", "DispatchOffer", "ServiceCharge", "FollowUp", "Party", "ServiceLocation", "Interaction", "ReplyRequest"];
    static readonly string[] Doer = ["aftersales:work:read", "aftersales:work:schedule", "aftersales:work:perform", "aftersales:work:contact", "aftersales:offer:read", "aftersales:offer:respond"];

    /// <summary>What one branch has, by name; what came by itself is found by whoever sees all of the branch.</summary>
    sealed class Branch
    {
        public required string Unit { get; init; }
        public Dictionary<string, string> Ids { get; } = [];
        public Dictionary<string, string> Tokens { get; } = [];
        public string this[string name] => Ids[name];
        public IEnumerable<string> Of(params string[] types) => Ids.Where(i => types.Any(t => i.Key.StartsWith(t + " ", StringComparison.Ordinal))).Select(i => i.Value);
    }

    [Theory, ClassData(typeof(OnBoth))]
    public async Task Each_sees_exactly_their_part_and_changes_nothing_beyond_it(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider, new Dictionary<string, string?>
        {
            ["Administration:Profile"] = Path.Combine(Repository.Root, "host/Profiles/property-service.json"), ["SignIn:Trust"] = "00:00:01",
        });
        var seed = app.Services.GetRequiredService<Seeding>();
        async Task<Branch> Found(string region, string code) => await WorkAsync(app, new Branch { Unit = GlobalId.Encode("OrgUnit", (await seed.UnitAsync(await seed.UnitAsync(null, "R-" + code, region, OrgTier.Region), code, code + "分公司", OrgTier.Branch)).Id) }, code);
        var (here, there) = (await Found("华东大区", "SH"), await Found("华南大区", "GZ"));

        Dictionary<string, (string Token, HashSet<string> Sees)> viewers = new()
        {
            ["customer"] = (here.Tokens["customer"], [here["Case 1"], here["WorkOrder 1"], here["ServiceCharge 1"]]),
            ["technician"] = (here.Tokens["technician"], [here["WorkOrder 2"]]),
            ["provider"] = (here.Tokens["provider"], [here["WorkOrder 1"], here["DispatchOffer 1"]]),
            ["head of the department"] = (here.Tokens["head"], [.. here.Of("Case", "WorkOrder", "ServiceCharge")]),
            ["head of quality"] = (here.Tokens["quality"], [here["ReplyRequest 1"]]),
            ["agent"] = (here.Tokens["agent"], [.. here.Of(Types)]),
            ["agent elsewhere"] = (there.Tokens["agent"], [.. there.Of(Types)]),
            ["head office"] = (await app.AdminAsync(), [.. here.Of(Types), .. there.Of(Types)]),
        };
        var known = here.Of(Types).Concat(there.Of(Types)).ToDictionary(id => id, id => GlobalId.TryDecode(id, out var type, out _) ? type : "");
        Assert.Equal(Types.Order(), known.Values.Distinct().Order()); // something of each kind is there to be hidden
        var schema = app.Services.GetRequiredService<SchemaHolder>().Current;
        var problems = new List<string>();
        foreach (var (who, (token, sees)) in viewers)
        {
            foreach (var field in schema.Query.Fields) await AskAsync(app, field, who, token, sees, known, problems);
            await OpenAsync(app, who, token, sees, known, problems);
        }

        // Somebody who may do everything, but there: for them what is here does not exist.
        var all = app.Services.GetRequiredService<IPermissionCatalog>().All;
        var chief = await seed.AccountAsync(await UnitAsync(app, there.Unit), "chief", "全能", Password);
        await seed.GrantAsync(chief, await seed.RoleAsync("ALL", "全部权限", [.. all]), await UnitAsync(app, there.Unit), ScopeKind.Subtree);
        var strong = await app.SignInAsync("chief", Password);
        var tried = 0;
        foreach (var field in schema.Mutation!.Fields)
            foreach (var (id, type) in known.Where(k => here.Of(Types).Contains(k.Key)).GroupBy(k => k.Value).Select(g => g.First()))
            {
                foreach (var name in Inputs(field).Where(name => Fits(name, type, Payload(field))))
                {
                    tried++;
                    var (mine, unknown) = (await app.PostAsync(Document("mutation", field, id, name), token: strong), await app.PostAsync(Document("mutation", field, Unknown(id), name), token: strong));
                    if (Plain(mine, id) != Plain(unknown, Unknown(id))) problems.Add($"{field.Name}.{name} tells {type} {id} of another branch from an unknown one:\n  {mine}\n  {unknown}");
                }
            }
        Assert.True(problems.Count == 0, $"{problems.Count} problems\n" + string.Join("\n", problems.Take(30)));
        Assert.InRange(tried, 60, int.MaxValue); // the generator reaches the desk's mutations
        Console.WriteLine($"{viewers.Count} viewers, {schema.Query.Fields.Count} root fields, {known.Count} documents, {tried} changes tried from elsewhere");
    }

    /// <summary>One root field as one viewer: a list is exactly their part of its type, and nothing that is not theirs is named.</summary>
    static async Task AskAsync(TestApp app, FieldType field, string who, string token, HashSet<string> sees, Dictionary<string, string> known, List<string> problems)
    {
        var ids = HasId(field) ? known.Where(k => Inputs(field).Any(name => Fits(name, k.Value, field.ResolvedType!.GetNamedType().Name))).Select(k => k.Key).ToList() : [];
        if (ids.Count == 0) ids.Add(GlobalId.Encode("Nothing", 1));
        foreach (var id in ids)
        {
            var answer = await app.PostAsync(Document("query", field, id), token: token);
            var text = answer.ToString();
            foreach (var (other, type) in known)
                if (other != id && !sees.Contains(other) && text.Contains('"' + other + '"', StringComparison.Ordinal)) problems.Add($"{who}: {field.Name}({id}) names {type} {other}");
            if (known.ContainsKey(id) && !sees.Contains(id) && answer.TryGetProperty("data", out _))
            {
                var unknown = await app.PostAsync(Document("query", field, Unknown(id)), token: token);
                if (Plain(answer, id) != Plain(unknown, Unknown(id))) problems.Add($"{who}: {field.Name} tells {known[id]} {id} from an unknown one:\n  {answer}\n  {unknown}");
            }
        }
        // Lists without a narrowing argument hold the whole part, unless the viewer may not ask for them at all.
        if (Row(field) is not { } row || field.Name.StartsWith("my", StringComparison.Ordinal) || !Types.Contains(row) || (field.Arguments ?? []).Any(a => a.ResolvedType is NonNullGraphType && IsId(a.Name, a.ResolvedType!))) return;
        var list = await app.PostAsync($"{{ {field.Name}(first: 100) {{ nodes {{ id }} }} }}", token: token);
        var part = sees.Where(s => known[s] == row).Order(StringComparer.Ordinal).ToList();
        if (list.TryGetProperty("errors", out var errors))
        {
            if (part.Count > 0 || errors[0].GetProperty("extensions").GetProperty("code").GetString() != "FORBIDDEN") problems.Add($"{who}: {field.Name} gives {errors}");
            return;
        }
        var got = list.GetProperty("data").GetProperty(field.Name).GetProperty("nodes").EnumerateArray().Select(n => Text(n, "id")).Where(known.ContainsKey).Order(StringComparer.Ordinal).ToList();
        if (!got.SequenceEqual(part)) problems.Add($"{who}: {field.Name} has {got.Count} of {part.Count}: too much {string.Join(' ', got.Except(part))}, missing {string.Join(' ', part.Except(got))}");
    }

    /// <summary>Every document by its id, and its timeline: there for whom it is, and for nobody else.</summary>
    static async Task OpenAsync(TestApp app, string who, string token, HashSet<string> sees, Dictionary<string, string> known, List<string> problems)
    {
        foreach (var (id, type) in known)
        {
            var node = await app.PostAsync("query($id: ID!) { node(id: $id) { id } timeline(subject: $id, first: 50) { nodes { event } } }", new { id }, token);
            if (!node.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object) { problems.Add($"{who}: {type} {id}: {node}"); continue; }
            if (data.GetProperty("node").ValueKind == JsonValueKind.Object != sees.Contains(id)) problems.Add($"{who}: node of {type} {id} is {data.GetProperty("node")}");
            var story = data.GetProperty("timeline");
            if (story.ValueKind == JsonValueKind.Object && story.GetProperty("nodes").GetArrayLength() > 0 && !sees.Contains(id)) problems.Add($"{who}: timeline of {type} {id} has {story}");
            if (type is "Case" or "WorkOrder" && sees.Contains(id) && (story.ValueKind != JsonValueKind.Object || story.GetProperty("nodes").GetArrayLength() == 0)) problems.Add($"{who}: {type} {id} has no timeline");
        }
    }

    static async Task<Branch> WorkAsync(TestApp app, Branch branch, string code)
    {
        var (unit, low) = (branch.Unit, code.ToLowerInvariant());
        var agent = await PersonAsync(app, unit, "agent." + low, "坐席" + code, "SUBTREE", [.. app.Services.GetRequiredService<IPermissionCatalog>().All.Where(p => p.StartsWith("customers:", StringComparison.Ordinal) || p.StartsWith("aftersales:", StringComparison.Ordinal) && p != "aftersales:case:import")]);
        branch.Tokens["agent"] = agent.Token;
        var head = await PersonAsync(app, unit, "head." + low, "工程主管" + code, "TEAM", "aftersales:case:read", "aftersales:work:read", "aftersales:charge:read", "aftersales:reply:read", "customers:followup:read");
        var quality = await PersonAsync(app, unit, "quality." + low, "质量主管" + code, "TEAM", "aftersales:case:read", "aftersales:reply:read", "aftersales:reply:submit", "aftersales:work:read");
        var firm = await PersonAsync(app, unit, "firm." + low, "维修商" + code, "TEAM", Doer);
        var worker = await PersonAsync(app, unit, "worker." + low, "师傅" + code, "SELF", Doer);
        (branch.Tokens["head"], branch.Tokens["quality"], branch.Tokens["provider"], branch.Tokens["technician"]) = (head.Token, quality.Token, firm.Token, worker.Token);
        var (team, asked, theirs) = (await TeamAsync(app, unit, "T-" + code, "工程部" + code, head.Id), await TeamAsync(app, unit, "Q-" + code, "质量部" + code, quality.Id), await TeamAsync(app, unit, "P-" + code, "维修商" + code, firm.Id));

        async Task<string> Party(string name, string phone) => Text(await app.MutateAsync("createParty", new { kind = "PERSON", displayName = name + code, roles = new[] { "TENANT" }, contactPoints = new[] { new { type = "MOBILE", value = phone } } }, "party { id }", agent.Token), "party", "id");
        (branch.Ids["Party 1"], branch.Ids["Party 2"]) = (await Party("王", code == "SH" ? "13800000001" : "13800000011"), await Party("李", code == "SH" ? "13800000002" : "13800000012"));
        branch.Ids["ServiceLocation 1"] = Text(await app.MutateAsync("createServiceLocation", new { kind = "SITE", code = "S-" + code, name = "小区" + code, orgUnitId = unit }, "serviceLocation { id }", agent.Token), "serviceLocation", "id");
        await app.MutateAsync("createAccount", new { unitId = unit, loginId = "customer." + low, displayName = "客户", password = Password, passwordMustChange = false, partyId = branch["Party 1"] }, "account { id }");
        await app.MutateAsync("upsertRole", new { code = "CUSTOMER", name = "客户", permissions = new[] { "aftersales:case:read", "aftersales:case:request", "aftersales:work:read", "aftersales:charge:read", "aftersales:item:read" }, expectedVersion = code == "SH" ? (long?)null : 1 }, "role { id }");
        var account = (await ListAsync(app, "accounts", "id loginId")).Single(a => Text(a, "loginId") == "customer." + low);
        await app.MutateAsync("grantRole", new { accountId = Text(account, "id"), roleCode = "CUSTOMER", unitId = unit, reaches = "SELF" }, "membership { id }");
        branch.Tokens["customer"] = await app.SignInAsync("customer." + low, Password);

        var item = Text(await app.MutateAsync("upsertServiceItem", new { code = "LEAK-" + code, name = "漏水维修", kind = "REPAIR", needsVisit = true, onlineBookable = true, priceMinor = 8000, teamId = team }, "serviceItem { id }"), "serviceItem", "id");
        var registered = Text(await app.MutateAsync("registerProvider", new { orgUnitId = unit, terms = new { name = "维修商" + code, teamId = theirs, skills = Array.Empty<string>(), capacityPerDay = 5, territories = Array.Empty<object>(), authorizations = new[] { new { covers = "EVERYTHING", validFrom = "2026-01-01" } } } }, "serviceProvider { id }"), "serviceProvider", "id");
        foreach (var step in new[] { "approveProvider", "activateProvider" }) await MoveAsync(app, step, "ServiceProvider", registered, "serviceProvider { id }");
        var technician = Text(await app.MutateAsync("upsertTechnician", new { code = "T-" + code, name = "师傅" + code, accountId = worker.Id, skills = Array.Empty<string>(), orgUnitId = unit }, "technician { id }"), "technician", "id");

        branch.Ids["Case 1"] = Text(await app.MutateAsync("openCase", new { kind = "REPAIR", title = "漏水一" + code, serviceItemId = item }, "case { id }", branch.Tokens["customer"]), "case", "id");
        branch.Ids["Case 2"] = Text(await app.MutateAsync("openCase", new { kind = "REPAIR", title = "漏水二" + code, partyId = branch["Party 2"], serviceItemId = item, locationId = branch["ServiceLocation 1"], channel = "PHONE" }, "case { id }", agent.Token), "case", "id");
        for (var i = 1; i <= 2; i++)
        {
            await MoveAsync(app, "acceptCase", "Case", branch["Case " + i], "case { id }", token: agent.Token);
            branch.Ids["WorkOrder " + i] = Text((await app.DataAsync("query($id: ID!) { case(id: $id) { workOrders { id } } }", new { id = branch["Case " + i] })).GetProperty("case").GetProperty("workOrders")[0], "id");
        }
        var offer = (await app.MutateAsync("offerWorkOrder", await InputAsync(app, "WorkOrder", branch["WorkOrder 1"], new { providerId = registered }), "dispatchOffer { id version }", agent.Token)).GetProperty("dispatchOffer");
        branch.Ids["DispatchOffer 1"] = Text(offer, "id");
        await app.MutateAsync("respondOffer", new { id = Text(offer, "id"), expectedVersion = offer.GetProperty("version").GetInt64(), accept = true }, "dispatchOffer { id }", firm.Token);
        await MoveAsync(app, "assignWorkOrder", "WorkOrder", branch["WorkOrder 2"], "workOrder { id }", new { technicianId = technician }, agent.Token);
        branch.Ids["ServiceCharge 1"] = Text(await app.MutateAsync("raiseCharge", new { workOrderId = branch["WorkOrder 1"], lines = new[] { new { serviceItem = "LEAK-" + code } } }, "serviceCharge { id }", agent.Token), "serviceCharge", "id");
        branch.Ids["ReplyRequest 1"] = Text(await app.MutateAsync("requestReply", await InputAsync(app, "Case", branch["Case 1"], new { teamId = asked, question = "是否批次问题？", dueAt = DateTime.UtcNow.AddDays(2) }), "replyRequest { id }", agent.Token), "replyRequest", "id");
        await TestApp.EventuallyAsync(async () => (await ListAsync(app, "followUps", "id", agent.Token)).Length == 2 && (await ListAsync(app, "interactions", "id", agent.Token)).Length == 2, "calls back and talks of the branch", 60);
        foreach (var (type, field) in new[] { ("FollowUp", "followUps"), ("Interaction", "interactions") })
            foreach (var (row, i) in (await ListAsync(app, field, "id", agent.Token)).Select((row, i) => (row, i))) branch.Ids[$"{type} {i + 1}"] = Text(row, "id");
        return branch;
    }

    static async Task<OrgUnit> UnitAsync(TestApp app, string id)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Administration.AdministrationDb>().FindAsync<OrgUnit>(GlobalId.Row("OrgUnit", id)))!;
    }

    /// <summary>Names of the ids that a root field takes.</summary>
    static IEnumerable<string> Inputs(FieldType field) => (field.Arguments ?? []).SelectMany(a => a.ResolvedType!.GetNamedType() is IInputObjectGraphType input && a.Name == "input"
        ? input.Fields.Where(f => IsId(f.Name, f.ResolvedType!)).Select(f => f.Name) : IsId(a.Name, a.ResolvedType!) || a.Name == "subject" ? [a.Name] : []);

    /// <summary>Whether an id of a type is what an argument asks for: by its name, or as the id of what the field gives.</summary>
    static bool Fits(string argument, string type, string given) => argument switch
    {
        "id" => given == type || given == "Node",
        "ids" or "subject" or "subjectId" => true,
        _ => argument.TrimEnd('s').EndsWith(type + "Id", StringComparison.OrdinalIgnoreCase) || (type == "ServiceLocation" && argument.EndsWith("ocationId", StringComparison.Ordinal)) || (type == "Case" && argument is "joinTo" or "intoId"),
    };

    /// <summary>Type of the entity that a mutation gives back.</summary>
    static string Payload(FieldType field) => field.ResolvedType!.GetNamedType() is IObjectGraphType payload ? payload.Fields.FirstOrDefault(f => f.Name != "userErrors")?.ResolvedType?.GetNamedType().Name ?? "" : "";

    /// <summary>Type of the rows of a list; null for what is no connection.</summary>
    static string? Row(FieldType field) => field.ResolvedType!.GetNamedType() is IObjectGraphType shown && shown.GetField("nodes") is { } nodes ? nodes.ResolvedType!.GetNamedType().Name : null;
}
