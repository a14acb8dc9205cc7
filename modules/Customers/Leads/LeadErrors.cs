namespace Platform.Customers.Leads;

/// <summary>What is refused about leads.</summary>
internal static class LeadErrors
{
    public static readonly ErrorCode NobodyNamed = new("LEAD_NOBODY", "Say whose lead it is: what it came from names no customer.", "请填写客户：来源单据没有客户。");
    public static readonly ErrorCode OtherCustomer = new("LEAD_OTHER_CUSTOMER", "{number} belongs to another customer.", "{number}属于其他客户。");
}
