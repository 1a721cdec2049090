using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>What staff and customer read of a decision, page by page, and the tables of the built-in laws.</summary>
public class ReturnExplanationTests
{
    // The day after the goods of most claims came: Monday 3 November 2025 and a week.
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 12, 3, 0);

    private static readonly ReturnPolicy Terms = new()
    {
        Clauses =
        [
            new() { Kind = ClauseKind.ReturnWindow, Days = 10 },
            new() { Kind = ClauseKind.OpenedMeansNo, Text = "개봉 시 반품 불가" },
            new() { Kind = ClauseKind.TicketCancellationFee },
            new() { Kind = ClauseKind.AcceptsExcluded, Scope = ClauseScope.ValueLost },
            new() { Kind = ClauseKind.Goodwill, Days = 5 },
            new() { Kind = ClauseKind.RefundWithin, Days = 2 },
        ],
    };

    public static (string Title, ReturnClaim Claim, bool ByTerms)[] Claims { get; } =
    [
        ("in time, nothing told yet", new() { Supply = new() { On = D(5) } }, false),
        ("in time on the last day, goods on their way", Told(D(3), D(10)) with { Charges = [Ship(3000, 2500), Restocking] }, false),
        ("the letter was sent in time and came late", With(Told(D(3), D(10)), w => w with { Form = NoticeForm.Letter, NoticeReachedOn = D(12), GoodsBackOn = D(11) }), false),
        ("too late by a day", Told(D(3), D(11)), false),
        ("defect, known and told in time, goods back", With(Told(D(3), D(12)), w => w with { Reason = ReturnReason.Defective, KnewOn = D(11), GoodsBackOn = D(12) }) with { Charges = [Ship(3000, 3000)] }, false),
        ("defect disputed after the window", With(Told(D(1), D(12)), w => w with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = D(11) }), false),
        ("defect disputed inside the window", With(Told(D(5), D(10)), w => w with { Reason = ReturnReason.Defective, Nonconformity = Proof.Disputed, KnewOn = D(6) }), false),
        ("worn and marked so", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
        ("worn, and nothing was marked", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven, Handling = [Handling.Washed] } }, false),
        ("bought from a person", Told(D(5), D(10)) with { Sale = new() { Channel = SalesChannel.PersonToPerson } }, false),
        ("not sent yet", new() { Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = D(10) } }, false),
        ("on the way", new() { Supply = new() { State = SupplyState.InTransit }, Withdrawal = new() { NoticeOn = D(10) } }, false),
        ("a download of several parts, begun", Told(D(5), D(10)) with { Sale = new() { Subject = SaleSubject.DigitalContent }, Supply = new() { On = D(5), Begun = Proof.Proven, Divisible = true }, Notices = new() { ExclusionMarked = Proof.Proven, TrialOffered = Proof.Proven } }, false),
        ("promised for last week and still on the way", new() { Supply = new() { State = SupplyState.InTransit }, Withdrawal = new() { Reason = ReturnReason.LateDelivery, NoticeOn = D(10) } }, false),
        ("worn, and whether it was marked is disputed", Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Disputed } }, false),
        ("worn, marked and told in time, asked after the last day", Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
        ("a present not accepted", Told(D(5), D(10)) with { Sale = new() { Present = new() } }, false),
        ("by the shop's longer window", Told(D(1), D(10)), true),
        ("worn, and the shop waives it", Told(D(5), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = Proof.Proven } }, true),
        ("by goodwill after both", Told(D(1).PlusDays(-3), D(12)), true),
        ("late even for goodwill", Told(D(1).PlusDays(-30), D(12)), true),
        ("asked after the last day, nothing told yet", new() { Supply = new() { On = D(1) } }, false),
        ("whether it came late is disputed", With(Told(D(1), D(12)), w => w with { Reason = ReturnReason.LateDelivery, Nonconformity = Proof.Disputed }), false),
        ("a service not as described", With(Told(D(5), D(10)), w => w with { Reason = ReturnReason.NotAsDescribed, KnewOn = D(6) }) with { Sale = new() { Subject = SaleSubject.Service } }, false),
        ("a service that has not begun", new() { Sale = new() { Subject = SaleSubject.Service }, Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = D(10) } }, false),
        ("switched on once, on its way back", With(Told(D(5), D(10)), w => w with { GoodsSentOn = D(11) }) with { Condition = new() { Handling = [Handling.SwitchedOn] } }, false),
        ("two lines of freight, and both ways", Told(D(5), D(10)) with { Charges = [Ship(3000, 5000), Ship(2000, 5000), new() { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6000) }] }, false),
        ("made to order, disputed and not sent yet", new() { Supply = new() { State = SupplyState.NotDispatched }, Withdrawal = new() { NoticeOn = D(10) }, Sale = new() { MadeToOrder = Made(Proof.Disputed) } }, false),
        ("late, worn or not, and an exchange asked for", With(Told(D(1), D(12)), w => w with { ExchangeAsked = true }) with { Condition = new() { ValueLostByUse = Proof.Disputed }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
        ("a defect, and whether it was worn is disputed", With(Told(D(5), D(10)), w => w with { Reason = ReturnReason.Defective, KnewOn = D(6) }) with { Condition = new() { ValueLostByUse = Proof.Disputed }, Notices = new() { ExclusionMarked = Proof.Proven } }, false),
    ];

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void A_decision_reads_as_it_was_approved(Language language) => Approved.Page(
        "returns-" + (language == Language.Korean ? "ko" : "en"),
        Claims.SelectMany(c => (string[])
        [
            "# " + c.Title,
            .. Decide(c.Claim, c.ByTerms).Explain(language, Voice.Agent).Split('\n'),
            "## customer",
            Decide(c.Claim, c.ByTerms).Explain(language, Voice.Customer),
            "",
        ]));

    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void The_table_of_a_law_reads_as_it_was_approved(Language language) => Approved.Page(
        "laws-" + (language == Language.Korean ? "ko" : "en"),
        LawBook.All.SelectMany(laws => laws.Acts).SelectMany(act => (string[])
        [
            $"# {act.Regime.Name.In(language)} · {act.Regime.Act.Name(language)}",
            .. RegimeTable.Of(act.Regime, language).Select(line => $"{line.Question}: {line.Answer} [{line.Article}]"),
            "",
        ]));

    [Fact]
    public void What_stands_in_the_table_of_an_act_beside_its_words()
    {
        var page = new List<string>();
        foreach (var act in LawBook.All.SelectMany(laws => laws.Acts))
        {
            page.Add($"# {act.Regime.Act.Name(Language.English)}");
            page.AddRange(act.Regime.Citations.OrderBy(c => c.Key).Select(c => $"{c.Key}: {c.Value} {c.Value.Confidence} {(c.Value.Text.Binding ? "" : "not binding")}"));
            page.AddRange(act.Regime.Exclusions.Select(e =>
                $"{e.Code}: {Join(e.Subjects)} | {Join(e.Grounds)} | {Join(e.Measures)}{(e.EveryMeasure ? " all" : "")}{(e.SparesUnbegunPart ? " but what has not begun" : "")} [{e.Citation}, {e.Citation.Confidence}]"));
            page.AddRange(act.Regime.Scope.Select(s => $"{s.Code}: {s.Channel} {s.Buyer} {s.Matter} {s.Instalment}"));
            page.Add($"{act.Regime.Starts} withhold {act.Regime.MayWithhold} penalty {act.Regime.PenaltyAllowed} proves {Join(act.Regime.ConsumerProves)} if not announced {act.Regime.ReturnCostIfNotAnnounced}");
            page.AddRange(act.Regime.LateInterest.Select(r => $"{Iso(r.From)} {r.PerYear} [{r.Citation} {Iso(r.Citation.From)} {Iso(r.Citation.Until)}]"));
            page.Add("");
        }

        Approved.Page("law-tables", page);
    }

    [Theory]
    [InlineData(Proof.Proven, false)]
    [InlineData(Proof.Disputed, true)]
    public void Who_told_in_time_never_hears_of_being_late(Proof marked, bool hearsTheDay)
    {
        var claim = Told(D(3), D(10)) with { Condition = new() { ValueLostByUse = Proof.Proven }, Notices = new() { ExclusionMarked = marked } };
        var text = Law.Korea.Decide(claim, AsOf).Explain(Language.English, Voice.Customer);
        Assert.DoesNotContain("longest period", text, StringComparison.Ordinal);
        Assert.Equal(hearsTheDay, text.Contains("You told us within the period", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_only_has_to_write_hears_until_when()
    {
        var spoken = Told(D(10), D(11)) with { Sale = new() { Channel = SalesChannel.InStore, Instalment = true } };
        spoken = With(spoken, w => w with { Form = NoticeForm.Spoken });
        var decision = LawBook.Default.Decide(spoken, AsOf);
        Assert.Equal(ReturnOutcome.Refused, decision.Outcome);
        Assert.Contains("Please write to us by the end of Monday 17 November 2025", decision.Explain(Language.English, Voice.Customer), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_notice_yet_is_said_of_today()
    {
        var text = Law.Korea.Decide(new ReturnClaim { Supply = new() { On = D(1) } }, AsOf);
        Assert.Contains("오늘은 2025년 11월 12일(수)입니다", text.Explain(Language.Korean, Voice.Customer), StringComparison.Ordinal);
        Assert.Contains("오늘 통지하면 2025년 11월 12일(수)", text.Explain(Language.Korean, Voice.Agent), StringComparison.Ordinal);
        Assert.DoesNotContain("말씀해 주신 날", text.Explain(Language.Korean, Voice.Customer), StringComparison.Ordinal);
        Assert.Contains("말씀해 주신 날은 2025년 11월 12일(수)이었습니다", Law.Korea.Decide(Told(D(1), D(12)), AsOf).Explain(Language.Korean, Voice.Customer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "저희가 제공하는 교환을 받으실 수 있고", "교환 안내는 저희 교환 규정에 따릅니다.")]
    [InlineData(false, "교환은 저희와 합의하신 경우에만 가능합니다.", "교환은 저희와 합의하신 경우에만 가능합니다.")]
    public void An_exchange_is_told_as_the_return_came_out(bool offered, string inTime, string late)
    {
        var terms = new ReturnPolicy { Clauses = [new() { Kind = offered ? ClauseKind.ExchangeOffered : ClauseKind.CountFromLastParcel }] }.Compile(Law.Korea);
        string Say(int told) => Law.Korea.Decide(With(Told(D(3), D(told)), w => w with { ExchangeAsked = true }), terms, AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Contains(inTime, Say(10), StringComparison.Ordinal);
        Assert.Contains(late, Say(11), StringComparison.Ordinal);
        Assert.DoesNotContain("환불", Say(11), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_charged_under_one_name_is_one_sum_and_what_is_open_is_no_sum()
    {
        var claim = Told(D(3), D(10)) with { Charges = [Ship(3000, 5000), Ship(2000, 5000), new() { Kind = ChargeKind.RoundTripShipping, Amount = Money.Won(6000) }] };
        var text = Law.Korea.Decide(claim with { Charges = [claim.Charges[0], claim.Charges[1]] }, AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Equal(2, text.Split("반품 배송비는").Length);
        Assert.Contains("반품 배송비는 5,000원입니다.", text, StringComparison.Ordinal);
        var terms = new ReturnPolicy { Clauses = [new() { Kind = ClauseKind.RoundTripFee }] }.Compile(Law.Korea);
        var open = Law.Korea.Decide(claim with { Charges = [claim.Charges[2]] }, terms, AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Contains("왕복 배송비는 확인 뒤 안내해 드리겠습니다.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("다른 수수료", open, StringComparison.Ordinal);
        Assert.DoesNotContain("6,000", open, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_sent_the_goods_is_not_asked_to_send_them()
    {
        var text = Law.Korea.Decide(With(Told(D(3), D(10)), w => w with { GoodsSentOn = D(11) }), AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Contains("보내 주신 상품이 도착하면 다음 절차를 안내해 드리겠습니다.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("상품을 보내 주시면", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Handling.HygieneOpened, "위생용품이라")]
    [InlineData(Handling.SwitchedOn, "전원을 켜 보신 상품이라")]
    public void What_a_person_has_to_look_at_is_told_beside_a_yes_and_not_beside_a_no(Handling handling, string said)
    {
        string Say(int told) => Law.Korea.Decide(Told(D(3), D(told)) with { Condition = new() { Handling = [handling] } }, AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Contains(said, Say(10), StringComparison.Ordinal);
        Assert.DoesNotContain(said, Say(11), StringComparison.Ordinal);
    }

    [Fact]
    public void Washed_goods_are_looked_at_where_a_defect_is_claimed_alone()
    {
        string Say(ReturnReason reason) => Law.Korea.Decide(With(Told(D(3), D(10)), w => w with { Reason = reason }) with { Condition = new() { Handling = [Handling.Washed] } }, AsOf).Explain(Language.Korean, Voice.Customer);
        Assert.Contains("세탁하신 상품이라", Say(ReturnReason.Defective), StringComparison.Ordinal);
        Assert.DoesNotContain("세탁하신 상품이라", Say(ReturnReason.ChangeOfMind), StringComparison.Ordinal);
    }

    [Fact]
    public void Copyable_goods_whose_packaging_bars_are_not_told_that_opening_is_harmless()
    {
        var opened = Told(D(3), D(10)) with { Condition = new() { CopyablePackagingDamaged = Proof.Proven, Handling = [Handling.TagRemoved] }, Notices = new() { ExclusionMarked = Proof.Proven } };
        Assert.False(Law.Korea.Decide(opened, AsOf).Has("return.opened-is-no-bar"));
        Assert.True(Law.Korea.Decide(opened with { Notices = new() }, AsOf).Has("return.opened-is-no-bar"));
    }

    [Theory]
    [InlineData(ReturnReason.LateDelivery, "return.late-delivery-elsewhere return.cost-undetermined-late return.fell-back-beside-defect")]
    [InlineData(ReturnReason.Defective, "return.nonconformity-elsewhere return.cost-seller return.fell-back-beside-defect")]
    public void Where_another_law_answers_for_what_is_wrong_it_is_named_as_what_it_is(ReturnReason reason, string codes)
    {
        var finland = LawBook.Of("FI").General;
        var decision = finland.Decide(With(Told(D(3), D(10)), w => w with { Reason = reason }), AsOf);
        Assert.All(codes.Split(' '), code => Assert.True(decision.Has(code), code));
        Assert.Equal(reason == ReturnReason.LateDelivery, !decision.Explain(Language.Korean, Voice.Agent).Contains("하자", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_that_counts_its_first_day_is_no_sum()
    {
        var japan = LawBook.Of("JP").General.Decide(Told(D(3), D(10)), AsOf);
        Assert.Equal("11-03(월)부터 8일(첫날 산입) = 11-10(월) 까지", japan.Reckoning!.Format(Language.Korean));
        Assert.Equal("Mon 11-03, 8 days counting that day = Mon 11-10 (last day)", japan.Reckoning.Format(Language.English));
    }

    [Fact]
    public void A_service_brings_no_delivery_back()
    {
        var service = Told(D(3), D(10)) with { Sale = new() { Subject = SaleSubject.Service } };
        Assert.False(LawBook.Of("FI").General.Decide(service, AsOf).Has("return.outbound-standard-back"));
        Assert.True(LawBook.Of("FI").General.Decide(Told(D(3), D(10)), AsOf).Has("return.outbound-standard-back"));
    }

    private static string Iso(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "-";

    private static string Join<T>(IEnumerable<T> all) => string.Join(" ", all);

    private static ReturnDecision Decide(ReturnClaim claim, bool byTerms) =>
        byTerms ? Law.Korea.Decide(claim, Terms.Compile(Law.Korea), AsOf) : Law.Korea.Decide(claim, AsOf);

    private static LocalDate D(int day) => new(2025, 11, day);

    private static ReturnClaim Told(LocalDate supplied, LocalDate told) => new() { Supply = new() { On = supplied }, Withdrawal = new() { NoticeOn = told } };

    private static ReturnClaim With(ReturnClaim claim, Func<WithdrawalFacts, WithdrawalFacts> change) => claim with { Withdrawal = change(claim.Withdrawal) };

    private static ChargeDemand Ship(long amount, long announced) => new() { Kind = ChargeKind.ReturnShipping, Amount = Money.Won(amount), Announced = Money.Won(announced) };

    private static MadeToOrderFacts Made(Proof consent) =>
        new() { IndividuallyProduced = Proof.Proven, IrrecoverableDamage = Proof.Proven, SeparateNotice = Proof.Proven, WrittenConsent = consent };

    private static ChargeDemand Restocking => new() { Kind = ChargeKind.Restocking, Amount = Money.Won(5000) };
}
