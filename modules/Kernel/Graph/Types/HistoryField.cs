using GraphQL;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Data;

namespace Platform.Kernel.Graph;

/// <summary>What happened to an object, from its module's audit trail.</summary>
internal sealed class HistoryField(Type owner) : GraphField
{
    public override Type PageOf => typeof(AuditRow);

    public override string Place => $"{owner.Name}.{Name}";

    public override async ValueTask<object?> Resolve(IResolveFieldContext context)
    {
        var (services, id, type) = (context.RequestServices!, ((Entity)context.Source!).Id, owner.Name);
        // A context of its own: fields of one answer are resolved side by side.
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var db = (ModuleDb)scope.ServiceProvider.GetRequiredService(services.GetRequiredService<ModuleRegistry>().OwnerOf(owner).Db!);
        return await new PageRequest<AuditRow>(context).Read(db.Set<AuditRow>().Where(a => a.SubjectType == type && a.SubjectId == id));
    }
}
