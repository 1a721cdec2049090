using System.Collections.Immutable;
using CsRules.Laws;
using CsRules.Orders;
using CsRules.Sla;
using NodaTime;

namespace CsRules.Soak;

/// <summary>A shop of one year, order by order: what was bought, when it came, what was asked. Nothing is kept.</summary>
public static class ShopYear
{
    private static readonly LocalDate First = new(2025, 1, 2);
    private static readonly DateTimeZone Seoul = Law.Korea.Zone;

    /// <summary>The order of a number; always the same one.</summary>
    public static Order OrderOf(int number, ref Dice dice)
    {
        var lines = ImmutableArray.CreateBuilder<OrderLine>();
        for (var i = dice.Roll(4); i >= 0; i--)
            lines.Add(new() { Id = "l" + lines.Count, UnitPrice = Money.Won(1_000 + (dice.Roll(90) * 1_010)), Quantity = 1 + dice.Roll(3) });
        var goods = lines.Sum(l => l.UnitPrice.MinorUnits * l.Quantity);
        var discount = dice.In100(60) ? goods * (1 + dice.Roll(30)) / 100 : 0;
        var fee = goods - discount >= 50_000 ? 0 : 3_000;
        var owed = goods - discount + fee;
        var points = dice.In100(30) ? owed * dice.Roll(40) / 100 : 0;
        return new()
        {
            Id = $"O-{number}",
            PlacedOn = Placed(number, ref dice),
            Lines = lines.ToImmutable(),
            Discounts = discount == 0 ? [] : [new() { Id = "autumn", Amount = Money.Won(discount), Minimum = Money.Won(goods / 2) }],
            Shipping = new() { Fee = Money.Won(fee), StandardFee = Money.Won(3_000), FreeFrom = Money.Won(50_000) },
            Points = points == 0 ? [] : [new() { Lot = "2025", Amount = Money.Won(points), ExpiresOn = new LocalDate(2026, 12, 31) }],
            Payments = [new() { Method = "card", Amount = Money.Won(owed - points) }],
            Earned = new() { Amount = Money.Won(owed / 100), Held = Money.Won(owed / 200) },
        };
    }

    /// <summary>The first instant of a day, some minutes later.</summary>
    public static Instant At(LocalDate day, int minutes) => day.AtStartOfDayInZone(Seoul).ToInstant() + Duration.FromMinutes(minutes);

    /// <summary>An inquiry on a day: asked, perhaps answered, perhaps solved.</summary>
    public static Conversation InquiryOf(int number, LocalDate day, ref Dice dice)
    {
        var at = At(day, dice.Roll(1_440));
        var created = at;
        var events = ImmutableArray.CreateBuilder<ConversationEvent>();
        for (var exchange = dice.Roll(3); exchange >= 0; exchange--)
        {
            events.Add(new(at, ConversationEventKind.CustomerMessage));
            if (dice.In100(10)) events.Add(new(at, ConversationEventKind.BotReply));
            if (dice.In100(5)) break;
            events.Add(new(at += Duration.FromMinutes(1 + dice.Roll(900)), ConversationEventKind.AgentReply));
            if (dice.In100(20)) events.Add(new(at, ConversationEventKind.AwaitingCustomer));
            at += Duration.FromMinutes(dice.Roll(600));
        }

        if (dice.In100(80)) events.Add(new(at, ConversationEventKind.Resolved));
        var channel = (Channel)dice.Roll(Enum.GetValues<Channel>().Length);
        return new() { Id = $"T-{number}", Channel = channel, Created = created, Events = events.ToImmutable(), Csat = dice.In100(40) ? 1 + dice.Roll(5) : null };
    }

    private static Moment Placed(int number, ref Dice dice)
    {
        var day = First.PlusDays(((number % 330) + dice.Roll(20)) % 330);
        return dice.In100(50) ? day : At(day, dice.Roll(1_440));
    }
}
