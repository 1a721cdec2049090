using System.IO.Compression;

namespace CsRules.Cli.Io;

/// <summary>What a file is by its bytes, where it is no text: its name may say anything.</summary>
internal static class FileKind
{
    /// <summary>True where a zip archive is a spreadsheet: one that is cut off, by its name for the parts of one.</summary>
    public static bool IsSheetArchive(Stream stream)
    {
        using (stream)
        {
            try
            {
                using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
                return archive.GetEntry("[Content_Types].xml") is not null;
            }
            catch (Exception error) when (error is InvalidDataException or IOException)
            {
                // It can't be told; reading it as a spreadsheet says what is wrong.
                return true;
            }
        }
    }

    /// <summary>Refuses a spreadsheet or an archive where a document is read, and leaves the stream where it began.</summary>
    /// <remarks>A pipe is passed by: it can be read once only, and one with a name must not be opened again, since its writer may have gone.</remarks>
    public static void RefuseAsDocument(Stream stream, string path)
    {
        if (!stream.CanSeek) return;
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read < head.Length) return;
        if (head is [0xD0, 0xCF, 0x11, 0xE0]) throw new CliUsageException("usage.is-sheet", ("given", path));
        if (head is not [(byte)'P', (byte)'K', 3, 4]) return;
        throw new CliUsageException(IsSheetArchive(File.OpenRead(path)) ? "usage.is-sheet" : "usage.is-archive", ("given", path));
    }
}
