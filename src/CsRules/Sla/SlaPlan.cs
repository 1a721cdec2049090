using System.Collections.Immutable;
using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Sla.Clocks;
using FluentValidation;
using NodaTime;

namespace CsRules.Sla;

/// <summary>
/// Compiled policies: one calendar, and the targets of each version. A running clock is judged by the version in force
/// as of the question, and keeps its start and pauses over a change; one that has ended is judged for good by the
/// version, the channel and the priority in force when it ended. Immutable; share one among all threads.
/// </summary>
/// <example>
/// <para>A message at noon on Saturday is due six open hours later, on Monday:</para>
/// <code>
/// var plan = SlaPolicy.Default.Compile();
/// var saturday = new Conversation
/// {
///     Id = "T-1", Channel = Channel.Email, Created = Instant.FromUtc(2025, 10, 18, 3, 0),
///     Events = [new(Instant.FromUtc(2025, 10, 18, 3, 0), ConversationEventKind.CustomerMessage)],
/// };
/// plan.Measure(saturday, now)[SlaMetric.FirstResponse].Due;   // Monday 16:00
/// </code>
/// </example>
public sealed class SlaPlan
{
    private readonly SlaVersion[] _versions;
    private readonly Lazy<string> _basis;

    private SlaPlan(ImmutableArray<SlaPolicy> policies, BusinessCalendar calendar)
    {
        Calendar = calendar;
        _versions = [.. policies.Select((p, i) => new SlaVersion(p, calendar, i))];
        _basis = new(() => SlaBasis.Of(policies, calendar));
    }

    /// <summary>The hours of all versions, each from its date.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>
    /// A digest of the policies and of every opening and closing of the calendar: reports under two of them are not merged. The
    /// same policy in another order of its targets has the same; another table of public holidays, or of time zones, another.
    /// </summary>
    public string Basis => _basis.Value;

    /// <summary>Compiles versions of a policy, in any order of their dates. The earliest holds for what came before it too.</summary>
    /// <param name="versions">At least one; dates differ, zones don't.</param>
    /// <param name="range">Local dates covered; null is <see cref="BusinessHours.DefaultRange"/>.</param>
    /// <exception cref="ValidationException">A definition has errors; the exception names them all.</exception>
    /// <exception cref="ArgumentException">No version, two of one date, or two zones.</exception>
    internal static SlaPlan Of(IEnumerable<SlaPolicy> versions, DateInterval? range = null)
    {
        ImmutableArray<SlaPolicy> ordered = [.. versions.OrderBy(v => v.EffectiveFrom ?? LocalDate.MinIsoValue)];
        foreach (var policy in ordered) Validation.ThrowIfInvalid(SlaPolicyValidator.Instance, policy);
        return new(ordered, BusinessHours.CompileVersions([.. ordered.Select(p => (p.EffectiveFrom ?? LocalDate.MinIsoValue, p.Hours))], range));
    }

    /// <summary>
    /// Where every clock of a conversation stands at an instant; later events are not looked at. Events are expected in
    /// order of time (see <see cref="Conversation.Tidied"/>); others are put in order first. A conversation with an
    /// event before its creation began with that event.
    /// </summary>
    /// <exception cref="CsRulesException">The conversation can't be measured: an instant of it lies outside the calendar's range, say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant to answer for lies outside the calendar's range.</exception>
    public SlaStatus Measure(Conversation conversation, Instant asOf) => Ask(Ready(conversation, asOf), asOf, static (plan, conversation, asOf) =>
    {
        var walk = new SlaWalk<NoWatch>(plan, conversation, asOf, default);
        walk.Run();
        return SlaVerdict.Of(plan, conversation, asOf, in walk.Trace);
    });

    /// <summary>
    /// The instants at which the shares of the budget in <see cref="SlaPolicy.AtRisk"/> are used up, of the clock's
    /// current or last cycle, whatever became of those before it: of open or of real time, whichever is used up first. A
    /// share that is still ahead is told as if nothing more happened; while the clock is paused, or after it has ended,
    /// shares not reached have none. A share that is used up at closing has that instant, wherever the policy says that the
    /// whole is due.
    /// </summary>
    /// <exception cref="CsRulesException">The conversation can't be measured: an instant of it lies outside the calendar's range, say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant to answer for lies outside the calendar's range.</exception>
    public ImmutableArray<SlaMark> Marks(Conversation conversation, SlaMetric metric, Instant asOf) =>
        Ask(Ready(conversation, asOf), asOf, (plan, conversation, asOf) => SlaMarks.Of(plan, conversation, metric, asOf));

    /// <summary>
    /// What changes next if nothing happens, so that a scheduler sleeps until then: a share of a budget is used up, a clock is late,
    /// another version of the policy holds. All of it is at one instant, after the one asked about; between the two nothing of any
    /// clock changes but the time it has used. Empty where nothing will change any more, as while everything is paused.
    /// </summary>
    /// <exception cref="CsRulesException">The conversation can't be measured: an instant of it lies outside the calendar's range, say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant to answer for lies outside the calendar's range.</exception>
    public ImmutableArray<SlaMoment> Next(Conversation conversation, Instant asOf) =>
        Ask(Ready(conversation, asOf), asOf, static (plan, conversation, asOf) => SlaMoments.Next(plan, conversation, asOf));

    /// <summary>
    /// Everything that happened to every clock up to an instant and at it, in order of time: begun, paused, at risk, late, ended. Of
    /// one instant what comes of time stands before what comes of an event, and events in their order. Of a saved conversation it is
    /// what has happened since.
    /// </summary>
    /// <exception cref="CsRulesException">The conversation can't be measured: an instant of it lies outside the calendar's range, say.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant to answer for lies outside the calendar's range.</exception>
    public ImmutableArray<SlaMoment> Timeline(Conversation conversation, Instant asOf) =>
        Ask(Ready(conversation, asOf), asOf, static (plan, conversation, asOf) => SlaMoments.Timeline(plan, conversation, asOf));

    /// <summary>
    /// The same conversation with where its clocks stand at an instant in place of the events up to it and at it. Whatever is asked of
    /// it at that instant or later, with any events after it, is what would be answered from all events. Written as JSON it is small,
    /// whatever the conversation was like: a few lines a clock, and two instants a pause of the cycle that is open.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant to answer for lies outside the calendar's range, or before the conversation began.</exception>
    /// <exception cref="CsRulesException">It was saved under another policy or in a newer form, or later, or has an event that is older.</exception>
    public Conversation Save(Conversation conversation, Instant asOf)
    {
        conversation = Ready(conversation, asOf);
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, conversation.Created);
        return Ask(conversation, asOf, static (plan, conversation, asOf) => SlaSaving.Save(plan, conversation, asOf));
    }

    // What the conversation is to blame for is told by its validator.
    private T Ask<T>(Conversation conversation, Instant asOf, Func<SlaPlan, Conversation, Instant, T> answer)
    {
        try
        {
            return answer(this, conversation, asOf);
        }
        catch (Exception failed) when (Refused(failed, conversation) is { } refused)
        {
            throw refused;
        }
    }

    /// <summary>What is wrong with a conversation that could not be measured.</summary>
    internal CsRulesException? Refused(Exception failed, Conversation conversation) => Facts.Refused(failed, () => Wrong(conversation));

    /// <summary>Everything that is wrong with a conversation under these hours.</summary>
    internal IEnumerable<InputError> Wrong(Conversation conversation)
    {
        foreach (var error in Validation.Check(ConversationValidator.Instance, conversation)) yield return error;
        if (!Covers(conversation.Created)) yield return new("sla.out-of-range", "$.created", []);
        for (var i = 0; i < conversation.Events.Length; i++)
            if (!Covers(conversation.Events[i].At)) yield return new("sla.out-of-range", $"$.events[{i}].at", []);
    }

    private bool Covers(Instant at) => at >= Calendar.Start && at < Calendar.End;

    private Conversation Ready(Conversation conversation, Instant asOf)
    {
        AsOf.ThrowIfUnanswerable(asOf);
        ArgumentNullException.ThrowIfNull(conversation);
        if (!conversation.IsTidy) conversation = conversation.Tidied().Tidy;
        if (conversation.Saved is not null && SlaSaving.Faults(this, conversation, asOf) is { IsEmpty: false } wrong) throw new CsRulesException(wrong);
        return conversation;
    }

    /// <summary>The version in force, and those after it.</summary>
    internal IEnumerable<SlaVersion> VersionsFrom(Instant asOf) => _versions.Skip(VersionAt(asOf.ToUnixTimeTicks()).Number);

    /// <summary>When the next version after the one in force begins to hold; null where it is the last.</summary>
    internal Instant? VersionAfter(Instant asOf)
    {
        foreach (var version in _versions)
            if (version.From > asOf.ToUnixTimeTicks()) return Instant.FromUnixTimeTicks(version.From);
        return null;
    }

    internal SlaVersion VersionAt(long ticks)
    {
        var version = _versions.Length - 1;
        while (version > 0 && _versions[version].From > ticks) version--;
        return _versions[version];
    }

    internal Rate? Reached(in SlaCycle cycle, Instant asOf)
    {
        if (cycle.Limit == SlaTime.Unlimited) return null;
        Rate? reached = null;
        foreach (var share in VersionAt(asOf.ToUnixTimeTicks()).AtRisk)
            if (cycle.Reaches(share)) reached = share;
        return reached;
    }

    /// <summary>What the version in force at an instant allows a clock.</summary>
    internal ref readonly SlaLimits Limits(SlaTerms terms, string? tier, SlaMetric metric, long ticks)
    {
        var targets = VersionAt(ticks).Targets;
        return ref targets[targets.Row(terms.Channel, terms.Priority, tier), metric];
    }

    /// <summary>What that comes to for a cycle: another limit where it began while closed.</summary>
    internal SlaTime Limit(in SlaLimits limits, long start) =>
        limits.WhenOpen == limits.WhenClosed || Calendar.IsOpen(Instant.FromUnixTimeTicks(start)) ? limits.WhenOpen : limits.WhenClosed;
}
