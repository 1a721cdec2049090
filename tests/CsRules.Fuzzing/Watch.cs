using System.Diagnostics;

namespace CsRules.Fuzzing;

/// <summary>Ends the process where an input does not end, and leaves the input behind; also what ends the process itself leaves it there.</summary>
internal sealed class Watch : IDisposable
{
    /// <summary>The code of a process that was ended so.</summary>
    public const int Hung = 3;

    private const int Longest = 30;
    private readonly Timer _timer;
    private readonly string _folder;
    private string _target = "";
    private byte[]? _input;
    private long _since;

    public Watch(string folder)
    {
        _folder = folder;
        _timer = new(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        // A stack that overflows raises no event; every other end of the process does.
        AppDomain.CurrentDomain.UnhandledException += (_, _) => Leave("died");
    }

    public void Begin(string target, byte[] input) => (_target, _since, _input) = (target, Stopwatch.GetTimestamp(), input);

    public void End() => _input = null;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (_input is null || Stopwatch.GetElapsedTime(_since).TotalSeconds < Longest) return;
        Leave("hangs");
        Environment.Exit(Hung);
    }

    private void Leave(string how)
    {
        if (_input is not { } input) return;
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(Path.Combine(_folder, $"{_target}.{how}"), input);
        Console.Error.WriteLine($"{_target} {how}, {input.Length} bytes");
    }
}
