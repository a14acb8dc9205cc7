using Microsoft.EntityFrameworkCore;
using Platform.AfterSales.Data;
using Platform.Kernel.Security;

namespace Platform.AfterSales;

/// <summary>Writes a work order, by itself or as a further one of a case; it needs neither an order nor a case. It waits for dispatch at once unless it is a draft.</summary>
[Needs(WorkRights.Create)]
internal sealed class CreateWorkOrder(AfterSalesDb db, WorkDesk desk, NumberBlocks numbers, FieldCipher cipher) : Mutation<CreateWorkOrder.CreateWorkOrderInput, WorkOrder>
{
    /// <summary>What is to be done, where and for whom.</summary>
    internal sealed record CreateWorkOrderInput : MutationInput
    {
        /// <summary>Global id of the case that it belongs to; customer, place, unit, team and service are the case's unless given here. Null for work by itself.</summary>
        public string? CaseId { get; init; }

        /// <summary>What is to be done, 1 to 200 characters; null takes the name of the service, or the case's title.</summary>
        public string? Title { get; init; }

        /// <summary>What is broken or wanted in full, at most 4,000 characters.</summary>
        public string? Description { get; init; }

        /// <summary>Code of the service; null for work outside the catalogue.</summary>
        public string? ServiceItem { get; init; }

        /// <summary>What sort of work; null takes the service's.</summary>
        public WorkKind? Kind { get; init; }

        /// <summary>How pressing it is.</summary>
        public WorkPriority Priority { get; init; } = WorkPriority.Normal;

        /// <summary>Global id of the customer; null for work without one.</summary>
        [Id("Party")]
        public long? PartyId { get; init; }

        /// <summary>Global id of the place within Customers; null when it is only written.</summary>
        [Id("ServiceLocation")]
        public long? LocationId { get; init; }

        /// <summary>Where, in words that name no person, at most 300 characters; null takes the place's.</summary>
        public string? Place { get; init; }

        /// <summary>Chinese division code of the place, 6 to 12 digits; null takes the place's.</summary>
        public string? RegionCode { get; init; }

        /// <summary>Name of whom to meet, at most 60 characters.</summary>
        public string? ContactName { get; init; }

        /// <summary>Phone of whom to meet, at most 30 characters.</summary>
        public string? ContactPhone { get; init; }

        /// <summary>Address in words, at most 300 characters.</summary>
        public string? ContactAddress { get; init; }

        /// <summary>Code of the product, at most 64 characters.</summary>
        public string? ProductCode { get; init; }

        /// <summary>Brand, at most 60 characters.</summary>
        public string? Brand { get; init; }

        /// <summary>Serial number, at most 64 characters.</summary>
        public string? SerialNumber { get; init; }

        /// <summary>By when it is promised; null takes what the service promises.</summary>
        public DateTime? PromisedBy { get; init; }

        /// <summary>Global id of the team that answers for it; null takes the service's.</summary>
        [Id("Team")]
        public long? TeamId { get; init; }

        /// <summary>Global id of the unit it belongs to; null takes the caller's own.</summary>
        [Id("OrgUnit")]
        public long? OrgUnitId { get; init; }

        /// <summary>True: only written down; acceptWorkOrder and releaseWorkOrder bring it to dispatch.</summary>
        public bool IsDraft { get; init; }
    }

    public override async Task<WorkOrder> Run(CreateWorkOrderInput input, CancellationToken ct)
    {
        Check(input);
        var its = input.CaseId is null ? null : await OpenCaseAsync(input.CaseId, ct);
        var item = (input.ServiceItem ?? its?.ServiceItemCode) is { } code ? await db.ServiceItems.FirstOrDefaultAsync(s => s.Code == code, ct) ?? throw new Refused(CommonErrors.NotFound, "serviceItem", ("what", "ServiceItem")) : null;
        if (item is { Active: false }) throw new Refused(WorkErrors.ItemInactive, "serviceItem", ("item", item.Code));
        await desk.RequirePartyAsync(input.PartyId, Scope, "partyId", ct);
        await desk.RequireTeamAsync(input.TeamId, "teamId", ct);
        var (party, location) = (input.PartyId ?? its?.PartyId, input.LocationId ?? its?.LocationId);
        var place = await desk.PlaceAsync(location, ct);
        if (input.LocationId is not null && (place is null || !desk.MayName(place.Org, Scope))) throw new Refused(CommonErrors.NotFound, "locationId", ("what", "ServiceLocation"));
        var contact = input.ContactName is null && input.ContactPhone is null && input.ContactAddress is null ? null : new SealedContact(input.ContactName, input.ContactPhone, null, input.ContactAddress);
        contact ??= await desk.ReachedAsync(party, ct);
        var order = WorkOrder.Create(new NewWork
        {
            CaseId = its?.Id, Org = its is not null && input.OrgUnitId is null ? its.Org : await desk.OrgAsync(input.OrgUnitId, Scope, "orgUnitId", ct), Number = await numbers.OfDayAsync(db, "WO", ct), Now = db.Now, Title = input.Title?.Trim() ?? its?.Title ?? item!.Name, Description = input.Description ?? its?.Description,
            Item = item, Kind = input.Kind, Priority = input.Priority, PartyId = party, LocationId = location, Place = input.Place ?? place?.Path, RegionCode = input.RegionCode ?? place?.RegionCode,
            Contact = contact?.Seal(cipher), PhoneIndex = WorkContact.IndexOf(contact?.Phone, cipher), ProductCode = input.ProductCode, Brand = input.Brand, SerialNumber = input.SerialNumber,
            PromisedBy = input.PromisedBy, TeamId = input.TeamId ?? item?.TeamId ?? its?.TeamId, IsDraft = input.IsDraft,
        });
        db.Add(order);
        return order;
    }

    // Its version moves: whoever settles the case at this moment must learn of the work.
    async Task<Case> OpenCaseAsync(string id, CancellationToken ct)
    {
        var it = await db.Take<Case>(id, "caseId", Scope, null, ct);
        if (!it.IsOpen) throw new Refused(CaseErrors.CaseOver, "caseId", ("number", it.Number));
        it.Concern("WorkOrders", "NEW");
        return it;
    }

    static void Check(CreateWorkOrderInput input)
    {
        var reasons = new Reasons();
        reasons.AddIf(string.IsNullOrWhiteSpace(input.Title) && input.ServiceItem is null && input.CaseId is null, WorkErrors.NothingToDo, "title");
        reasons.Limit(input.Title, "title", 200, required: input.Title is not null);
        reasons.Limit(input.Description, "description", 4000);
        reasons.Limit(input.Place, "place", 300);
        reasons.Division(input.RegionCode, "regionCode", 6);
        reasons.Limit(input.ContactName, "contactName", 60);
        reasons.Limit(input.ContactPhone, "contactPhone", 30);
        reasons.Limit(input.ContactAddress, "contactAddress", 300);
        reasons.Limit(input.ProductCode, "productCode", 64);
        reasons.Limit(input.Brand, "brand", 60);
        reasons.Limit(input.SerialNumber, "serialNumber", 64);
        reasons.ThrowIfAny();
    }
}
