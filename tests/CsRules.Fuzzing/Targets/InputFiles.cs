using System.Text;

namespace CsRules.Fuzzing.Targets;

/// <summary>Files for a command: the input and the samples beside it, in memory where the system keeps files there.</summary>
internal sealed class InputFiles
{
    private readonly string _folder = Directory.Exists("/dev/shm")
        ? Directory.CreateDirectory(Path.Combine("/dev/shm", "csrules-fuzz-" + Path.GetRandomFileName())).FullName
        : Directory.CreateTempSubdirectory("csrules-fuzz").FullName;

    public InputFiles() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(_folder, recursive: true);

    /// <summary>The words of a command line; "@" is the input, other words with an ending are samples.</summary>
    public IEnumerable<string> Words(string line, byte[] input, string ending)
    {
        var path = Path.Combine(_folder, "in" + ending);
        File.WriteAllBytes(path, input);
        return line.Split(' ').Select(word => word == "@" ? path : word.Contains('.', StringComparison.Ordinal) ? Sample(word) : word);
    }

    private string Sample(string name)
    {
        var path = Path.Combine(_folder, name);
        if (!File.Exists(path)) File.WriteAllBytes(path, name.EndsWith(".csv", StringComparison.Ordinal) ? SampleDocuments.Rows(name.Split('.')[0]) : Encoding.UTF8.GetBytes(SampleDocuments.Text(name.Split('.')[0])));
        return path;
    }
}
