using Xunit;

namespace Platform.Harness;

/// <summary>Runs a theory on both databases.</summary>
public sealed class OnBoth : TheoryData<Provider>
{
    public OnBoth()
    {
        Add(Provider.Sqlite);
        Add(Provider.MariaDb);
    }
}
