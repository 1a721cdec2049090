using System.Text;
using CsRules.Cli.Sla;

namespace CsRules.Cli.Io;

/// <summary>
/// A part in a folder, under a name made of the shard's and of what the part holds: who makes it again writes the same file again, and
/// two parts that differ never take each other's place.
/// </summary>
internal static class PartFile
{
    // With the digest and a mark it stays below what file systems take, whatever letters it has.
    private const int MostOfName = 60;

    /// <summary>Writes a part and gives the path of its file. Until all of it is on the disk there is no file of that name.</summary>
    /// <param name="folder">A folder that is there.</param>
    /// <param name="source">The shard: a path, or "-".</param>
    /// <param name="part">The part, in one line.</param>
    public static string Write(string folder, string source, string part)
    {
        var bytes = Encoding.UTF8.GetBytes(part + "\n");
        var name = $"{Shard(source)}-{Fingerprint.Of(bytes)}.json";
        var (path, unfinished) = (Path.Combine(folder, name), Path.Combine(folder, $".{name}.{Path.GetRandomFileName()}"));
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        return path;
    }

    // Letters, digits and a few marks mean nothing to a shell or a pattern of file names, and the first is no dot.
    private static string Shard(string source)
    {
        var name = Path.GetFileNameWithoutExtension(DocumentRun.Name(source));
        var plain = string.Concat(name.Take(MostOfName).Select(c => char.IsAsciiLetterOrDigit(c) || IsKorean(c) || c is '-' or '_' or '.' ? c : '_')).TrimStart('.', '-');
        return plain.Length > 0 ? plain : "part";
    }

    private static bool IsKorean(char c) => c is >= '가' and <= '힣';
}
