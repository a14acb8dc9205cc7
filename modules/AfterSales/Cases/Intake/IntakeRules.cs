namespace Platform.AfterSales;

/// <summary>What may be said at intake, and by whom; nothing is looked up yet.</summary>
internal static class IntakeRules
{
    static readonly CaseKind[] CustomersKinds = [CaseKind.Consultation, CaseKind.ServiceRequest, CaseKind.Repair, CaseKind.Complaint, CaseKind.Dispute, CaseKind.Suggestion, CaseKind.TechSupport];
    public static readonly ServiceChannel[] CustomersChannels = [ServiceChannel.Web, ServiceChannel.App, ServiceChannel.Chat, ServiceChannel.Wechat];

    /// <summary>By which right the caller comes.</summary>
    /// <exception cref="Refused">By none.</exception>
    public static string Permission(Caller caller)
    {
        if (caller.Can(CasePermissions.Open)) return CasePermissions.Open;
        if (!caller.Can(CasePermissions.Request)) throw new Refused(CommonErrors.PermissionMissing, null, ("permission", CasePermissions.Request));
        return caller.PartyId is not null ? CasePermissions.Request : throw new Refused(CaseErrors.NoParty);
    }

    /// <summary>Refuses with everything that is wrong at once.</summary>
    public static void Check(OpenCase.OpenCaseInput input, Caller caller)
    {
        var reasons = new Reasons();
        if (Permission(caller) == CasePermissions.Request) Customers(input, caller, reasons);
        reasons.Code(input.Subkind, "subkind", 40);
        reasons.Code(input.ExternalId, "externalId", 128);
        reasons.Text(input.Title, "title", 200, required: true);
        reasons.Text(input.Description, "description", 4000);
        Contact(input.Contact, reasons);
        reasons.AddIf(input is { JoinTo: not null, Separate: true }, CaseErrors.Contradiction, "separate", ("one", "joinTo"), ("other", "separate"));
        reasons.AddIf(input is { OwnerId: not null, TeamId: null }, CommonErrors.Required, "teamId");
        reasons.AddIf(input is { PartyId: null, Contact: null, LocationId: null, JoinTo: null } && Permission(caller) == CasePermissions.Open, CaseErrors.NobodyNamed, "partyId");
        reasons.ThrowIfAny();
    }

    static void Customers(OpenCase.OpenCaseInput input, Caller caller, Reasons reasons)
    {
        Own(input.PartyId is not null && !caller.PartyIds.Any(id => input.PartyId == GlobalId.Encode("Party", id)), "partyId");
        Own(input.Subkind is not null, "subkind");
        Own(input.Contact is not null, "contact");
        Own(input.OrgUnitId is not null, "orgUnitId");
        Own(input.Priority is not null, "priority");
        Own(input.TeamId is not null, "teamId");
        Own(input.OwnerId is not null, "ownerId");
        reasons.AddIf(!CustomersKinds.Contains(input.Kind), CaseErrors.KindNotYours, "kind", ("kinds", string.Join(", ", CustomersKinds)));
        reasons.AddIf(input.Channel is { } channel && !CustomersChannels.Contains(channel), CaseErrors.ChannelNotYours, "channel", ("channels", string.Join(", ", CustomersChannels)));

        void Own(bool set, string field) => reasons.AddIf(set, CaseErrors.FieldNotYours, field, ("permission", CasePermissions.Open));
    }

    static void Contact(OpenCase.Contact? contact, Reasons reasons)
    {
        if (contact is null) return;
        reasons.AddIf(contact.Name.Tidy() is null && contact.Phone.Tidy() is null && contact.Email.Tidy() is null, CommonErrors.Required, "contact.name");
        reasons.Text(contact.Name, "contact.name", 100);
        if (reasons.Text(contact.Phone, "contact.phone", 30))
            reasons.AddIf(contact.Phone.Tidy() is not null && (ContactSeal.Digits(contact.Phone)?.Length ?? 0) is < 5 or > 20, CommonErrors.InvalidFormat, "contact.phone", ("expected", "a phone number of 5 to 20 digits"));
        if (reasons.Text(contact.Email, "contact.email", 200))
            reasons.AddIf(contact.Email.Tidy() is { } mail && !System.Net.Mail.MailAddress.TryCreate(mail, out _), CommonErrors.InvalidFormat, "contact.email", ("expected", "name@domain"));
        reasons.Text(contact.Address, "contact.address", 300);
    }
}
