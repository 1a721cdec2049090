using System.IO.Compression;
using System.Text;
using CsRules.Cli.Io;

namespace CsRules.Cli.Tests;

/// <summary>What a document's file is by its bytes: looked at in the stream that is read, which is opened once.</summary>
public class FileKindTests
{
    [Fact]
    public void A_pipe_is_passed_by_and_not_opened_again()
    {
        using var folder = new TempFolder();
        using var pipe = new DeflateStream(new MemoryStream(), CompressionMode.Decompress);
        Assert.False(pipe.CanSeek);
        FileKind.RefuseAsDocument(pipe, folder.At("gone"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"id\":1}")]
    public void A_document_is_read_from_its_beginning_afterwards(string text)
    {
        using var folder = new TempFolder();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        FileKind.RefuseAsDocument(stream, folder.At("gone"));
        Assert.Equal(text, new StreamReader(stream).ReadToEnd());
    }

    [Fact]
    public void An_old_spreadsheet_is_refused()
    {
        using var stream = new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1]);
        Assert.Equal("usage.is-sheet", Assert.Throws<CliUsageException>(() => FileKind.RefuseAsDocument(stream, "old.xls")).Message);
    }
}
