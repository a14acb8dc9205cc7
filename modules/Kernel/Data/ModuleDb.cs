using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Kernel.Data;

/// <summary>
/// Base of every module's context: table prefix, UTC times, enums as numbers, versions, and the tables of outbox, inbox, idempotency,
/// audit, number blocks and leases. Saving writes the recorded events, their deliveries and the audit rows in the same transaction.
/// </summary>
public abstract class ModuleDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Longest text of a property without an own length; keeps columns indexable on MariaDB.</summary>
    public const int DefaultLength = 200;

    /// <summary>The unit of work that the next save belongs to. A context without one can only read.</summary>
    public UnitOfWork? Work { get; set; }

    /// <summary>Shared by all contexts of the program.</summary>
    internal DataRuntime Runtime => field ??= this.GetService<DataRuntime>();

    /// <summary>Three letters and an underscore.</summary>
    protected abstract string Prefix { get; }

    internal string TablePrefix => Prefix;

    /// <summary>True on the embedded database.</summary>
    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>The time of this unit of work, UTC, whole microseconds.</summary>
    public DateTime Now => Runtime.Now;

    /// <inheritdoc />
    protected sealed override void OnModelCreating(ModelBuilder model)
    {
        Map(model);
        SystemTables.Map(model);
        foreach (var entity in model.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            entity.SetTableName(Prefix + (entity.GetTableName() is { } name && name != entity.ShortName() && name != entity.ClrType.Name ? name : Plural(entity.ClrType.Name)));
            if (typeof(Entity).IsAssignableFrom(entity.ClrType)) BlockIds(entity);
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType)) entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
        }
    }

    /// <summary>The module's own entities. Name tables without the prefix; it is added.</summary>
    protected abstract void Map(ModelBuilder model);

    static void BlockIds(IMutableEntityType entity)
    {
        var id = entity.FindProperty(nameof(Entity.Id))!;
        id.ValueGenerated = ValueGenerated.OnAdd;
        id.SetValueGeneratorFactory((_, _) => new BlockIdGenerator());
        id.SetAnnotation("MySql:ValueGenerationStrategy", null);
    }

    static string Plural(string name)
    {
        var snake = string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
        return snake.EndsWith('y') ? snake[..^1] + "ies" : snake.EndsWith('s') ? snake + "es" : snake + "s";
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<string>().HaveMaxLength(DefaultLength);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>().HaveColumnType("datetime(6)");
        conventions.Properties<Enum>().HaveConversion<int>();
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save asynchronously.");

    /// <summary>Saves rows, events, deliveries and audit rows in one transaction; the pump is woken when it has committed.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var events = UnitSaving.Prepare(this);
        using var turn = IsSqlite && Database.CurrentTransaction is null ? await Runtime.SqliteTurn(cancellationToken) : null;
        Fault = null;
        int written;
        try { written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken); }
        catch (Exception e) when (FirstFault.IsHiding(e) && Fault is not null) { throw new DbUpdateException(e.Message, Fault); }
        _unannounced.AddRange(events);
        if (Database.CurrentTransaction is null) Announce(); // otherwise the one who reads at once would see nothing new
        return written;
    }

    /// <summary>Numbers taken inside the unit's own transaction: nobody else may use them, because they are lost when it is rolled back.</summary>
    internal Dictionary<(Guid Transaction, string Series), (long Next, long End)> OwnNumbers { get; } = [];

    /// <summary>Opens the unit's transaction unless it is open. On SQLite the writer's turn is kept until the context is disposed of.</summary>
    internal async Task BeginAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null) return;
        _turn ??= IsSqlite ? await Runtime.SqliteTurn(ct) : null;
        if (Runtime.Database.IsCluster) Database.AutoSavepointsEnabled = false; // what a cluster takes back, it takes back whole
        await Database.BeginTransactionAsync(ct);
    }

    /// <summary>Rolls the unit's transaction back and lets the next writer in.</summary>
    internal async Task GiveUpAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null) await Database.RollbackTransactionAsync(ct);
        _unannounced.Clear();
        Moved.Clear();
        EndTurn();
    }

    /// <summary>What went wrong first since the last save began; null when nothing did.</summary>
    internal Exception? Fault { get; set; }

    readonly List<RecordedEvent> _unannounced = [];

    /// <summary>What changed without an event; live viewers of this instance learn of it at once, those of others with the next event.</summary>
    internal List<(string Type, Aggregate Row)> Moved { get; } = [];

    /// <summary>Events that live viewers shall learn of although no aggregate changed; stored with the next save, delivered to nobody.</summary>
    internal List<(string SubjectType, long SubjectId, OrgPath? Org, Func<IEvent> Event)> Reported { get; } = [];

    /// <summary>
    /// Tells live viewers something about an object whose row is changed by a statement of its own (progress of a long job): no version moves
    /// and nothing is audited or delivered. Stored by the next save.
    /// </summary>
    public void Report(ScopedAggregate subject, IEvent e) => Reported.Add((subject.GetType().Name, subject.Id, subject.Org, () => e));

    /// <summary>Wakes the pump and tells subscribers, once what was saved is committed.</summary>
    internal void Announce()
    {
        if (_unannounced.Count == 0 && Moved.Count == 0) return;
        RecordedEvent[] events = [.. _unannounced];
        _unannounced.Clear();
        UnitSaving.Announce(this, events);
    }

    IDisposable? _turn;

    void EndTurn()
    {
        _turn?.Dispose();
        _turn = null;
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        Forget();
        base.Dispose();
        EndTurn();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        Forget();
        try { await base.DisposeAsync(); }
        catch (Exception e) when (FirstFault.IsHiding(e)) { } // what was to be taken back is gone, and the reason is on its way to the caller
        EndTurn(); // after the base: an open transaction is rolled back there
    }

    // A pooled context must not carry one caller's identity or numbers to the next.
    void Forget()
    {
        Work = null;
        OwnNumbers.Clear();
        _unannounced.Clear();
        Reported.Clear();
    }
}
