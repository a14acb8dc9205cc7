using Platform.Kernel.Files;

namespace Platform.AfterSales;

/// <summary>Finds uploaded files that somebody attaches. Only a file that the caller may read: nobody attaches what he could not see.</summary>
internal sealed class Attachments(IFileStore files, Caller caller)
{
    const int MostImages = 9;

    /// <summary>Ids of images; what is wrong goes to <paramref name="reasons"/>.</summary>
    public async Task<IReadOnlyList<long>> ImagesAsync(IReadOnlyList<string>? globalIds, string field, Reasons reasons, CancellationToken ct)
    {
        var found = new List<long>();
        if (globalIds is null || reasons.AddIf(globalIds.Count > MostImages, CommonErrors.TooMany, field, ("max", MostImages))) return found;
        for (var i = 0; i < globalIds.Count; i++)
        {
            var file = await files.Find(globalIds[i], caller, ct);
            if (reasons.AddIf(file is null, CommonErrors.NotFound, $"{field}.{i}", ("what", "StoredFile"))) continue;
            if (!reasons.AddIf(!file!.ContentType.StartsWith("image/", StringComparison.Ordinal), CommonErrors.InvalidFormat, $"{field}.{i}", ("expected", "image"))) found.Add(file.Id);
        }
        return found;
    }

    /// <summary>Ids of files of any type; what is wrong goes to <paramref name="reasons"/>.</summary>
    public async Task<IReadOnlyList<long>> FilesAsync(IReadOnlyList<string>? globalIds, string field, Reasons reasons, CancellationToken ct)
    {
        var found = new List<long>();
        if (globalIds is null || reasons.AddIf(globalIds.Count > MostImages, CommonErrors.TooMany, field, ("max", MostImages))) return found;
        for (var i = 0; i < globalIds.Count; i++)
        {
            var file = await files.Find(globalIds[i], caller, ct);
            if (!reasons.AddIf(file is null, CommonErrors.NotFound, $"{field}.{i}", ("what", "StoredFile"))) found.Add(file!.Id);
        }
        return found;
    }
}
