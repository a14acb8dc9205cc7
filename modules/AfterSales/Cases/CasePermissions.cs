namespace Platform.AfterSales;

/// <summary>What people need for cases.</summary>
internal static class CasePermissions
{
    public const string Read = "aftersales:case:read", Open = "aftersales:case:open", Request = "aftersales:case:request", Accept = "aftersales:case:accept",
        Classify = "aftersales:case:classify", Assign = "aftersales:case:assign", Take = "aftersales:case:take", Work = "aftersales:case:work",
        Transfer = "aftersales:case:transfer", Merge = "aftersales:case:merge", Reopen = "aftersales:case:reopen", Close = "aftersales:case:close",
        Notes = "aftersales:note:read", Reveal = "aftersales:contact:reveal";

    /// <summary>Declares what <c>openCase</c> asks of customers: a mutation can name one permission only, and it has two kinds of callers.</summary>
    [Needs(Request)]
    public static string ForCustomers => Request;

    /// <summary>Declares what <c>openCase</c> asks of staff.</summary>
    [Needs(Open)]
    public static string ForStaff => Open;
}
