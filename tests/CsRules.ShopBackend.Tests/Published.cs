using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace CsRules.ShopBackend.Tests;

/// <summary>A project published as a trimmed program of its own, in a folder that goes away.</summary>
internal sealed class Published : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("csrules-published").FullName;
    private readonly string _name;

    public Published(string project)
    {
        _name = project;
        var path = Path.Combine(Root(), "tests", project);
        Log = Run("dotnet", ["publish", path, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PublishTrimmed=true", "-o", _folder]);
    }

    public string Log { get; }

    public string Program => Path.Combine(_folder, _name + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public string At(string file) => Path.Combine(_folder, file);

    /// <summary>Runs a program to its end.</summary>
    public static string Run(string program, string[] arguments)
    {
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"{program} does not end");
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{output}\n{error.Result}");
        return output;
    }

    public static Process Start(string program, string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        // What the test runner tells its own build must not reach another one.
        foreach (var name in info.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            info.Environment.Remove(name);
        return Process.Start(info)!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "CsRules.sln"))) return folder.FullName;
        throw new InvalidOperationException("These tests run inside the repository.");
    }
}
