using System.Collections.Immutable;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Markets;

/// <summary>The ratios of an assessment: each fact is good or not on the day on which that was decided, or open, or can't be told.</summary>
internal static class MarketRatios
{
    public static ImmutableArray<(MarketRatio Ratio, MarketRatioStanding Standing, ImmutableArray<Instant> Changes)> Of(MarketAssessment asked, ImmutableArray<MarketRatio> ratios) =>
        [.. ratios.Where(ratio => ratio.Source.AppliesOn(asked.Today)).Select(ratio => Of(asked, ratio))];

    private static (MarketRatio, MarketRatioStanding, ImmutableArray<Instant>) Of(MarketAssessment asked, MarketRatio ratio)
    {
        var judged = Judged(asked, ratio).ToList();
        long Count(Func<Judgement, bool> which) => judged.LongCount(which);
        var counted = judged.Where(one => one.Day is { } day && one.IsGood is not null && asked.IsIn(day, ratio.Days)).ToList();
        var standing = MarketRatioStanding.Of(
            ratio.Kind, counted.LongCount(one => one.IsGood == true), counted.Count, Count(one => one.IsGood is null && one.Day is not null), Count(one => one.Day is null), ratio.Least);
        ImmutableArray<Instant> changes =
        [
            .. counted.Select(one => asked.Plan.Zone.AtStartOfDay(one.Day!.Value.PlusDays(ratio.Days)).ToInstant()),
            // What was done before its day counts from that day on.
            .. judged.Where(one => one.IsGood is not null && one.Day > asked.Today).Select(one => asked.Plan.Zone.AtStartOfDay(one.Day!.Value).ToInstant()),
            .. judged.Where(one => one.IsGood is null).Select(one => one.DecidedAt).OfType<Instant>(),
        ];
        return (ratio, standing, changes);
    }

    private static IEnumerable<Judgement> Judged(MarketAssessment asked, MarketRatio ratio) => ratio.Kind switch
    {
        MarketRatioKind.Fulfilment => asked.Courses.Where(course => course.Paid is not null).Select(course => Fulfilment(asked, course)).OfType<Judgement>(),
        MarketRatioKind.OnTimeDispatch => asked.Courses.Where(course => course.Paid is not null).Select(course => Dispatch(asked, course)).OfType<Judgement>(),
        MarketRatioKind.OnTimeDelivery => asked.Courses.Where(course => course.Paid is not null).Select(course => Delivery(asked, course)).OfType<Judgement>(),
        _ => asked.Facts.Conversations.Where(conversation => conversation.Created <= asked.AsOf).Select(conversation => Answer(asked, conversation, ratio.Hours ?? 24)),
    };

    // What the customer cancelled before anything was sent is in neither part.
    private static Judgement? Fulfilment(MarketAssessment asked, OrderCourse course) =>
        course.SellerCancelledAt is { } cancelled ? new(asked.Plan.DayOf(cancelled), false, null)
        : course.DeliveredAt is { } delivered ? new(asked.Plan.DayOf(delivered), true, null)
        : course is { SentAt: not null, HasShipped: false } ? null
        : new(asked.Today, null, null);

    private static Judgement? Dispatch(MarketAssessment asked, OrderCourse course)
    {
        if (asked.Plan.ShipByDay(course, asked.Facts.Seller) is not { } day) return course.IsCancelledBefore(null) ? null : new(null, null, null);
        var end = asked.Plan.EndOf(day);
        if (course.IsCancelledBefore(end)) return null;
        return course.SentAt is { } sent ? new(day, sent < end && course.Delay is null, null) : asked.AsOf >= end ? new(day, false, null) : new(day, null, end);
    }

    private static Judgement? Delivery(MarketAssessment asked, OrderCourse course)
    {
        if (course.Life.Supply?.ExpectedOn?.On(asked.Plan.Zone) is not { } day) return course.IsCancelledBefore(null) ? null : new(null, null, null);
        var end = asked.Plan.EndOf(day);
        if (course.IsCancelledBefore(end)) return null;
        return course.DeliveredAt is { } came ? new(day, came < end, null) : asked.AsOf >= end ? new(day, false, null) : new(day, null, end);
    }

    // Hours are real ones: a night is a night.
    private static Judgement Answer(MarketAssessment asked, Conversation conversation, int hours)
    {
        var (day, end) = (asked.Plan.DayOf(conversation.Created), conversation.Created + Duration.FromHours(hours));
        var answered = conversation.Events.Where(e => e.Kind == ConversationEventKind.AgentReply && e.At <= asked.AsOf && e.At >= conversation.Created).Select(e => (Instant?)e.At).Min();
        return answered is { } at ? new(day, at <= end, null) : asked.AsOf > end ? new(day, false, null) : new(day, null, end + Duration.Epsilon);
    }

    /// <param name="Day">The day on which it counts; null where the facts do not tell.</param>
    /// <param name="IsGood">Null while it is open.</param>
    /// <param name="DecidedAt">When an open one is decided if nothing happens.</param>
    private readonly record struct Judgement(LocalDate? Day, bool? IsGood, Instant? DecidedAt);
}
