using NodaTime;

namespace CsRules.Sla;

/// <summary>The longest cycle of a clock, by open time; of equals the first.</summary>
/// <param name="Number">Which cycle, from 1; 0 where none has begun.</param>
/// <param name="Elapsed">Open time it used.</param>
/// <example>
/// <para>Of two exchanges the first took longest, whatever became of the second:</para>
/// <code>
/// var two = conversation with
/// {
///     Events =
///     [
///         new(asked, ConversationEventKind.CustomerMessage), new(asked + Duration.FromMinutes(30), ConversationEventKind.AgentReply),
///         new(asked + Duration.FromMinutes(40), ConversationEventKind.CustomerMessage), new(asked + Duration.FromMinutes(45), ConversationEventKind.AgentReply),
///     ],
/// };
/// SlaWorst worst = SlaPolicy.Default.Compile().Measure(two, now)[SlaMetric.NextResponse].Worst;
/// worst.Number;    // 1
/// worst.Elapsed;   // 0:00:30:00
/// </code>
/// </example>
public readonly record struct SlaWorst(int Number, Duration Elapsed);
