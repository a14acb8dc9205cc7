namespace Platform.AfterSales;

/// <summary>What people may be allowed to do with work orders.</summary>
internal static class WorkRights
{
    public const string Read = "aftersales:work:read", Create = "aftersales:work:create", Dispatch = "aftersales:work:dispatch", Schedule = "aftersales:work:schedule",
        Perform = "aftersales:work:perform", Verify = "aftersales:work:verify", Close = "aftersales:work:close", Cancel = "aftersales:work:cancel",
        Transfer = "aftersales:work:transfer", Print = "aftersales:work:print", Contact = "aftersales:work:contact", Respond = "aftersales:offer:respond";
}
