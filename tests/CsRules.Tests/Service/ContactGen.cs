using System.Collections.Immutable;
using CsRules.Service;
using CsRules.Sla;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CsRules.Tests.Service;

/// <summary>Generated histories over everything the model can say, dense enough that every pattern and every sin turns up.</summary>
public static class ContactGen
{
    public static readonly Instant AsOf = Contacts.Start + Duration.FromDays(25);

    public static readonly ServicePolicy Policy = new()
    {
        Goodwill = new() { PerClaim = Money.Won(3000), PerMonth = Money.Won(5000) },
        Patterns = new() { RapidMessages = 3, RapidSpan = SlaBudget.Hours(2), DiscountRequests = 2, SilentDays = 3, NewsletterDays = 3 },
    };

    public static readonly ServicePlan Plan = Policy.Compile();

    public static Arbitrary<ContactHistory> Histories() => Arb.From(History, Fewer);

    private static Gen<ContactHistory> History =>
        from talks in Gen.Choose(0, 3)
        from conversations in Conversation.ListOf(talks)
        from count in Gen.Choose(0, 3)
        from orders in Order.ListOf(count)
        from letters in Gen.Choose(0, 3)
        from newsletter in Letter.ListOf(letters)
        from answers in Gen.Choose(0, 2)
        from feedback in Answer.ListOf(answers)
        from grants in Gen.Choose(0, 2)
        from goodwill in Grant.ListOf(grants)
        from id in Gen.Choose(1, 1_000_000)
        select new ContactHistory
        {
            Customer = "c" + id,
            Conversations = [.. conversations.Select((c, i) => c with { Id = "t" + i })],
            Orders = [.. orders.Select((o, i) => o with { Id = "o" + i })],
            Newsletter = [.. newsletter],
            Feedback = [.. feedback.Select((f, i) => f with { Id = "f" + i })],
            Goodwill = [.. goodwill.Select((g, i) => g with { Id = "g" + i })],
        };

    private static Gen<ContactConversation> Conversation =>
        from created in Gen.Choose(0, 24 * 20)
        from length in Gen.Choose(0, 10)
        from steps in Step.ListOf(length)
        from channel in Gen.Elements(Channel.Email, Channel.Social, Channel.Chat)
        from matter in Gen.Elements<string?>(null, "m0", "m1")
        from minutes in Gen.Elements<int?>(null, 0, 7, 30)
        from csat in Gen.Elements<int?>(null, 2, 5)
        select new ContactConversation
        {
            Id = "t",
            Channel = channel,
            Created = Contacts.At(created),
            Matter = matter,
            AgentTime = minutes is { } m ? SlaBudget.Minutes(m) : null,
            Csat = csat,
            Events = Lay(Contacts.At(created), [.. steps]),
        };

    private static Gen<(int Gap, ContactEvent Event)> Step =>
        from gap in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 60)), (2, Gen.Choose(60, 3000)))
        from kind in Gen.Frequency(
            (5, Gen.Constant(ConversationEventKind.CustomerMessage)), (3, Gen.Constant(ConversationEventKind.AgentReply)), (3, Gen.Constant(ConversationEventKind.Transferred)),
            (3, Gen.Elements(Enum.GetValues<ConversationEventKind>())))
        from topics in Gen.Choose(0, 2)
        from about in Gen.Elements(Enum.GetValues<ContactTopic>()).ListOf(topics)
        from order in Gen.Elements<string?>(null, "o0", "o1")
        from covered in Gen.Elements(false, false, true)
        from text in Gen.Elements<string?>(null, null, "x", "y")
        from team in Gen.Elements<string?>(null, "a", "b")
        from refused in Gen.Choose(0, 12)
        from cost in Gen.Choose(0, 4000)
        select (gap, new ContactEvent
        {
            At = default,
            Kind = kind,
            About = [.. about],
            Order = order,
            Covered = covered,
            CannedText = text,
            Team = team,
            Refusal = refused < 10 ? null : new() { Claim = new() { Supply = new() { On = new LocalDate(2025, 10, refused == 10 ? 1 : 31) } }, Cost = Money.Won(cost) },
        });

    private static Gen<ContactOrder> Order =>
        from placed in Gen.Choose(-40, 20)
        from delivered in Gen.Elements<int?>(null, 1, 3)
        from claimed in Gen.Elements<int?>(null, null, 5)
        from inspection in Gen.Elements(ReturnInspection.None, ReturnInspection.None, ReturnInspection.FaultFound, ReturnInspection.NoFaultFound)
        from lines in Gen.Elements("soap", "dryer").ListOf(1)
        let day = new LocalDate(2025, 11, 3).PlusDays(placed)
        select new ContactOrder
        {
            Id = "o",
            PlacedOn = day,
            DeliveredOn = delivered is { } d ? (Moment)day.PlusDays(d) : null,
            ClaimedOn = claimed is { } c ? (Moment)day.PlusDays(c) : null,
            Inspection = inspection,
            ProductLines = [.. lines],
        };

    private static Gen<NewsletterEvent> Letter =>
        from hours in Gen.Choose(0, 24 * 20)
        from cancelled in Gen.Elements(true, false)
        select new NewsletterEvent { At = Contacts.At(hours), Cancelled = cancelled };

    private static Gen<Feedback> Answer =>
        from days in Gen.Choose(-60, 20)
        from source in Gen.Elements(Enum.GetValues<FeedbackSource>())
        from csat in Gen.Elements<int?>(null, 1, 3, 4, 5)
        from recommends in Gen.Elements<int?>(null, 0, 6, 7, 9, 10)
        select new Feedback { Id = "f", At = Contacts.Start + Duration.FromDays(days), Source = source, Csat = csat, Recommends = recommends };

    private static Gen<GoodwillGrant> Grant =>
        from day in Gen.Choose(1, 28)
        from cost in Gen.Choose(0, 3000)
        select new GoodwillGrant { Id = "g", On = new LocalDate(2025, 11, day), Cost = Money.Won(cost) };

    private static ImmutableArray<ContactEvent> Lay(Instant at, (int Gap, ContactEvent Event)[] steps)
    {
        var events = ImmutableArray.CreateBuilder<ContactEvent>();
        for (var i = 0; i < steps.Length; i++) events.Add(steps[i].Event with { At = at += Duration.FromMinutes(steps[i].Gap), Id = "e" + i });
        return events.ToImmutable();
    }

    private static IEnumerable<ContactHistory> Fewer(ContactHistory history)
    {
        for (var i = 0; i < history.Conversations.Length; i++)
        {
            yield return history with { Conversations = history.Conversations.RemoveAt(i) };
            var talk = history.Conversations[i];
            for (var j = 0; j < talk.Events.Length; j++)
                yield return history with { Conversations = history.Conversations.SetItem(i, talk with { Events = talk.Events.RemoveAt(j) }) };
        }

        for (var i = 0; i < history.Orders.Length; i++) yield return history with { Orders = history.Orders.RemoveAt(i) };
    }
}
