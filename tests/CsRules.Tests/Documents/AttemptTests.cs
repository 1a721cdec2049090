using CsRules.Coupons;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using CsRules.Tests.Returns;
using NodaTime;

namespace CsRules.Tests.Documents;

public class AttemptTests
{
    private static readonly Instant AsOf = Instant.FromUtc(2025, 11, 10, 3, 0);

    [Fact]
    public void What_is_answered_has_no_errors()
    {
        Assert.True(Attempt.Try(() => Law.Korea.Decide(Claims.Noticed(3), AsOf), out var decision, out var errors));
        Assert.Equal(ReturnOutcome.Allowed, decision.Outcome);
        Assert.Empty(errors);
    }

    [Fact]
    public void Facts_that_cannot_be_are_told_with_code_and_path()
    {
        Assert.False(Attempt.Try(() => Law.Korea.Decide(Claims.Noticed(3) with { Supply = new() { On = new LocalDate(1999, 1, 1) } }, AsOf), out var decision, out var errors));
        Assert.Equal(default, decision);
        Assert.Equal(("claim.day-outside-calendar", "$.claim.supply.on"), (errors[0].Code, errors[0].Path));
    }

    [Fact]
    public void A_definition_that_cannot_be_compiled_is_told_in_the_same_way()
    {
        Assert.False(Attempt.Try(() => new CouponBookDefinition(Currency.Krw, [new("A", CouponTarget.Order, new(BenefitKind.Percent))]).Compile(), out var book, out var errors));
        Assert.Null(book);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void A_programmers_error_is_thrown()
    {
        Assert.Throws<ArgumentException>(() => Attempt.Try(() => Law.Korea.Decide(Claims.Noticed(3), default), out _, out _));
        Assert.Throws<ArgumentNullException>(() => Attempt.Try<Law>(null!, out _, out _));
    }
}
