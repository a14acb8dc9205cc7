namespace Platform.Harness;

/// <summary>Where the checkout and the shared data beside it are.</summary>
public static class Repository
{
    /// <summary>The folder of Platform.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of shared data beside the checkout; null in a user's clone.</summary>
    public static string? Shared => Path.Combine(Root, "..", "shared") is var path && Directory.Exists(path) ? Path.GetFullPath(path) : null;

    /// <summary>What a test says that cannot run without it.</summary>
    internal const string WithoutShared = "Needs the data in ../shared, which is not part of the project.";

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Platform.sln"))) return at.FullName;
        throw new InvalidOperationException("Platform.sln is not above the test's folder.");
    }
}

/// <summary>A test that needs data that is not part of the project; in a user's clone it says so and counts as skipped.</summary>
public sealed class NeedsSharedDataAttribute : Xunit.FactAttribute
{
    public NeedsSharedDataAttribute()
    {
        if (Repository.Shared is null) Skip = Repository.WithoutShared;
    }
}

/// <summary>As <see cref="NeedsSharedDataAttribute"/>, for theories.</summary>
public sealed class TheoryOnSharedDataAttribute : Xunit.TheoryAttribute
{
    public TheoryOnSharedDataAttribute()
    {
        if (Repository.Shared is null) Skip = Repository.WithoutShared;
    }
}
