using Platform.Kernel.Graph;

namespace Platform.Tests.Graph;

public sealed class CompositionTests
{
    static GraphSchema Build(Fixtures fixtures, params string[] modules) => fixtures.Schemas.Build(modules.ToHashSet());

    [Fact]
    public async Task A_set_shows_what_its_modules_declare_and_nothing_else()
    {
        await using var fixtures = new Fixtures();
        var all = GraphSchemas.Print(Build(fixtures, "Sales", "Crm", "Extra"));
        var sales = GraphSchemas.Print(Build(fixtures, "Sales", "Extra"));
        var crm = GraphSchemas.Print(Build(fixtures, "Crm", "Extra"));
        var extra = GraphSchemas.Print(Build(fixtures, "Extra"));

        Assert.Contains("  client: Client\n", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Client!", sales, StringComparison.Ordinal);
        Assert.DoesNotContain("  client: Client\n", sales, StringComparison.Ordinal);
        Assert.DoesNotContain("Ticket", crm, StringComparison.Ordinal); // its extension of ITicket vanished with Sales
        Assert.DoesNotContain("type Mutation", crm, StringComparison.Ordinal);
        Assert.DoesNotContain("Connection", extra, StringComparison.Ordinal);
        Assert.Equal(all, GraphSchemas.Print(Build(fixtures, "Extra", "Sales", "Crm")));
    }

    [Fact]
    public async Task Names_and_nullability_come_from_the_code()
    {
        await using var fixtures = new Fixtures();
        var sdl = GraphSchemas.Print(Build(fixtures, "Sales", "Crm"));
        foreach (var line in (string[])["type Ticket implements Node {", "  id: ID!\n", "  subject: String\n", "  openedAt: DateTime!", "  before: TicketState\n", "  IN_PROGRESS\n",
            "  items: [TicketItem!]!", "  price: Money!", "  clientId: ID\n", "  number: String!\n", "input OpenTicketItemInput", "  quantity: Int = 1", "  note: String\n", "  idempotencyKey: String!",
            "    input: OpenTicketInput!): OpenTicketPayload!", "  userErrors: [UserError!]!", "input ListFilterInputTypeOfTicketItemFilterInput", "input StringOperationFilterInput", "input TicketSortInput",
            "enum SortEnumType", "  nodes: [Ticket!]!", "  edges: [TicketEdge!]!", "    order: [TicketSortInput!],"])
            Assert.Contains(line, sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_is_described_and_only_the_forgotten_field_is_undeclared()
    {
        await using var fixtures = new Fixtures();
        var schema = Build(fixtures, "Sales", "Crm", "Extra");
        Assert.Empty(PermissionCheck.Undescribed(schema));
        Assert.Equal(["Query.forgotten"], PermissionCheck.Undeclared(schema));
    }

    [Fact]
    public async Task Schemas_share_no_graph_type()
    {
        await using var fixtures = new Fixtures();
        var one = Build(fixtures, "Sales").AllTypes.Where(t => t is not GraphQL.Types.ScalarGraphType or GraphQL.Types.EnumerationGraphType).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        Assert.DoesNotContain(Build(fixtures, "Sales", "Crm").AllTypes, one.Contains);
    }

    [Fact]
    public async Task Switching_replaces_the_schema_and_keeps_the_old_one_working()
    {
        await using var fixtures = new Fixtures();
        var first = await fixtures.Holder.Switch(new HashSet<string> { "Extra" });
        await fixtures.Holder.Switch(Fixtures.All);
        Assert.NotSame(first, fixtures.Holder.Current);
        await Assert.ThrowsAsync<ArgumentException>(() => fixtures.Holder.Switch(new HashSet<string> { "Nonsense" }));
        Assert.Equal(3, fixtures.Holder.Current.Modules.Count);
    }
}
