using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CsRules.Calendars;
using FluentValidation;
using NodaTime;

namespace CsRules.Sla;

/// <summary>A shop's promise of how fast it answers, and how the clocks run.</summary>
/// <example>
/// <para>Chat is answered in two minutes while open; what is left at night is treated as email:</para>
/// <code>
/// var chat = new SlaTarget { Metric = SlaMetric.FirstResponse, Channel = Channel.Chat, Within = SlaBudget.Minutes(2), WithinWhenClosed = SlaBudget.Hours(6) };
/// var policy = new SlaPolicy { Hours = hours, Targets = [chat] };
/// var atNight = new Conversation
/// {
///     Id = "T-9", Channel = Channel.Chat, Created = Instant.FromUtc(2025, 10, 2, 15, 0),
///     Events = [new(Instant.FromUtc(2025, 10, 2, 15, 0), ConversationEventKind.CustomerMessage)],
/// };
/// policy.Compile().Measure(atNight, Instant.FromUtc(2025, 10, 3, 0, 0))[SlaMetric.FirstResponse].Due;   // 2025-10-03T06:00:00Z
/// </code>
/// </example>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SlaPolicy
{
    /// <summary>First local date on which it holds; null is since ever.</summary>
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? EffectiveFrom { get; init; }

    /// <summary>When the shop is open; the zone of every date here.</summary>
    public required BusinessHours Hours { get; init; }

    /// <summary>The targets, in any order.</summary>
    public ImmutableArray<SlaTarget> Targets { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Clocks that waiting for the customer doesn't pause.</summary>
    public ImmutableArray<SlaMetric> NeverPaused { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Clocks that a hand-over begins anew: the cycle that was open is judged there, and the next one has the whole target. None
    /// where left out. A wait that is counted in a report is the customer's, over every hand-over.
    /// </summary>
    public ImmutableArray<SlaMetric> RestartedByHandOver { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>True where a bot's reply counts as a person's.</summary>
    public bool BotRepliesCount { get; init; }

    /// <summary>What solving does to an unanswered response clock.</summary>
    public WhenSolved WhenSolved { get; init; }

    /// <summary>What a customer's message after the solution is: a wait at once, or once somebody reopens.</summary>
    public AfterSolved AfterSolved { get; init; }

    /// <summary>Where a budget is due that runs out exactly at closing. Nothing is judged by it.</summary>
    public BusinessBoundary Boundary { get; init; }

    /// <summary>Shares of the budget whose instants are told; 50%, 75% and 90% where left out.</summary>
    public ImmutableArray<Rate> AtRisk { get; init => field = value.IsDefault ? Usual : value; } = Usual;

    private static ImmutableArray<Rate> Usual => [Rate.Percent(50), Rate.Percent(75), Rate.Percent(90)];

    /// <summary>The preset: what customers expect of each channel, on Korean weekdays. A starting point, not a law.</summary>
    public static SlaPolicy Default { get; } = SlaPresets.Load();

    /// <summary>Compiles the policy alone.</summary>
    /// <param name="range">Local dates covered; null is <see cref="BusinessHours.DefaultRange"/>.</param>
    /// <exception cref="ValidationException">The definition has errors; the exception names them all.</exception>
    public SlaPlan Compile(DateInterval? range = null) => SlaPlan.Of([this], range);

    /// <summary>Compiles the policy with its other versions, in any order. The earliest holds for what came before it too.</summary>
    /// <param name="others">The other versions; dates differ, zones don't.</param>
    /// <param name="range">Local dates covered; null is <see cref="BusinessHours.DefaultRange"/>.</param>
    /// <exception cref="ValidationException">A definition has errors; the exception names them all.</exception>
    /// <exception cref="ArgumentException">Two versions of one date, or two zones.</exception>
    public SlaPlan Compile(IEnumerable<SlaPolicy> others, DateInterval? range = null) => SlaPlan.Of(others.Prepend(this), range);
}
