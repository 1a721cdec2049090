using System.Collections.Concurrent;
using FsCheck.Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CsRules.Tests.StandIn;

/// <summary>Runs one property through xunit itself and keeps what xunit was told.</summary>
internal sealed class PropertyRun : LongLivedMarshalByRefObject, IMessageBus, IMessageSink
{
    private readonly ConcurrentQueue<IMessageSinkMessage> _messages = new();

    public int Failed { get; private init; }

    public int Skipped { get; private init; }

    public string Message { get; private init; } = "";

    public string Output { get; private init; } = "";

    public static PropertyRun Of<T>(string method)
    {
        var sink = new PropertyRun();
        var type = Reflector.Wrap(typeof(T));
        var assembly = new TestAssembly(Reflector.Wrap(typeof(T).Assembly));
        var collection = new TestCollection(assembly, null, "alone");
        var test = new TestMethod(new TestClass(collection, type), Reflector.Wrap(typeof(T).GetMethod(method)!));
        var found = new PropertyTestCase(sink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, test);
        var arguments = typeof(T).GetConstructors().Single().GetParameters().Length == 0 ? [] : (object[])[new TestOutputHelper()];
        var summary = found.RunAsync(sink, sink, arguments, new ExceptionAggregator(), new CancellationTokenSource()).GetAwaiter().GetResult();
        return new()
        {
            Failed = summary.Failed,
            Skipped = summary.Skipped,
            Message = string.Join('\n', sink._messages.OfType<ITestFailed>().SelectMany(f => f.Messages)),
            Output = string.Join('\n', sink._messages.OfType<ITestResultMessage>().Select(r => r.Output)),
        };
    }

    public bool QueueMessage(IMessageSinkMessage message) => OnMessage(message);

    public bool OnMessage(IMessageSinkMessage message)
    {
        _messages.Enqueue(message);
        return true;
    }

    public void Dispose()
    {
    }
}
