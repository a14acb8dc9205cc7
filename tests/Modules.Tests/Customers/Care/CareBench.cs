using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Contracts;
using Platform.Contracts.Administration;
using Platform.Contracts.AfterSales;
using Platform.Contracts.Orders;
using Platform.Customers;
using Platform.Customers.Data;
using Platform.Customers.FollowUps;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;
using static Platform.Modules.Tests.Customers.CustomersBench;

namespace Platform.Modules.Tests.Customers.Care;

/// <summary>Customers behind the real pipeline, with cases, orders, teams and time played.</summary>
internal sealed class CareBench : IAsyncDisposable
{
    public const long ServiceCentre = 71, Supervisors = 72, Worker = 901;

    public static readonly string[] All = Everything;

    public static readonly Caller Chief = Person(Office, All) with { UserId = 501 }, Agent = Person(Office, All) with { UserId = 502 }, Shenzhener = Person(Shenzhen, All) with { UserId = 503 },
        Shanghaier = Person(Shanghai, All) with { UserId = 504 }, Stranger = Person(Office), Nobody = Caller.Anonymous with { Ip = "10.0.0.1", CorrelationId = "link" };

    long _events;

    CareBench(CustomersBench inner, PlayedTime time) => (Inner, Time) = (inner, time);

    public CustomersBench Inner { get; }

    public PlayedTime Time { get; }

    public Dictionary<long, CaseBrief> Cases { get; private init; } = [];

    public Dictionary<long, OrderBrief> Orders { get; private init; } = [];

    public static async Task<CareBench> StartAsync(Provider provider)
    {
        var (time, cases, orders) = (new PlayedTime(), new Dictionary<long, CaseBrief>(), new Dictionary<long, OrderBrief>());
        var inner = await CustomersBench.StartAsync(provider, services => services.AddSingleton<TimeProvider>(time).AddSingleton<ITeams>(new PlayedTeams())
            .AddSingleton<ICases>(new PlayedCases(cases)).AddSingleton<IOrders>(new PlayedOrders(orders)));
        await inner.Services.GetServices<IHostedService>().OfType<SeedCare>().Single().StartAsync(CancellationToken.None);
        return new CareBench(inner, time) { Cases = cases, Orders = orders };
    }

    /// <summary>Another module's event reaches Customers as the pump hands it over; a given key makes it a repetition of an earlier one.</summary>
    public async Task<long> DeliverAsync(IEvent e, OrgPath? org = null, long? key = null)
    {
        var id = key ?? Interlocked.Increment(ref _events);
        var runtime = Inner.Services.GetRequiredService<DataRuntime>();
        var handover = new DeliveryHandover(Inner.Services, runtime, Inner, new PumpOptions());
        var publisher = CustomersBench.Modules.Single(m => m.Name == "AfterSales");
        var row = new EventRow { Id = id, Type = e.GetType().Name, Data = EventJson.Write(e), OccurredAt = Time.Now, SubjectType = "Case", SubjectId = 1, SubjectVersion = 1, Org = (org ?? Office).ToString(), CorrelationId = "test" };
        foreach (var consumer in runtime.Catalog.ConsumersOf(e.GetType()).Where(c => c.Module is CustomersModule))
        {
            var outcome = await handover.HandOverAsync(publisher, row, new DeliveryRow { EventId = id, Consumer = consumer.Name, OrderingKey = "x", Sequence = 1, Attempts = 1 }, CancellationToken.None);
            Assert.True(outcome.State == DeliveryState.Done, outcome.Error + outcome.Fault);
        }
        return id;
    }

    /// <summary>Delivers what Customers itself recorded and what has come due.</summary>
    public async Task PumpAsync()
    {
        var pumps = Inner.Services.GetServices<IHostedService>().OfType<EventPump>().ToList();
        for (var moved = 1; moved > 0;)
        {
            moved = 0;
            foreach (var pump in pumps) moved += await pump.RunOnceAsync(CancellationToken.None);
        }
    }

    public async Task PassAsync(TimeSpan time)
    {
        Time.Move(time);
        await PumpAsync();
    }

    public Task<long> AcceptAsync(long caseId, CaseKind kind = CaseKind.Repair, long? partyId = null, OrgPath? org = null)
        => DeliverAsync(new CaseAccepted(caseId, $"A{caseId}", kind, partyId, null, Time.Now), org);

    public Task<long> ResolveAsync(long caseId, long? worker = Worker) => DeliverAsync(new CaseResolved(caseId, $"A{caseId}", CaseKind.Repair, null, 9, worker, "FIXED", Time.Now));

    public async Task<JsonElement> TryAsync(string name, object input, string selection, Caller? caller = null)
    {
        var node = JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        if (!node.ContainsKey("idempotencyKey")) node["idempotencyKey"] = Guid.NewGuid().ToString("N");
        var type = char.ToUpperInvariant(name[0]) + name[1..] + "Input";
        return (await Inner.DataAsync($"mutation($input: {type}!) {{ {name}(input: $input) {{ {selection} userErrors {{ code field message }} }} }}", new { input = (JsonNode)node }, caller ?? Agent)).GetProperty(name);
    }

    public async Task<JsonElement> DoAsync(string name, object input, string result, string fields, Caller? caller = null)
    {
        var payload = await TryAsync(name, input, $"{result} {{ {fields} }}", caller);
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() == 0, payload.ToString());
        return payload.GetProperty(result);
    }

    public async Task<string> RefusalAsync(string name, object input, string result, Caller? caller = null)
    {
        var errors = (await TryAsync(name, input, $"{result} {{ __typename }}", caller)).GetProperty("userErrors");
        return errors.GetArrayLength() == 0 ? "done" : $"{errors[0].GetProperty("code").GetString()} {errors[0].GetProperty("field").GetString()}".Trim();
    }

    public const string Fields = "id version state dueAt round outcome score assigneeId attemptsMade waiver waiverReason consequenceOpen";

    /// <summary>A move of a follow-up as it stands now.</summary>
    public async Task<JsonElement> MoveAsync(string name, JsonElement followUp, object? more = null, Caller? caller = null) => await DoAsync(name, Change(followUp, more), "followUp", Fields, caller);

    public static JsonObject Change(JsonElement at, object? more = null)
    {
        var node = JsonSerializer.SerializeToNode(more ?? new { }, JsonSerializerOptions.Web)!.AsObject();
        (node["id"], node["expectedVersion"]) = (at.GetProperty("id").GetString(), at.GetProperty("version").GetInt64());
        return node;
    }

    /// <summary>Follow-ups of a case, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> OfCaseAsync(long caseId, Caller? caller = null)
        => [.. (await Inner.DataAsync($"query($d: String!) {{ followUps(first: 50, where: {{ document: $d }}, order: [{{ round: ASC }}]) {{ nodes {{ {Fields} }} }} }}", new { d = GlobalId.Encode("Case", caseId) }, caller ?? Chief))
            .GetProperty("followUps").GetProperty("nodes").EnumerateArray()];

    public async Task<JsonElement> LastAsync(long caseId) => (await OfCaseAsync(caseId))[^1];

    public async Task<JsonElement> PolicyAsync(object policy)
    {
        var node = JsonSerializer.SerializeToNode(policy, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(new { code = "CASE", name = "受理业务回访", subject = "CASE", teamId = GlobalId.Encode("Team", ServiceCentre), escalationTeamId = GlobalId.Encode("Team", Supervisors) })!.AsObject())
            if (!node.ContainsKey(name)) node[name] = value!.DeepClone();
        return await DoAsync("upsertFollowUpPolicy", node, "followUpPolicy", "id code isActive", Chief);
    }

    public async Task<JsonElement> CoverageAsync(Caller? caller = null, string more = "")
        => (await Inner.DataAsync($$"""{ followUpCoverage(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" {{more}}) { accepted done satisfied dissatisfied declined notReached waived waivedBySampling waivedByPerson waivedAsRejected waivedAsMerged waivedWithoutPolicy open overdue coverage } }""", null, caller ?? Chief)).GetProperty("followUpCoverage");

    public async Task<string[]> MissingAsync(Caller? caller = null)
        => [.. (await Inner.DataAsync("""{ missingFollowUps(first: 100, from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { nodes { number } } }""", null, caller ?? Chief)).GetProperty("missingFollowUps").GetProperty("nodes")
            .EnumerateArray().Select(n => n.GetProperty("number").GetString()!).Order(StringComparer.Ordinal)];

    public Task<T> ReadAsync<T>(Func<CustomersDb, Task<T>> read) => Inner.ReadAsync(read);

    public Task<List<string>> EventsAsync(string type) => ReadAsync(db => db.Set<EventRow>().Where(e => e.Type == type).OrderBy(e => e.Id).Select(e => e.Data).ToListAsync());

    public ValueTask DisposeAsync() => Inner.DisposeAsync();

    sealed class PlayedTeams : ITeams
    {
        public Task<IReadOnlyDictionary<long, TeamCard>> Get(IReadOnlyCollection<long> teamIds, CancellationToken ct)
            => Task.FromResult<IReadOnlyDictionary<long, TeamCard>>(teamIds.Where(t => t is ServiceCentre or Supervisors).Distinct().ToDictionary(t => t, t => new TeamCard(t, $"T{t}", "服务中心", Office, [502])));
    }

    sealed class PlayedCases(Dictionary<long, CaseBrief> known) : ICases
    {
        public Task<IReadOnlyDictionary<long, CaseBrief>> Brief(IReadOnlyCollection<long> caseIds, CancellationToken ct)
            => Task.FromResult<IReadOnlyDictionary<long, CaseBrief>>(caseIds.Where(known.ContainsKey).ToDictionary(id => id, id => known[id]));
    }

    sealed class PlayedOrders(Dictionary<long, OrderBrief> known) : IOrders
    {
        public Task<IReadOnlyDictionary<long, bool>> FundsSecured(IReadOnlyCollection<long> orderIds, CancellationToken ct) => new NoOrders().FundsSecured(orderIds, ct);

        public Task<IReadOnlyDictionary<long, OrderToShip>> ToShip(IReadOnlyCollection<long> orderIds, CancellationToken ct) => new NoOrders().ToShip(orderIds, ct);

        public Task<IReadOnlyDictionary<long, OrderBrief>> Brief(IReadOnlyCollection<long> orderIds, CancellationToken ct)
            => Task.FromResult<IReadOnlyDictionary<long, OrderBrief>>(orderIds.Where(known.ContainsKey).ToDictionary(id => id, id => known[id]));
    }
}
