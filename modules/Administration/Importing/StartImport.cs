using Platform.Administration.Organisation;
using Platform.Kernel.Files;
using Platform.Kernel.Imports;

namespace Platform.Administration.Importing;

/// <summary>Asks for an import of uploaded files. It runs in the background; read its progress and row results with <c>importJob</c>.</summary>
[Needs(Permission)]
internal sealed class StartImport(AdministrationDb db, IEnumerable<IImporter> importers, IFileStore files, IModuleSwitch modules, ModuleRegistry registry, Caller caller)
    : Mutation<StartImport.StartImportInput, ImportJob>
{
    public const string Permission = "administration:import:start";

    /// <summary>What to import.</summary>
    public sealed record StartImportInput : MutationInput
    {
        /// <summary>Type of the import, such as <c>org-units</c>; see <c>importTypes</c>.</summary>
        public required string Type { get; init; }

        /// <summary>Uploaded files, 1 to 20, in the order that the importer expects.</summary>
        public required IReadOnlyList<string> FileIds { get; init; }

        /// <summary>The unit that rows belong to unless they say otherwise; null is the home unit.</summary>
        public string? UnitId { get; init; }

        /// <summary>What the importer wants to know besides, at most 50 entries; null when nothing.</summary>
        public IReadOnlyList<Option>? Options { get; init; }
    }

    /// <summary>One thing that the importer wants to know.</summary>
    public sealed record Option
    {
        /// <summary>Its name, at most 60 characters.</summary>
        public required string Name { get; init; }

        /// <summary>Its value, at most 200 characters.</summary>
        public required string Value { get; init; }
    }

    /// <inheritdoc />
    public override async Task<ImportJob> Run(StartImportInput input, CancellationToken ct)
    {
        var importer = importers.FirstOrDefault(i => i.Type == input.Type && modules.IsOn(registry.OwnerOf(i.GetType()).Name))
            ?? throw new Refused(ImportErrors.UnknownType, "type", ("type", input.Type.Length > 40 ? input.Type[..40] : input.Type));
        if (!caller.Can(importer.Permission)) throw new Refused(CommonErrors.PermissionMissing, "type", ("permission", importer.Permission));
        var (reasons, ids) = (new Reasons(), new List<long>());
        reasons.AddIf(input.FileIds.Count == 0, CommonErrors.Required, "fileIds");
        reasons.AddIf(input.FileIds.Count > 20, CommonErrors.TooMany, "fileIds", ("max", 20));
        reasons.AddIf(input.Options?.Count > 50, CommonErrors.TooMany, "options", ("max", 50));
        reasons.AddIf(input.Options?.Any(o => o.Name.Length > 60 || o.Value.Length > 200) == true, CommonErrors.TooLong, "options", ("max", 200));
        reasons.ThrowIfAny();
        for (var i = 0; i < input.FileIds.Count; i++)
            if (await files.Find(input.FileIds[i], caller, ct) is { } file) ids.Add(file.Id);
            else reasons.AddIf(true, CommonErrors.NotFound, $"fileIds.{i}", ("what", "StoredFile"));
        reasons.ThrowIfAny();
        var org = input.UnitId is null ? caller.Home ?? throw new Refused(CommonErrors.Required, "unitId") : (await db.Take<OrgUnit>(input.UnitId, "unitId", Scope, null, ct)).Org;
        var job = ImportJob.Request(input.Type, ids, (input.Options ?? []).DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Value), org, caller.UserId);
        db.Add(job);
        return job;
    }
}
