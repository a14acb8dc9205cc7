using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Platform.Administration.Files;

/// <summary>Uploading and downloading. What comes down is always an attachment and never guessed at by a browser.</summary>
internal static class FileEndpoints
{
    /// <summary>Maps <c>POST /files</c> (multipart, or the raw content with its name in <c>?name=</c>) and <c>GET /files/{id}</c>.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapPost("/files", UploadAsync);
        app.MapGet("/files/{id}", DownloadAsync);
    }

    static async Task<IResult> UploadAsync(HttpContext context, FileVault vault, AdministrationDb db, Caller caller, IOptions<FileOptions> options, IOptions<CustomerSide.CustomerSideOptions> outside, CancellationToken ct)
    {
        if (caller is not { IsAuthenticated: true, Home: { } home }) return Failure(caller, GraphErrors.Unauthenticated, StatusCodes.Status401Unauthorized);
        var limits = caller.PartyId is null ? null : new OutsideLimits(Math.Min(outside.Value.FileBytes, options.Value.MaxBytes));
        var most = limits?.MaxBytes ?? options.Value.MaxBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 64 * 1024;
        try
        {
            if (limits is not null) await RequireRoomAsync(db, caller, outside.Value.FilesADay, ct);
            var (body, name) = await ContentAsync(context.Request, ct);
            var received = await vault.ReceiveAsync(body, name, ct, limits);
            try
            {
                db.Work = new UnitOfWork(caller, "UploadFile");
                var file = StoredFile.Of(received, home, caller.UserId);
                db.Add(file);
                await db.SaveChangesAsync(ct);
                return Results.Json(new { file = new { id = GlobalId.Encode(nameof(StoredFile), file.Id), file.Name, file.ContentType, file.Size, file.Sha256 } }, statusCode: StatusCodes.Status201Created);
            }
            catch
            {
                vault.Forget(received);
                throw;
            }
        }
        catch (Refused refused)
        {
            var reason = refused.Reasons[0];
            return Failure(caller, reason.Code, reason.Code == FileErrors.TooBig ? StatusCodes.Status413PayloadTooLarge : reason.Code == FileErrors.Missing ? StatusCodes.Status400BadRequest : reason.Code == CustomerSide.CustomerSideErrors.EnoughFiles ? StatusCodes.Status429TooManyRequests : StatusCodes.Status415UnsupportedMediaType, reason.Args);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Failure(caller, FileErrors.TooBig, e.StatusCode, Refused.Arguments([("max", most)]));
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not FileNotFoundException) // a broken multipart body
        {
            return Failure(caller, FileErrors.Missing, StatusCodes.Status400BadRequest);
        }
    }

    static async Task RequireRoomAsync(AdministrationDb db, Caller caller, int most, CancellationToken ct)
    {
        var since = db.Now.AddDays(-1);
        if (await db.Set<StoredFile>().CountAsync(f => f.OwnerId == caller.UserId && f.CreatedAt > since, ct) >= most) throw new Refused(CustomerSide.CustomerSideErrors.EnoughFiles, "file", ("max", most));
    }

    static async Task<(Stream Body, string? Name)> ContentAsync(HttpRequest request, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return (request.Body, request.Query["name"]);
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= 200 }) throw new Refused(FileErrors.Missing, "file");
        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 10, HeadersLengthLimit = 4096 };
        while (await reader.ReadNextSectionAsync(ct) is { } section)
            if (section.GetContentDispositionHeader() is { } disposition && (disposition.FileName.HasValue || disposition.FileNameStar.HasValue))
                return (section.Body, HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value);
        throw new Refused(FileErrors.Missing, "file");
    }

    static async Task<IResult> DownloadAsync(string id, HttpContext context, FileVault vault, Caller caller, CancellationToken ct)
    {
        if (!caller.IsAuthenticated) return Failure(caller, GraphErrors.Unauthenticated, StatusCodes.Status401Unauthorized);
        if (!GlobalId.TryDecode(id, nameof(StoredFile), out var row) || await vault.FindAsync(row, caller, ct) is not { } file)
            return Failure(caller, CommonErrors.NotFound, StatusCodes.Status404NotFound, Refused.Arguments([("what", nameof(StoredFile))]));
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(await vault.Open(file.Id, ct), file.ContentType, file.Name);
    }

    static IResult Failure(Caller caller, ErrorCode code, int status, IReadOnlyDictionary<string, string>? args = null)
        => Results.Json(new { errors = new[] { new { message = code.Text(caller.Locale, args), extensions = new { code = code.Code, args } } } }, statusCode: status);
}
