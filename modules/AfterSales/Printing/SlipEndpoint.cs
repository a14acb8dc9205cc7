using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.AfterSales.Data;
using Platform.Contracts.Administration;
using Platform.Contracts.Customers;
using Platform.Kernel.Printing;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Slips as files: <c>GET /slips/{globalId}.pdf?paper=A5</c>, the dispatch slip of a work order or the issue slip of a case.</summary>
internal static class SlipEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/slips/{id}.pdf", Answer);

    static async Task<IResult> Answer(string id, string? paper, HttpContext http, CancellationToken ct)
    {
        var services = http.RequestServices;
        var caller = services.GetRequiredService<CurrentCaller>().Caller;
        if (!caller.IsAuthenticated) return Results.Json(new { code = "UNAUTHENTICATED" }, statusCode: StatusCodes.Status401Unauthorized);
        if (!services.GetRequiredService<IModuleSwitch>().IsOn("AfterSales")) return Results.NotFound();
        try
        {
            var format = SlipPaper.Find(paper);
            await using var db = await services.GetRequiredService<IDbContextFactory<AfterSalesDb>>().CreateDbContextAsync(ct);
            var slip = GlobalId.TryDecode(id, nameof(Case), out _) ? await IssueAsync(services, db, id, caller, ct) : await SlipAsync(db, id, caller, services.GetRequiredService<FieldCipher>(), ct);
            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(services.GetRequiredService<SlipDrawing>().Draw(slip, format), "application/pdf");
        }
        catch (Refused refused)
        {
            var reason = refused.Reasons[0];
            var status = reason.Code == CommonErrors.NotFound ? StatusCodes.Status404NotFound : reason.Code == CommonErrors.PermissionMissing ? StatusCodes.Status403Forbidden
                : reason.Code == PrintErrors.FontMissing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
            return Results.Json(new { code = reason.Code.Code, message = reason.Code.Text(caller.Locale, reason.Args) }, statusCode: status);
        }
    }

    static async Task<Slip> IssueAsync(IServiceProvider services, AfterSalesDb db, string id, Caller caller, CancellationToken ct)
    {
        if (!caller.Can(WorkRights.Print)) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", WorkRights.Print));
        var it = await db.Take<Case>(id, "id", caller.Scope(WorkRights.Print), q => q.AsNoTracking(), ct);
        var item = await db.ServiceItems.AsNoTracking().FirstOrDefaultAsync(s => s.Id == it.ServiceItemId, ct);
        var team = it.TeamId is { } t ? (await services.GetRequiredService<ITeams>().Get([t], ct)).GetValueOrDefault(t)?.Name : null;
        var card = it.PartyId is { } p ? (await services.GetRequiredService<IParties>().Cards([p], ct)).GetValueOrDefault(p) : null;
        var place = it.LocationId is { } l ? (await services.GetRequiredService<IServiceLocations>().Get([l], ct)).GetValueOrDefault(l)?.Path : null;
        var clear = caller.Can(WorkRights.Contact);
        return IssueSlip.Of(it, item, team, clear ? card?.Name : null, clear ? card?.Phone : null, place, db.Now);
    }

    // Whoever goes there must be able to ring: the contact is printed in the clear for those who may see it, masked for others.
    static async Task<Slip> SlipAsync(AfterSalesDb db, string id, Caller caller, FieldCipher cipher, CancellationToken ct)
    {
        if (!caller.Can(WorkRights.Print)) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", WorkRights.Print));
        var order = await db.Take<WorkOrder>(id, "id", caller.Scope(WorkRights.Print), q => AfterSalesDb.Whole(q.AsNoTracking()), ct);
        var item = await db.ServiceItems.AsNoTracking().FirstOrDefaultAsync(s => s.Id == order.ServiceItemId, ct);
        var provider = await db.Providers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == order.ProviderId, ct);
        var technician = await db.Technicians.AsNoTracking().FirstOrDefaultAsync(t => t.Id == order.TechnicianId, ct);
        return DispatchSlip.Of(order, item, provider, technician, caller.Can(WorkRights.Contact) ? WorkContact.Clear(order, cipher) : WorkContact.Masked(order, cipher), db.Now);
    }
}

/// <summary>Where the slip of a work order is.</summary>
[Extends(typeof(WorkOrder))]
internal static class WorkSlip
{
    /// <summary>Address of the printed dispatch slip (PDF, A5; add <c>?paper=A4</c> for A4).</summary>
    [Needs(WorkRights.Print), Requires(nameof(WorkOrder.Id))]
    public static string SlipUrl([Parent] WorkOrder order) => $"/slips/{GlobalId.Encode(nameof(WorkOrder), order.Id)}.pdf";
}
