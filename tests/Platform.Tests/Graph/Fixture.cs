using Microsoft.EntityFrameworkCore;
using Platform.Contracts;
using Platform.Kernel.Access;
using Platform.Kernel.Data;
using Platform.Kernel.Errors;
using Platform.Kernel.Graph;

// Three small modules of the tests' own: Sales owns tickets, Crm extends them through a contract, Extra proves that a set can lack both.
namespace Platform.Tests.Graph.Contract
{
    /// <summary>What other modules know of a ticket.</summary>
    public interface ITicket
    {
        long Id { get; }

        /// <summary>Row of the client; null for a walk-in.</summary>
        long? ClientId { get; }
    }
}

namespace Platform.Tests.Graph.Sales
{
    using Platform.Tests.Graph.Contract;

    /// <summary>How far a ticket is.</summary>
    internal enum TicketState
    {
        /// <summary>Nobody has it.</summary>
        New,

        /// <summary>Being worked on.</summary>
        InProgress,

        /// <summary>Done.</summary>
        Closed,
    }

    /// <summary>A request of a client.</summary>
    internal sealed class Ticket : Entity, ITicket
    {
        readonly List<TicketItem> _items = [];

        Ticket() { }

        public Ticket(string number) => Number = number;

        /// <summary>The number that people quote.</summary>
        public string Number { get; private set; } = "";

        /// <summary>What it is about; null when nobody said.</summary>
        public string? Subject { get; set; }

        /// <summary>How far it is.</summary>
        public TicketState State { get; set; }

        /// <summary>State before the present one; null at first.</summary>
        public TicketState? Before { get; set; }

        /// <summary>When it was opened.</summary>
        public DateTime OpenedAt { get; set; }

        /// <summary>When it has to be done; null when there is no hurry.</summary>
        public DateTime? DueAt { get; set; }

        /// <summary>Row of the client; null for a walk-in.</summary>
        public long? ClientId { get; set; }

        /// <summary>How urgent it is, larger is more.</summary>
        public int? Priority { get; set; }

        /// <summary>Whether it is paid by warranty.</summary>
        public bool UnderWarranty { get; set; }

        /// <summary>What it cost us, in fen.</summary>
        public long CostMinor { get; set; }

        /// <summary>What the client pays.</summary>
        public Money Price { get; set; } = new(0, "CNY");

        /// <summary>Who opened it; null for an import.</summary>
        public Person? Person { get; set; }

        public long? PersonId { get; set; }

        /// <summary>What was done.</summary>
        public IReadOnlyList<TicketItem> Items => _items;

        public Ticket With(params TicketItem[] items)
        {
            _items.AddRange(items);
            return this;
        }

        /// <summary>Whether it is not closed.</summary>
        public bool IsOpen => State != TicketState.Closed;

        public Ticket Named(long id)
        {
            typeof(Entity).GetProperty(nameof(Id))!.SetValue(this, id);
            return this;
        }
    }

    /// <summary>One thing that was done.</summary>
    internal sealed class TicketItem : Entity
    {
        /// <summary>Article.</summary>
        public string Sku { get; set; } = "";

        /// <summary>How many.</summary>
        public int? Quantity { get; set; }

        public long TicketId { get; set; }
    }

    /// <summary>A person.</summary>
    internal sealed class Person : Entity
    {
        /// <summary>Full name.</summary>
        public string? Name { get; set; }

        public string? Secret { get; set; }
    }

    internal sealed class TicketType : ObjectType<Ticket>
    {
        public TicketType()
        {
            Shows(t => t.Id);
            Shows(t => t.Number);
            Shows(t => t.Subject);
            Shows(t => t.State);
            Shows(t => t.Before);
            Shows(t => t.OpenedAt);
            Shows(t => t.DueAt);
            Shows(t => t.ClientId).AsId("Client");
            Shows(t => t.Priority);
            Shows(t => t.UnderWarranty);
            Shows(t => t.CostMinor).Needs("sales:ticket:cost");
            Shows(t => t.Price);
            Shows(t => t.Person);
            Shows(t => t.Items);
            Shows(t => t.IsOpen).Reads(nameof(Ticket.State));
            Shows("title", t => $"{t.Number} {t.Subject}").NotNull().Reads(nameof(Ticket.Number), nameof(Ticket.Subject)).Described("Number and subject.");
            Filter<string>("search", (text, _) => t => t.Number.StartsWith(text) || (t.Subject != null && t.Subject.Contains(text))).Described("Finds by number or subject.");
            DefaultOrder(t => t.OpenedAt, descending: true);
        }
    }

    internal sealed class TicketItemType : ObjectType<TicketItem>
    {
        public TicketItemType()
        {
            Shows(i => i.Id);
            Shows(i => i.Sku);
            Shows(i => i.Quantity);
        }
    }

    internal sealed class PersonType : ObjectType<Person>
    {
        public PersonType()
        {
            Shows(p => p.Id);
            Shows(p => p.Name);
        }
    }

    internal sealed class SalesDb(DbContextOptions<SalesDb> options) : DbContext(options)
    {
        public DbSet<Ticket> Tickets => Set<Ticket>();

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Ticket>(t =>
        {
            t.ToTable("sal_tickets");
            t.Property(x => x.Number).HasMaxLength(32);
            t.Property(x => x.Subject).HasMaxLength(200);
            t.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            t.ComplexProperty(x => x.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
            t.Ignore(x => x.IsOpen);
            t.HasMany(x => x.Items).WithOne().HasForeignKey(i => i.TicketId);
            t.Navigation(x => x.Items).UsePropertyAccessMode(PropertyAccessMode.Field);
        });
    }

    [Extends(typeof(Query)), Needs("sales:ticket:read")]
    internal sealed class TicketQueries(IDbContextFactory<SalesDb> dbs)
    {
        /// <summary>Tickets that the viewer may see.</summary>
        public async Task<Connection<Ticket>> Tickets(PageRequest<Ticket> page, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await page.Read(db.Tickets);
        }

        /// <summary>A ticket by number.</summary>
        /// <param name="number">The number that people quote.</param>
        public async Task<Ticket?> Ticket(string number, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.Tickets.AsNoTracking().Include(t => t.Items).Include(t => t.Person).FirstOrDefaultAsync(t => t.Number == number, ct);
        }

        /// <summary>The server's greeting.</summary>
        /// <param name="name">Whom to greet.</param>
        [Open]
        public static string Hello(Caller caller, string name = "world") => $"Hello {name} from {caller.Name}";

        /// <summary>Fails always.</summary>
        [Open]
        public static string Boom() => throw new InvalidOperationException("secret detail");

        /// <summary>Refuses always.</summary>
        [Open]
        public static Task<string> Refuse() => throw new Refused(CommonErrors.Required);

        /// <summary>Takes its time.</summary>
        [Open]
        public static async Task<string> Slow(CancellationToken ct)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), ct);
            return "done";
        }
    }

    [Needs("sales:ticket:read")]
    internal sealed class TicketSource(IDbContextFactory<SalesDb> dbs) : INodeSource<Ticket>
    {
        public async Task<IReadOnlyDictionary<long, Ticket>> Load(IReadOnlyCollection<long> ids, Caller caller, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.Tickets.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
        }
    }

    /// <summary>Opens a ticket.</summary>
    [Needs("sales:ticket:open")]
    internal sealed class OpenTicket : Mutation<OpenTicket.Input, Ticket>
    {
        /// <summary>What to open.</summary>
        public sealed record Input : MutationInput
        {
            /// <summary>The number that people quote.</summary>
            public required string Number { get; init; }

            /// <summary>What it is about.</summary>
            public string? Subject { get; init; }

            /// <summary>How far it is already.</summary>
            public TicketState State { get; init; } = TicketState.InProgress;

            /// <summary>What was done already.</summary>
            public IReadOnlyList<Item> Items { get; init; } = [];

            /// <summary>The client.</summary>
            [Id("Client")]
            public long? ClientId { get; init; }
        }

        /// <summary>One thing that was done.</summary>
        /// <param name="Sku">Article.</param>
        /// <param name="Quantity">How many.</param>
        /// <param name="Note">Anything else.</param>
        public sealed record Item(string Sku, int Quantity = 1, string? Note = null);

        public override Task<Ticket> Run(Input input, CancellationToken ct)
        {
            var reasons = new Reasons();
            reasons.AddIf(string.IsNullOrWhiteSpace(input.Number), CommonErrors.Required, "number");
            reasons.AddIf(input.Number.Length > 32, CommonErrors.TooLong, "number", ("max", 32));
            reasons.ThrowIfAny();
            var ticket = new Ticket(input.Number) { Subject = input.Subject, State = input.State, ClientId = input.ClientId, OpenedAt = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) };
            return Task.FromResult(ticket.With([.. input.Items.Select(i => new TicketItem { Sku = i.Sku, Quantity = i.Quantity })]).Named(77));
        }
    }

    [Extends(typeof(Subscription)), Needs("sales:ticket:read")]
    internal sealed class TicketSubscriptions
    {
        /// <summary>Counts down.</summary>
        /// <param name="from">First number.</param>
        public static async IAsyncEnumerable<int> Countdown(int from, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            for (var i = from; i > 0; i--)
            {
                await Task.Delay(5, ct);
                yield return i;
            }
        }

        /// <summary>A ticket now and then.</summary>
        public static async IAsyncEnumerable<Ticket> TicketChanged([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            for (var i = 1; ; i++)
            {
                yield return new Ticket("T" + i).Named(i);
                await Task.Delay(20, ct);
            }
        }
    }
}

namespace Platform.Tests.Graph.Crm
{
    using GraphQL.DataLoader;
    using Platform.Tests.Graph.Contract;

    /// <summary>Who buys.</summary>
    internal sealed class Client : Entity
    {
        /// <summary>Company name.</summary>
        public string Name { get; set; } = "";

        public Client Named(long id)
        {
            typeof(Entity).GetProperty(nameof(Id))!.SetValue(this, id);
            return this;
        }
    }

    internal sealed class ClientType : ObjectType<Client>
    {
        public ClientType()
        {
            Shows(c => c.Id);
            Shows(c => c.Name);
        }
    }

    internal sealed class ClientsById : BatchLoader<long, Client?>
    {
        public static int Batches { get; set; }

        protected override Task<Func<long, Client?>> Fetch(IReadOnlyList<long> keys, CancellationToken ct)
        {
            Batches++;
            var found = keys.Where(k => k < 1000).ToDictionary(k => k, k => new Client { Name = "Client " + k }.Named(k));
            return Task.FromResult<Func<long, Client?>>(k => found.GetValueOrDefault(k));
        }
    }

    [Extends(typeof(ITicket)), Needs("crm:client:read")]
    internal static class TicketClient
    {
        /// <summary>Who asked; null for a walk-in.</summary>
        [Requires(nameof(ITicket.ClientId))]
        public static IDataLoaderResult<Client?>? Client([Parent] ITicket ticket, ClientsById clients) => ticket.ClientId is { } id ? clients.Load(id) : null;
    }

    [Extends(typeof(Query)), Needs("crm:client:read")]
    internal static class ClientQueries
    {
        /// <summary>Clients.</summary>
        public static Task<Connection<Client>> Clients(PageRequest<Client> page)
            => page.Read(Enumerable.Range(1, 30).Select(i => new Client { Name = "Client " + i }.Named(i)).AsQueryable());
    }
}

namespace Platform.Tests.Graph.Extra
{
    [Extends(typeof(Query))]
    internal static class ExtraQueries
    {
        /// <summary>Always there.</summary>
        [Open]
        public static string Ping() => "pong";

        /// <summary>Nobody said who may use it.</summary>
        public static string Forgotten() => "?";
    }
}
