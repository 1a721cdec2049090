using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Writes FsCheck's report to the test's output and turns a falsified property into a failed test.</summary>
internal sealed class OutputRunner(ITestOutputHelper output) : IRunner
{
    public void OnStartFixture(Type t) { }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
        var text = every.Invoke(ntest).Invoke(args);
        if (text.Length > 0) output.WriteLine(text);
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
        var text = everyShrink.Invoke(args);
        if (text.Length > 0) output.WriteLine(text);
    }

    public void OnFinished(string name, TestResult result)
    {
        var text = Runner.onFinishedToString(name, result);
        if (result.IsPassed) output.WriteLine(text);
        else throw new XunitException(text);
    }
}
