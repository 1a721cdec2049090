using System.Text.Json.Serialization;
using NodaTime;

namespace CsRules.Sla;

/// <summary>Something that happens to one clock at one instant. The default says that a first response began at the epoch.</summary>
/// <param name="At">The first instant at which it is so.</param>
/// <param name="Metric">The clock.</param>
/// <param name="Cycle">Which cycle of it, from 1.</param>
/// <param name="Kind">What.</param>
/// <param name="Share">Of <see cref="SlaMomentKind.AtRisk"/>: the share that is used up; otherwise null.</param>
/// <example>
/// <para>What runs out at closing is late when the shop opens again, and not in the night:</para>
/// <code>
/// var target = new SlaTarget { Metric = SlaMetric.FirstResponse, Within = SlaBudget.Hours(1) };
/// var plan = new SlaPolicy { Hours = hours, Targets = [target], AtRisk = [Rate.One] }.Compile();
/// var talk = new Conversation { Id = "T-1", Channel = Channel.Email, Created = asked };
/// SlaMoment used = plan.Next(talk, asked)[0];
/// talk.Created;                                       // Thursday 16:00
/// used.Kind;                                          // AtRisk
/// used.At;                                            // Thursday 17:00
/// plan.Next(talk, used.At)[0].Kind;                   // Late
/// plan.Next(talk, used.At)[0].At - used.At;           // 0:16:00:00.0000001
/// </code>
/// </example>
public readonly record struct SlaMoment([property: JsonConverter(typeof(InstantConverter))] Instant At, SlaMetric Metric, int Cycle, SlaMomentKind Kind, Rate? Share = null);
