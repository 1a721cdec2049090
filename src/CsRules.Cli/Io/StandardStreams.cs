using System.Globalization;
using System.Text;

namespace CsRules.Cli.Io;

/// <summary>
/// The three streams as they were given to the command. One that was closed is known to be: the runtime takes its number for a
/// stream of its own, and reading that one would never end.
/// </summary>
internal static class StandardStreams
{
    // What is inherited can't be marked to be closed on inheriting.
    private const long CloseOnExec = 0x80000;

    /// <summary>What comes in; nothing where it was closed.</summary>
    public static Stream In() => WasClosed(0) ? Stream.Null : System.Console.OpenStandardInput();

    /// <summary>Where answers go; where it was closed, the first answer says so.</summary>
    public static TextWriter Out() => WasClosed(1) ? new ClosedWriter() : new AnswerWriter(System.Console.OpenStandardOutput());

    /// <summary>Where a spreadsheet goes.</summary>
    public static Stream OutBytes() => WasClosed(1) ? throw new IOException("The output is closed.") : System.Console.OpenStandardOutput();

    /// <summary>Where errors go.</summary>
    public static TextWriter Error() => WasClosed(2) ? TextWriter.Null : System.Console.Error;

    private static bool WasClosed(int number)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var flags = File.ReadLines($"/proc/self/fdinfo/{number}").First(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return (Convert.ToInt64(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            // No such list here: the streams are taken as they are.
            return false;
        }
    }

    private sealed class ClosedWriter() : TextWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("The output is closed.");

        public override void Write(char[] buffer, int index, int count)
        {
            if (count > 0) throw new IOException("The output is closed.");
        }
    }
}
