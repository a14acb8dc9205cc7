namespace Platform.Console.Tests;

/// <summary>What the browser does by itself, whatever lies below: on the embedded database, and on MariaDB too in <c>./test --long</c>.</summary>
public sealed class OnEmbedded : TheoryData<Provider>
{
    public OnEmbedded()
    {
        Add(Provider.Sqlite);
        if (Environment.GetEnvironmentVariable("PLATFORM_TEST_LONG") == "1") Add(Provider.MariaDb);
    }
}
