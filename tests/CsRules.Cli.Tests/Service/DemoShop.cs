namespace CsRules.Cli.Tests.Service;

/// <summary>The demo shop's folder, written out, and what can be done to it.</summary>
internal sealed class DemoShop : IDisposable
{
    public const string Day = "2025-10-14T10:00:00+09:00";
    private readonly TempFolder _folder = new();

    public DemoShop() => Assert.Equal(ExitCode.Answered, CliRun.Of(["sample", "agenda", "--to", Path]).ExitCode);

    public string Path => _folder.At("shop");

    public CliRun Agenda(params string[] more) => CliRun.Of(["agenda", Path, "--as-of", Day, .. more]);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Append(string name, string line) => System.IO.File.AppendAllText(File(name), line + "\n");

    public void Dispose() => _folder.Dispose();
}
