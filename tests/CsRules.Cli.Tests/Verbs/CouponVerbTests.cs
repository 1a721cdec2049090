using System.Text.Json;

namespace CsRules.Cli.Tests.Verbs;

public class CouponVerbTests
{
    private static string Sample => CliRun.Of(["sample", "coupon-best"]).Out;

    [Fact]
    public void The_sample_is_answered_with_a_proven_total()
    {
        var run = CliRun.Of(["coupon", "best", "-"], Sample);
        Assert.Equal("", run.Error);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("60097 KRW", json.RootElement.GetProperty("total").GetString());
        Assert.True(json.RootElement.GetProperty("proven").GetBoolean());
        Assert.Equal("0 KRW", json.RootElement.GetProperty("shipping").GetString());
    }

    [Fact]
    public void Explaining_speaks_to_the_customer_in_korean()
    {
        var run = CliRun.Of(["coupon", "explain", "-", "--lang", "ko"], Sample);
        Assert.Contains("2,400원 더 담으면 사용하실 수 있습니다.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coupon_that_can_never_apply_is_named_with_its_code()
    {
        var run = CliRun.Of(["coupon", "best", "-"], Sample.Replace("\"cap\": \"10000 KRW\"", "\"cap\": \"500 KRW\", \"step\": \"1000 KRW\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[coupon.cap-below-step]", run.Error, StringComparison.Ordinal);
        Assert.Contains("$.book.coupons[0]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_document_is_answered_beside_a_bad_one()
    {
        var one = JsonSerializer.Serialize(JsonDocument.Parse(Sample).RootElement);
        var run = CliRun.Of(["coupon", "best", "-"], one + "\n" + one.Replace("\"quantity\":3", "\"quantity\":0", StringComparison.Ordinal) + "\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("stdin:2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("[cart.quantity]", run.Error, StringComparison.Ordinal);
        Assert.Contains("60097 KRW", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_told_and_does_not_fail()
    {
        var odd = Sample.Replace("\"id\": \"SHOES-20\",", "\"id\": \"SHOES-20\", \"limits\": { \"total\": 1, \"perCustomer\": 2 },", StringComparison.Ordinal);
        var run = CliRun.Of(["coupon", "best", "-"], odd);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("60097 KRW", run.Out, StringComparison.Ordinal);
        Assert.Contains("[coupon.limit-order]", run.Error, StringComparison.Ordinal);
        Assert.Contains("warning: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_says_that_the_answer_is_proven() =>
        Assert.Contains("Proven", CliRun.Of(["coupon", "best", "-"], Sample, terminal: true).Out, StringComparison.Ordinal);

    // SHOES-20 ended on 2025-10-31; the document itself asks for 2025-10-01.
    [Fact]
    public void The_instant_asked_for_goes_before_the_documents_own()
    {
        Assert.Contains("SHOES-20", Applied(CliRun.Of(["coupon", "best", "-"], Sample)));
        var later = CliRun.Of(["coupon", "best", "-", "--as-of", "2026-06-01"], Sample);
        Assert.DoesNotContain("SHOES-20", Applied(later));
        Assert.Contains("69378 KRW", later.Out, StringComparison.Ordinal);

        static string[] Applied(CliRun run)
        {
            using var json = JsonDocument.Parse(run.Out);
            return [.. json.RootElement.GetProperty("applied").EnumerateArray().Select(a => a.GetProperty("coupon").GetString()!)];
        }
    }

    [Fact]
    public void A_reason_that_the_nodes_did_not_suffice_for_says_so()
    {
        var few = CliRun.Of(["coupon", "best", "-", "--nodes", "1"], Sample);
        Assert.Equal(ExitCode.Answered, few.ExitCode);
        Assert.Contains("\"examined\": ", few.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"examined\": ", CliRun.Of(["coupon", "best", "-"], Sample).Out, StringComparison.Ordinal);
    }
}
