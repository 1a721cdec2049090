using System.Text;

namespace CsRules.Cli.Tests;

/// <summary>Mutates every sample document: whatever is given, there is an answer or an error with a code, never a stack trace.</summary>
public class FuzzTests
{
    private const int Rounds = 250;

    private static readonly string[] Tokens =
        ["null", "-1", "0", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "true", "\"2025-02-30\"", "\"9999-12-31\"", "\"-5 KRW\"", "\"1 XXX\"", "\"200%\"", "1e400", "\"\\u0000\""];

    [Theory]
    [InlineData("return-check", "return", "check", "-")]
    [InlineData("policy-check", "policy", "check", "-")]
    [InlineData("refund-quote", "refund", "quote", "-")]
    [InlineData("order-moves", "order", "moves", "-")]
    [InlineData("coupon-best", "coupon", "best", "-")]
    [InlineData("coupon-best", "coupon", "explain", "-")]
    [InlineData("sla-status", "sla", "status", "-")]
    [InlineData("sla-report", "sla", "report", "-")]
    [InlineData("points-statement", "points", "statement", "-")]
    [InlineData("tier-assess", "tier", "assess", "-")]
    public void A_mutated_document_is_answered_or_refused(string kind, params string[] verb)
    {
        var sample = CliRun.Of(["sample", kind]).Out;
        var random = new Random(kind.Length * 7919);
        for (var round = 0; round < Rounds; round++)
        {
            var document = Mutate(sample, random);
            CliRun run;
            try
            {
                run = CliRun.Of([.. verb, "-o", round % 2 == 0 ? "json" : "table"], document);
            }
            catch (Exception error)
            {
                throw new InvalidOperationException($"round {round}: {error.GetType().Name}: {error.Message}\n{error.StackTrace}\n{document}", error);
            }

            Assert.InRange(run.ExitCode, 0, 2);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            if (run.ExitCode != 0) Assert.NotEmpty(run.Error);
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            // Mostly values are replaced, so that what is wrong is the meaning and not only the form.
            if (random.Next(5) == 0)
            {
                mutated.Remove(random.Next(mutated.Length), 1);
                continue;
            }

            var colon = mutated.ToString().IndexOf(": ", random.Next(mutated.Length), StringComparison.Ordinal);
            if (colon < 0) continue;
            var end = colon + 2;
            while (end < mutated.Length && mutated[end] is not (',' or '\n' or '}' or ']')) end++;
            mutated.Remove(colon + 2, end - colon - 2).Insert(colon + 2, Tokens[random.Next(Tokens.Length)]);
        }

        return mutated.ToString();
    }
}
