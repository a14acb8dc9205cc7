namespace Platform.Customers;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class CustomersRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("customers",
        (StaffRole.Agent,
            """
            party:read party:create party:update party:overview party:history contact:reveal contact:search interaction:read interaction:content interaction:log
            location:read location:write location:occupy followup:read followup:work followup:comments followup:history survey:read survey:send survey:link
            feedback:read feedback:write feedback:handle consent:read consent:write segment:read review:reply portfolio:own visit:read campaign:read
            campaign:carry offer:redeem lead:read lead:write
            """),
        (StaffRole.Dispatcher, "party:read party:overview contact:search contact:reveal location:read interaction:read followup:read"),
        (StaffRole.Warehouse, "party:read"),
        (StaffRole.Finance, "party:read party:overview contact:search interaction:read followup:read"),
        (StaffRole.Manager,
            """
            party:read party:create party:update party:overview party:history party:merge party:deactivate contact:reveal contact:search interaction:read
            interaction:content interaction:log location:read location:write location:occupy followup:read followup:work followup:assign followup:waive
            followup:comments followup:configure followup:history survey:read survey:send survey:link survey:configure feedback:read feedback:write
            feedback:handle feedback:configure consent:read consent:write segment:read segment:write review:reply review:moderate portfolio:own portfolio:read
            portfolio:assign visit:read visit:complete visit:plan visit:reschedule campaign:read campaign:write campaign:approve campaign:carry offer:redeem
            lead:read lead:write lead:history privacy:read
            """),
        (StaffRole.Technician, "party:read location:read"));
}
