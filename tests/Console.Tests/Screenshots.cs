namespace Platform.Console.Tests;

/// <summary>Where screenshots are kept: <c>artifacts/screenshots</c>.</summary>
internal static class Screenshots
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
}
