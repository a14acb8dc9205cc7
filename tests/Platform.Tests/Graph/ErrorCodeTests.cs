using Platform.Kernel.Errors;

namespace Platform.Tests.Graph;

public sealed class ErrorCodeTests
{
    [Fact]
    public void The_graphs_codes_are_in_the_catalog_once_and_in_two_languages()
    {
        var catalog = new ErrorCatalog([]);
        Assert.All(catalog.All, c => Assert.False(string.IsNullOrWhiteSpace(c.En) || string.IsNullOrWhiteSpace(c.Zh) || c.En == c.Zh, c.Code));
        Assert.Contains(catalog.All, c => c.Code == "LIMIT_COMPLEXITY");
    }
}
