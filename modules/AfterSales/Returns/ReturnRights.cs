namespace Platform.AfterSales;

/// <summary>Permissions around returns.</summary>
internal static class ReturnRights
{
    public const string Read = "aftersales:return:read", Request = "aftersales:return:request", Authorise = "aftersales:return:authorise", Override = "aftersales:return:override",
        Receive = "aftersales:return:receive", Inspect = "aftersales:return:inspect", Decide = "aftersales:return:decide", Words = "aftersales:return:words",
        ReadPolicies = "aftersales:returnpolicy:read", WritePolicies = "aftersales:returnpolicy:write", Budget = "aftersales:lossbudget:write", History = "aftersales:return:history";

    /// <summary>Declares what is asked for within a use case: allowing what the rules do not.</summary>
    [Needs(Override)]
    public static string AgainstTheRules => Override;

    /// <summary>Declares what is asked for within fields: reading what customers said.</summary>
    [Needs(Words)]
    public static string CustomersWords => Words;
}
