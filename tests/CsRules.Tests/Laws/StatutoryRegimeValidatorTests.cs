using CsRules.Calendars;
using CsRules.Documents;
using CsRules.Laws;
using FluentValidation;

namespace CsRules.Tests.Laws;

/// <summary>A law that can't be is refused with everything that is wrong with it; one that can be is not.</summary>
public class StatutoryRegimeValidatorTests
{
    private static readonly Exclusion Perishes = new("return.perishable", LawGiven.Art("3"), [], [ClaimFact.Perishable], []);

    public static TheoryData<string, string> Wrong => new()
    {
        { "no id", "law.no-id $.id" },
        { "no zone", "law.unknown-zone $.zone" },
        { "a zone that is none", "law.unknown-zone $.zone" },
        { "a window of no days", "law.no-window $.window" },
        { "a window of less", "law.no-window $.window" },
        { "thirty-three exclusions", "law.too-many-exclusions $.exclusions" },
        { "defects known for no days", "law.no-window $.nonconformity.fromKnowledge" },
        { "defects of no days", "law.no-window $.nonconformity.fromSupply" },
        { "no time for who was not told", "law.no-window $.whenNotInformed.longer" },
        { "a refund before its event", "law.negative-period $.refunds[1].period" },
        { "measures before the order", "law.negative-period $.supply.fromOrder" },
        { "measures before the payment", "law.negative-period $.supply.fromPrepayment" },
        { "progress before the complaint", "law.negative-period $.complaints.progress" },
        { "a result before the complaint", "law.negative-period $.complaints.result" },
        { "consent after the change", "law.negative-period $.regularPayments.consentWithin" },
        { "less than no quiet", "law.negative-period $.regularPayments.quietPeriod" },
        { "a confirmation before the receipt", "law.negative-period $.escrowConfirmation" },
        { "two refunds of one event", "law.twice $.refunds[1]" },
        { "two limits of one charge", "law.twice $.charges[2]" },
        { "rates out of order", "law.rates-out-of-order $.lateInterest[1]" },
        { "two rates of one day", "law.rates-out-of-order $.lateInterest[1]" },
        { "a rate below nothing", "law.negative-rate $.lateInterest[0].perYear" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_has_its_code_and_path(string what, string expected)
    {
        var refused = Assert.Throws<ValidationException>(() => Of(what).Compiled());
        var error = Assert.Single(Validation.Errors(refused));
        Assert.Equal(expected, $"{error.Code} {error.Path}");
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.NotEqual(error.Code, error.Explain(language));
            Assert.DoesNotContain("{", error.Explain(language), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_zone_that_is_none_is_told_as_it_was_given() =>
        Assert.Equal("'Asia/Seol' is not an IANA time zone.", Assert.Single(Validation.Errors(Assert.Throws<ValidationException>(() => Of("a zone that is none").Compiled()))).Explain(Language.English));

    [Fact]
    public void All_of_them_are_told_at_once()
    {
        var wrong = LawGiven.Invented with { Id = "", Zone = "Nowhere/City", Window = LegalPeriod.Days(-1), Refunds = [new(RefundStart.Payment, LegalPeriod.Days(-2), LawTopic.Refund)] };
        var told = Validation.Errors(Assert.Throws<ValidationException>(() => wrong.Compiled())).Select(error => error.Code);
        Assert.Equal(["law.negative-period", "law.no-id", "law.no-window", "law.unknown-zone"], told.Order(StringComparer.Ordinal));
    }

    // The other side of each boundary.
    [Fact]
    public void What_lies_just_inside_is_a_law()
    {
        var law = LawGiven.Invented with
        {
            Window = LegalPeriod.Days(1),
            Nonconformity = new(LegalPeriod.Days(1), LegalPeriod.Days(1)),
            WhenNotInformed = new(LegalPeriod.Days(1)),
            Exclusions = [.. Enumerable.Repeat(Perishes, 32)],
            Refunds = [new(RefundStart.Payment, LegalPeriod.Days(0), LawTopic.Refund), new(RefundStart.Withdrawal, LegalPeriod.Days(0), LawTopic.Refund)],
            Supply = new(LegalPeriod.Days(0), LegalPeriod.Days(0)),
            Complaints = new(LegalPeriod.Days(0), LegalPeriod.Days(0)),
            RegularPayments = new(new(2020, 1, 1), LegalPeriod.Days(0), LegalPeriod.Days(0)),
            EscrowConfirmation = LegalPeriod.Days(0),
            Charges = [new(ChargeKind.Gift, ChargeLimit.Proven, LawTopic.Gift), new(ChargeKind.ReturnShipping, ChargeLimit.Proven, LawTopic.ConsumerBearsReturn)],
            LateInterest = [new(new(2020, 1, 1), Rate.Zero, LawGiven.Art("9")), new(new(2020, 1, 2), Rate.Zero, LawGiven.Art("9"))],
        };
        Assert.Equal(law, law.Compiled().Regime);
        Assert.Null((LawGiven.Invented with { Window = null }).Compiled().Regime.Window);
    }

    [Fact]
    public void Every_built_in_act_is_one() => Assert.All(LawGiven.Acts, act => Assert.Same(act.Regime, act.Regime.Compile(act.Counter.Calendar).Regime));

    [Fact]
    public void A_law_counts_on_some_calendar() =>
        Assert.Equal("calendar", Assert.Throws<ArgumentNullException>(() => LawGiven.Invented.Compile(null!)).ParamName);

    private static StatutoryRegime Of(string what)
    {
        var (law, minus, ten) = (LawGiven.Invented, LegalPeriod.Days(-1), LegalPeriod.Days(10));
        RefundDeadline Refund(RefundStart start, LegalPeriod period) => new(start, period, LawTopic.Refund);
        ChargeRule Charge(ChargeKind kind) => new(kind, ChargeLimit.Proven, LawTopic.ConsumerBearsReturn);
        InterestRate From(int day, int percent) => new(new(2020, 1, day), Rate.Percent(percent), LawGiven.Art("9"));
        return what switch
        {
            "no id" => law with { Id = "" },
            "no zone" => law with { Zone = null! },
            "a zone that is none" => law with { Zone = "Asia/Seol" },
            "a window of no days" => law with { Window = LegalPeriod.Days(0) },
            "a window of less" => law with { Window = minus },
            "thirty-three exclusions" => law with { Exclusions = [.. Enumerable.Repeat(Perishes, 33)] },
            "defects known for no days" => law with { Nonconformity = new(ten, LegalPeriod.Days(0)) },
            "defects of no days" => law with { Nonconformity = new(LegalPeriod.Months(0), ten) },
            "no time for who was not told" => law with { WhenNotInformed = new(LegalPeriod.Months(0)) },
            "a refund before its event" => law with { Refunds = [Refund(RefundStart.GoodsBack, ten), Refund(RefundStart.Withdrawal, minus)] },
            "measures before the order" => law with { Supply = new(minus, ten) },
            "measures before the payment" => law with { Supply = new(ten, minus) },
            "progress before the complaint" => law with { Complaints = new(minus, ten) },
            "a result before the complaint" => law with { Complaints = new(ten, minus) },
            "consent after the change" => law with { RegularPayments = new(new(2020, 1, 1), minus, ten) },
            "less than no quiet" => law with { RegularPayments = new(new(2020, 1, 1), ten, minus) },
            "a confirmation before the receipt" => law with { EscrowConfirmation = minus },
            "two refunds of one event" => law with { Refunds = [Refund(RefundStart.GoodsBack, ten), Refund(RefundStart.GoodsBack, LegalPeriod.Days(3))] },
            "two limits of one charge" => law with { Charges = [Charge(ChargeKind.Gift), Charge(ChargeKind.Storage), Charge(ChargeKind.Gift)] },
            "rates out of order" => law with { LateInterest = [From(2, 10), From(1, 12)] },
            "two rates of one day" => law with { LateInterest = [From(1, 10), From(1, 12)] },
            "a rate below nothing" => law with { LateInterest = [From(1, -1)] },
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };
    }
}
