using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace CsRules.Tests.Returns;

/// <summary>Terms that are lawful by construction.</summary>
public class ReturnNoticeTests
{
    private static readonly ReturnSettingsValidator Rules = new();

    // Settings of every kind, most of which are refused; scopes few, so that enough compile.
    private static Gen<ReturnSettings> Settings =>
        from window in Maybe(Gen.Choose(1, 40))
        from kind in Maybe(Gen.Choose(0, 30))
        from fee in Maybe(Gen.Choose(0, 20_000))
        from free in Gen.Elements(true, false)
        from marked in Gen.Elements(Enum.GetValues<ClauseScope>()).ListOf()
        from accepts in Gen.Elements(Enum.GetValues<ClauseScope>()).ListOf()
        from refund in Maybe(Gen.Choose(0, 5))
        from exchange in Gen.Elements(true, false)
        from intermediary in Gen.Elements(true, false)
        from regime in Gen.Elements(LawBook.All.Select(l => l.Id).ToArray())
        select new ReturnSettings
        {
            WindowDays = window,
            GoodwillDays = kind,
            ReturnFee = fee is { } won && !free ? Money.Won(won) : null,
            FreeReturns = free,
            Marked = [.. marked.Take(2)],
            Accepts = [.. accepts.Take(2)],
            RefundBusinessDays = refund,
            ExchangeOffered = exchange,
            Intermediary = intermediary,
            Regime = regime,
        };

    private static Gen<int?> Maybe(Gen<int> gen) => Gen.OneOf(Gen.Constant<int?>(null), gen.Select(n => (int?)n));

    [Fact]
    public void Of_every_setting_that_compiles_the_notice_is_read_as_what_it_was_and_nothing_of_it_is_void_or_in_doubt()
    {
        var compiled = 0;
        foreach (var settings in Settings.Fixed(2_400))
        {
            if (!Rules.Validate(settings).IsValid) continue;
            compiled++;
            var law = LawBook.OrDefault(settings.Regime).General;
            var notice = settings.Compile();
            foreach (var language in Enum.GetValues<Language>())
            {
                var lines = notice.Lines(language);
                var page = string.Join("\n\n", lines.GroupBy(l => l.Question).Select(g => $"{g.Key}\n" + string.Join("\n", g.Select(l => $"- {l.Sentence} [{string.Join("; ", l.Citations)}]"))));
                var read = TermsText.Read(page);
                Assert.Equal(lines.Select(l => l.Kind), read.Clauses.Select(c => c.Kind));
                Assert.All(read.Compile(law).Judgements, j => Assert.True(Stands(j, law)));
            }
        }

        // Enough of them, and not all.
        Assert.InRange(compiled, 200, 2_320);
    }

    [Fact]
    public void What_is_refused_would_not_have_stood()
    {
        foreach (var settings in Settings.Fixed(2_000))
        {
            var law = LawBook.OrDefault(settings.Regime).General;
            var errors = Validation.Check(Rules, settings);
            var stands = settings.Clauses(law.Regime).All(c => Stands(new ReturnPolicy { Clauses = [c.Clause] }.Compile(law).Judgements[0], law));
            var isBoth = settings.Accepts.Any(accepted => settings.Marked.Any(marked => accepted == ClauseScope.Everything || accepted == marked));
            Assert.Equal(stands && !isBoth, errors.IsEmpty);
            Assert.All(errors, e => Assert.DoesNotContain("{", e.Explain(Language.Korean), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(6, "$.windowDays terms.void-setting")]
    [InlineData(7, null)]
    [InlineData(-1, "$.windowDays policy.days-negative")]
    [InlineData(3661, "$.windowDays policy.days-too-many")]
    public void A_window_is_the_laws_or_longer(int days, string? expected) => Refused(new() { WindowDays = days }, expected);

    // A law that gives way to terms that are shown lets them give fewer days.
    private static bool Stands(ClauseJudgement judgement, Law law) =>
        judgement.Verdict == ClauseVerdict.Valid || (judgement.Clause.Kind == ClauseKind.ReturnWindow && law.Regime.OwnTermsDisplace);

    [Fact]
    public void Where_terms_that_are_shown_displace_the_law_a_shorter_window_is_written()
    {
        var shorter = new ReturnSettings { Regime = "JP", WindowDays = 3 };
        Refused(shorter, null);
        Assert.Equal("상품을 받은 날부터 3일 안에 반품할 수 있습니다.", shorter.Compile().Lines(Language.Korean)[0].Sentence);
        Refused(shorter with { Marked = [ClauseScope.SaleItems] }, "$.marked[0] terms.void-setting");
    }

    [Fact]
    public void A_mark_names_the_laws_own_ground_and_tells_the_shop_where_else_to_make_it()
    {
        foreach (var scope in Enum.GetValues<ClauseScope>())
        {
            var settings = new ReturnSettings { Marked = [scope] };
            if (scope == ClauseScope.Everything || !Rules.Validate(settings).IsValid) continue;
            var line = Assert.Single(settings.Compile().Lines(Language.Korean), l => l.Kind == ClauseKind.ExclusionMarked);
            Assert.DoesNotContain("법이 정한", line.Sentence, StringComparison.Ordinal);
            Assert.Contains("포장", line.ForShop, StringComparison.Ordinal);
            // Elsewhere no marking is asked for, and the ground is another, or none.
            var elsewhere = settings with { Regime = "FI" };
            if (Rules.Validate(elsewhere).IsValid) Assert.DoesNotContain(elsewhere.Compile().Lines(Language.Korean), l => l.Kind == ClauseKind.ExclusionMarked);
        }
    }

    [Fact]
    public void A_notice_always_says_who_pays_for_the_return_where_there_is_one()
    {
        foreach (var laws in LawBook.All)
            foreach (var days in (int?[])[null, 30])
            {
                var settings = new ReturnSettings { Regime = laws.Id, WindowDays = days };
                var tells = settings.Compile().Lines(Language.English).Count(l => l.Kind is ClauseKind.FreeReturns or ClauseKind.ReturnShippingFee);
                Assert.Equal(days is null && laws.General.Regime.Window is null ? 0 : 1, tells);
            }
    }

    [Fact]
    public void A_notice_says_by_when_the_money_is_back_where_the_law_sets_days()
    {
        Assert.Contains(new ReturnSettings { Regime = "FI" }.Compile().Lines(Language.Korean), l => l.Sentence == "환불은 법이 정한 14일 안에 해 드립니다.");
        Assert.DoesNotContain(new ReturnSettings { Regime = "US" }.Compile().Lines(Language.Korean), l => l.Sentence.Contains("법이 정한 기간", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exchange_rests_on_the_interpretation_that_says_what_it_is() =>
        Assert.Contains("24-0867", Assert.Single(new ReturnSettings { ExchangeOffered = true }.Compile().Lines(Language.Korean).Single(l => l.Kind == ClauseKind.ExchangeOffered).Citations), StringComparison.Ordinal);

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "$.refundBusinessDays terms.void-setting")]
    public void A_refund_is_as_soon_as_the_laws(int days, string? expected) => Refused(new() { RefundBusinessDays = days }, expected);

    [Theory]
    [InlineData(ClauseScope.Hygiene, null)]
    [InlineData(ClauseScope.DamagedByConsumer, null)]
    [InlineData(ClauseScope.SaleItems, "$.marked[0] terms.void-setting")]
    [InlineData(ClauseScope.WrongSize, "$.marked[0] terms.void-setting")]
    public void Only_what_the_law_names_may_be_marked(ClauseScope scope, string? expected) => Refused(new() { Marked = [scope] }, expected);

    [Fact]
    public void Returns_are_not_free_and_at_a_price() =>
        Refused(new() { FreeReturns = true, ReturnFee = Money.Won(3000) }, "$.returnFee terms.fee-and-free");

    [Theory]
    [InlineData(ClauseScope.Hygiene, ClauseScope.Hygiene, "$.accepts[0] terms.marked-and-accepted")]
    [InlineData(ClauseScope.Hygiene, ClauseScope.Everything, "$.accepts[0] terms.marked-and-accepted")]
    [InlineData(ClauseScope.Hygiene, ClauseScope.Assembled, null)]
    [InlineData(ClauseScope.Everything, ClauseScope.Hygiene, null)]
    public void What_is_marked_as_limited_is_not_taken_back_as_well(ClauseScope marked, ClauseScope accepted, string? expected) =>
        Refused(new() { Marked = [marked], Accepts = [accepted] }, expected);

    [Fact]
    public void A_country_that_is_not_built_in_is_told() => Refused(new() { Regime = "XX" }, "$.regime claim.unknown-regime");

    [Fact]
    public void The_notice_reads_as_it_was_approved()
    {
        var settings = new ReturnSettings { WindowDays = 14, GoodwillDays = 3, ReturnFee = Money.Won(3000), Marked = [ClauseScope.Hygiene], Accepts = [ClauseScope.Assembled], ExchangeOffered = true, Intermediary = true };
        ImmutableArray<string> lines = [.. Enum.GetValues<Language>().SelectMany(l => settings.Compile().Lines(l)).Select(l => $"{l.Question} | {l.Sentence} | {string.Join("; ", l.Citations)}")];
        Approved.Page("return-notice", lines);
    }

    private static void Refused(ReturnSettings settings, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Validation.Check(Rules, settings).Select(e => $"{e.Path} {e.Code}"));
}
