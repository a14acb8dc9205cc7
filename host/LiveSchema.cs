using Platform.Kernel;
using Platform.Kernel.Events;
using Platform.Kernel.Graph;

namespace Platform.Host;

/// <summary>Follows the set of modules: builds the schema of a new set and swaps it; shows what another set would look like.</summary>
internal sealed class LiveSchema(SchemaHolder holder, GraphSchemas schemas) : IModuleSetListener, ISchemaPreview
{
    public async Task Use(IReadOnlySet<string> modules, CancellationToken ct) => await holder.Switch(modules, ct);

    public Task<string> Print(IReadOnlySet<string> modules, CancellationToken ct) => Task.Run(() => GraphSchemas.Print(schemas.Build(modules)), ct);
}
