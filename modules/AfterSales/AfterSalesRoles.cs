namespace Platform.AfterSales;

/// <summary>What the roles that the program brings may do here.</summary>
internal static class AfterSalesRoles
{
    public static readonly IReadOnlyDictionary<StaffRole, IReadOnlyList<string>> Shares = StaffShare.Of("aftersales",
        (StaffRole.Agent,
            """
            case:read case:open case:accept case:take case:assign case:classify case:work case:transfer case:merge case:close case:reopen contact:prepare
            contact:reveal note:read queue:read macro:read knowledge:read knowledge:write item:read escalation:read escalation:raise reply:read reply:request
            return:read return:request return:words return:history returnpolicy:read dispute:read dispute:raise dispute:evidence dispute:ask charge:read work:read work:create
            work:contact work:print sla:read provider:read offer:read
            """),
        (StaffRole.Dispatcher,
            """
            case:read case:work note:read queue:read item:read knowledge:read work:read work:create work:dispatch work:schedule work:transfer work:cancel
            work:verify work:close work:contact work:print contact:reveal offer:read technician:write provider:read charge:read charge:raise escalation:read
            escalation:raise escalation:acknowledge reply:read reply:request sla:read
            """),
        (StaffRole.Warehouse, "return:read return:receive return:inspect return:words returnpolicy:read"),
        (StaffRole.Finance,
            """
            case:read note:read charge:read charge:collect charge:reverse charge:waive return:read return:history returnpolicy:read dispute:read dispute:history
            work:read item:read provider:read provider:bank
            """),
        (StaffRole.Manager,
            """
            case:read case:open case:accept case:take case:assign case:classify case:work case:transfer case:merge case:close case:reopen case:import
            contact:prepare contact:reveal note:read queue:read queue:write routing:read routing:write macro:read macro:write playbook:write automation:read
            automation:write automation:switch knowledge:read knowledge:write knowledge:publish item:read item:write escalation:read escalation:raise
            escalation:acknowledge reply:read reply:request return:read return:request return:authorise return:decide return:override return:words return:history
            returnpolicy:read returnpolicy:write lossbudget:write dispute:read dispute:raise dispute:evidence dispute:ask dispute:decide dispute:history charge:read
            charge:raise charge:waive work:read work:create work:dispatch work:schedule work:transfer work:cancel work:verify work:close work:contact work:print
            offer:read technician:write provider:read provider:write provider:approve sla:read sla:write sla:retarget
            """),
        (StaffRole.Technician,
            """
            case:read note:read work:read work:perform work:contact work:print contact:reveal item:read knowledge:read charge:read charge:raise charge:collect
            offer:read offer:respond reply:read reply:submit
            """));
}
