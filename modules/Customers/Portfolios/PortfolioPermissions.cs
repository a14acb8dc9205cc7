namespace Platform.Customers.Portfolios;

/// <summary>What one may be allowed to do with portfolios.</summary>
internal static class PortfolioPermissions
{
    public const string Read = "customers:portfolio:read";
    public const string Assign = "customers:portfolio:assign";

    /// <summary>Seeing the parties that one looks after oneself.</summary>
    public const string Own = "customers:portfolio:own";
}
