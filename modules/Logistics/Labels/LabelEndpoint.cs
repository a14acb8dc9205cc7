using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Kernel.Printing;
using Platform.Kernel.Security;

namespace Platform.Logistics;

/// <summary>Labels as files: <c>GET /labels/{shipmentGlobalId}.pdf?paper=76x130</c>, one page per package.</summary>
internal static class LabelEndpoint
{
    public const string Print = "logistics:label:print";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/labels/{id}.pdf", Answer);

    static async Task<IResult> Answer(string id, string? paper, HttpContext http, CancellationToken ct)
    {
        var services = http.RequestServices;
        var caller = services.GetRequiredService<CurrentCaller>().Caller;
        if (!caller.IsAuthenticated) return Results.Json(new { code = "UNAUTHENTICATED" }, statusCode: StatusCodes.Status401Unauthorized);
        if (!services.GetRequiredService<IModuleSwitch>().IsOn("Logistics")) return Results.NotFound();
        if (!caller.Can(Print)) return Problem(CommonErrors.PermissionMissing, StatusCodes.Status403Forbidden, ("permission", Print));
        try
        {
            var format = LabelPaper.Find(paper);
            await using var db = await services.GetRequiredService<IDbContextFactory<LogisticsDb>>().CreateDbContextAsync(ct);
            var texts = await TextsAsync(db, id, caller.Scope(Print), services.GetRequiredService<FieldCipher>(), ct);
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(services.GetRequiredService<LabelDrawing>().Draw(texts, format), "application/pdf");
        }
        catch (Refused refused)
        {
            var reason = refused.Reasons[0];
            return Answered(reason, reason.Code == CommonErrors.NotFound ? StatusCodes.Status404NotFound : reason.Code == PrintErrors.FontMissing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity);
        }

        IResult Problem(ErrorCode code, int status, params (string Name, object? Value)[] args) => Answered(new Reason(code, null, Refused.Arguments(args)), status);

        IResult Answered(Reason reason, int status) => Results.Json(new { code = reason.Code.Code, message = reason.Code.Text(caller.Locale, reason.Args) }, statusCode: status);
    }

    static async Task<IReadOnlyList<LabelText>> TextsAsync(LogisticsDb db, string id, RowScope scope, FieldCipher cipher, CancellationToken ct)
    {
        var shipment = await db.Take<Shipment>(id, "id", scope, q => q.AsNoTracking().Include(s => s.Lines).Include(s => s.Packages), ct);
        var waybills = await db.Waybills.AsNoTracking().Where(w => w.ShipmentId == shipment.Id && w.ActivePackageId != null).OrderBy(w => w.PackageId).ToListAsync(ct);
        var issued = waybills.Where(w => Labelling.IsIssued(w.State)).ToList();
        if (issued.Count == 0) throw new Refused(LogisticsErrors.WaybillMissing);
        var from = await db.Locations.AsNoTracking().FirstOrDefaultAsync(l => l.Id == shipment.FromLocationId, ct);
        var receiver = SealedReceiver.Open(shipment, cipher);
        return [.. issued.Select(w => LabelText.Of(w, shipment, receiver, from))];
    }
}
