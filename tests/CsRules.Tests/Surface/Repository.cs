namespace CsRules.Tests.Surface;

/// <summary>Where the sources stand, for tests that read them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CsRules.sln"))) return folder.FullName;
        throw new InvalidOperationException("These tests read the repository and run inside it.");
    }
}
