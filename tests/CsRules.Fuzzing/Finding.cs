using System.Diagnostics;

namespace CsRules.Fuzzing;

/// <summary>An input that something does not hold for.</summary>
/// <param name="Target">The target.</param>
/// <param name="Input">The input.</param>
/// <param name="What">What happened, in a line that is the same for the same fault.</param>
/// <param name="Told">Everything that is known of it.</param>
public sealed record Finding(string Target, byte[] Input, string What, string Told)
{
    private const int MostWords = 90;

    /// <summary>What an exception says of an input.</summary>
    public static Finding Of(string target, byte[] input, Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var ours = new StackTrace(error).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.Assembly.GetName().Name is "CsRules" or "CsRules.Cli");
        var words = error is BrokenPromiseException ? new string([.. error.Message.TakeWhile(letter => letter is not (':' or '"') && !char.IsDigit(letter)).Take(MostWords)]) : "";
        return new(target, input, $"{error.GetType().Name} {words}{ours?.DeclaringType?.Name}.{ours?.Name}", error.ToString());
    }
}
