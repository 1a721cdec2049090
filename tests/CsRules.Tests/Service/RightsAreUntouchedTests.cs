using CsRules.Agenda;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Service;
using CsRules.Testing;
using CsRules.Tests.Agenda;
using CsRules.Tests.Orders;
using CsRules.Tests.Returns;
using CsRules.Tests.Surface;

namespace CsRules.Tests.Service;

/// <summary>No contact history ever touches a statutory right: by what the rules can reach, and by what they answer.</summary>
[Properties(Arbitrary = [typeof(ReturnGen), typeof(ContactGen), typeof(AgendaGen), typeof(SampleOrders)], MaxTest = 1000)]
public class RightsAreUntouchedTests
{
    [Property]
    public void A_right_is_never_turned_into_a_kindness_whatever_was_granted_before(ReturnClaim claim, ContactHistory history, bool isDear)
    {
        var allowance = new GoodwillAllowance { PerClaim = Money.Won(3000), PerMonth = Money.Won(5000) };
        var decision = Law.Korea.Decide(claim, ContactGen.AsOf);
        var kindness = allowance.Decide(decision, new() { Claim = "x", Cost = Money.Won(isDear ? 9000 : 1000) }, history.Goodwill, Contacts.Seoul, ContactGen.AsOf);
        Assert.Equal(decision.Outcome == ReturnOutcome.Allowed, kindness.Outcome == GoodwillOutcome.NotNeeded);
    }

    [Property]
    public void Removing_or_adding_contact_history_leaves_every_refund_and_window_of_the_day_unchanged(AgendaFacts facts, AgendaFacts others)
    {
        DutyKind[] rights = [DutyKind.Refund, DutyKind.StockOutRefund, DutyKind.ReturnWindow, DutyKind.ShipBy, DutyKind.TellStockOut];
        IEnumerable<AgendaEntry> Rights(AgendaFacts of) => AgendaGen.Plan.Draw(of, AgendaGen.AsOf).Entries.Where(e => rights.Contains(e.Kind));
        Assert.Equal(Rights(facts), Rights(facts with { Conversations = [] }));
        Assert.Equal(Rights(facts), Rights(facts with { Conversations = [.. facts.Conversations, .. others.Conversations.Select(c => c with { Id = "more " + c.Id })] }));
    }

    [Fact]
    public void No_rule_outside_service_can_reach_a_contact_history_at_all()
    {
        var wrong = typeof(Money).Assembly.GetTypes()
            .Where(t => !IsOfService(t) && t.Namespace is "CsRules.Returns" or "CsRules.Refunds" or "CsRules.Orders" or "CsRules.Coupons" or "CsRules.Coupons.Search" or "CsRules.Loyalty" or "CsRules.Loyalty.Ledger" or "CsRules.Loyalty.Assessing" or "CsRules.Calendars" or "CsRules.Sla" or "CsRules" && t != typeof(CsRulesJson))
            .SelectMany(t => Reach.Of(t).Where(IsOfService).Select(r => $"{t.Name} reaches {r.Name}"))
            .Distinct().ToList();
        Assert.Empty(wrong);
        // The walk does see through bodies: the agenda reaches returns.
        Assert.Contains(typeof(Law), Reach.Of(typeof(AgendaPlan)));
    }

    [Fact]
    public void No_trait_of_a_person_exists_in_the_model()
    {
        string[] traits = ["Age", "Sex", "Gender", "Nationality", "Birth", "Race", "Religion", "Name", "Address", "Income", "Marital", "Face", "Voice"];
        var facts = typeof(ContactHistory).Assembly.GetTypes().Where(t => IsOfService(t) && t.IsPublic && !t.Name.EndsWith("Validator", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties().Select(p => (t.Name, Property: p.Name)));
        Assert.DoesNotContain(facts, f => traits.Any(trait => f.Property.Equals(trait, StringComparison.Ordinal) || f.Property.StartsWith("Customer" + trait, StringComparison.Ordinal)));
        Assert.Equal(["Conversations", "Customer", "Feedback", "Goodwill", "Newsletter", "Orders"], typeof(ContactHistory).GetProperties().Select(p => p.Name).Order());
    }

    private static bool IsOfService(Type type) => (type.Namespace ?? "").StartsWith("CsRules.Service", StringComparison.Ordinal);
}
