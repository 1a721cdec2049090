using System.ComponentModel;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace FsCheck.Xunit;

/// <summary>Finds one test case per <see cref="PropertyAttribute"/>.</summary>
public sealed class PropertyDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        yield return new PropertyTestCase(
            diagnostics,
            discoveryOptions.MethodDisplayOrDefault(),
            discoveryOptions.MethodDisplayOptionsOrDefault(),
            testMethod);
    }
}

/// <summary>A test case whose method is checked by FsCheck; everything around the call stays xunit's.</summary>
public sealed class PropertyTestCase : XunitTestCase
{
    /// <summary>For deserialisation only.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer")]
    public PropertyTestCase() { }

    /// <summary>Creates the case for a method.</summary>
    public PropertyTestCase(
        IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method) { }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new CaseRunner(this, DisplayName, SkipReason, constructorArguments, messageBus, aggregator, cancellationTokenSource).RunAsync();

    // xunit insists on as many arguments as parameters before it calls; FsCheck makes the real ones.
    private sealed class CaseRunner(
        IXunitTestCase testCase, string name, string skip, object[] constructorArguments,
        IMessageBus bus, ExceptionAggregator errors, CancellationTokenSource cancel)
        : XunitTestCaseRunner(
            testCase, name, skip, constructorArguments,
            new object[testCase.TestMethod.Method.GetParameters().Count()], bus, errors, cancel)
    {
        protected override XunitTestRunner CreateTestRunner(
            ITest test, IMessageBus messageBus, Type testClass, object[] constructorArguments, MethodInfo testMethod,
            object[] testMethodArguments, string skipReason, IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
            ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource) =>
            new TestRunner(test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments,
                skipReason, beforeAfterAttributes, new ExceptionAggregator(aggregator), cancellationTokenSource);
    }

    private sealed class TestRunner(
        ITest test, IMessageBus bus, Type testClass, object[] constructorArguments, MethodInfo method, object[] arguments,
        string skip, IReadOnlyList<BeforeAfterTestAttribute> around, ExceptionAggregator errors, CancellationTokenSource cancel)
        : XunitTestRunner(test, bus, testClass, constructorArguments, method, arguments, skip, around, errors, cancel)
    {
        protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
        {
            // The class's own helper, so that what it writes and what FsCheck reports stand together.
            var output = ConstructorArguments.OfType<TestOutputHelper>().FirstOrDefault() ?? new TestOutputHelper();
            output.Initialize(MessageBus, Test);
            var invoker = new Invoker(Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments,
                BeforeAfterAttributes, aggregator, CancellationTokenSource, output);
            var time = await invoker.RunAsync();
            var written = output.Output;
            output.Uninitialize();
            return Tuple.Create(time, written);
        }
    }

    private sealed class Invoker(
        ITest test, IMessageBus bus, Type testClass, object[] constructorArguments, MethodInfo method, object[] arguments,
        IReadOnlyList<BeforeAfterTestAttribute> around, ExceptionAggregator errors, CancellationTokenSource cancel,
        ITestOutputHelper output)
        : XunitTestInvoker(test, bus, testClass, constructorArguments, method, arguments, around, errors, cancel)
    {
        protected override object? CallTestMethod(object testClassInstance)
        {
            Check.Method(PropertyConfig.For(TestMethod, new OutputRunner(output)), TestMethod, testClassInstance);
            return null;
        }
    }
}
