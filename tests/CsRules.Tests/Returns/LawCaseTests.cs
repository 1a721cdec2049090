using System.Collections.Immutable;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Returns;
using NodaTime;

namespace CsRules.Tests.Returns;

/// <summary>The cases that stand as documents and texts in the folder Cases: a lawyer adds one there, and it is run here.</summary>
public class LawCaseTests
{
    private static readonly Lazy<ImmutableArray<LawCase>> Cases = new(Read);

    public static TheoryData<string> Ids() => [.. Cases.Value.Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_comes_to_what_its_author_expects(string id)
    {
        var result = Cases.Value.Single(one => one.Id == id).Run();
        Assert.True(result.Holds, string.Join('\n', result.Differences) + "\n" + result.Decision.Explain(Language.English, Voice.Agent));
    }

    [Fact]
    public void Every_published_decision_is_among_them()
    {
        using var published = System.Text.Json.JsonDocument.Parse(TestData.Read("Returns", "Data", "published-decisions.json"));
        foreach (var group in (string[])["cases", "outOfScope"])
            foreach (var one in published.RootElement.GetProperty(group).EnumerateArray())
                Assert.Contains(Cases.Value, c => c.Id == one.GetProperty("id").GetString());
    }

    [Fact]
    public void A_case_that_differs_says_where_and_with_what()
    {
        var one = Cases.Value.Single(c => c.Id == "art-17-1-last-day");
        var wrong = one with { Expected = one.Expected with { Outcome = ReturnOutcome.Refused, LastDay = new LocalDate(2025, 11, 9), Bearer = CostBearer.Seller, Articles = ["99"], Findings = ["return.nothing"], VoidTerms = [ClauseKind.NoReturns], Charges = [new() { Kind = ChargeKind.Penalty }] } };
        Assert.Equal(["outcome", "lastDay", "bearer", "charges[0].kind", "articles", "findings", "voidTerms"], wrong.Run().Differences.Select(d => d.What));
        Assert.Equal(new CaseDifference("lastDay", "2025-11-09", "2025-11-10"), wrong.Run().Differences[1]);
    }

    [Fact]
    public void What_no_case_can_be_is_told_all_at_once()
    {
        var empty = new LawCase { Id = "", Source = "", Given = new() { Claim = new() }, Expected = new() };
        Assert.Equal(["case.no-id", "case.no-source", "case.no-as-of", "case.nothing-expected"], Validation.Check(new LawCaseValidator(), empty).Select(e => e.Code));
    }

    [Theory]
    [InlineData("id: a\nid: b", 2)] // said twice
    [InlineData("id a", 1)] // no colon
    [InlineData("given.claim.charges[1].kind: penalty", 1)] // the first item is missing
    [InlineData("id..x: a", 1)]
    [InlineData("id: a\nid.x: b", 2)] // a value is no object
    [InlineData("a[0: b", 1)]
    public void A_line_that_cannot_be_read_is_told_with_its_number(string text, int line)
    {
        var (read, errors) = CaseText.Read(text, CsRulesJson.TypeOf<LawCase>());
        Assert.Null(read);
        Assert.Equal(("case.line", line), (errors[0].Code, errors[0].Data.First(d => d.Name == "line").Value));
        foreach (var language in Enum.GetValues<Language>()) Assert.DoesNotContain("{", errors[0].Explain(language), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_value_is_told_on_its_line()
    {
        const string Text = "id: first\n---\n# a remark\nid: second\nsource: Art 1\ngiven.claim.supply.on: yesterday\ngiven.claim.charges[0].kind: penalty\ngiven.claim.charges[0].amount: ten won\nexpected.articles[0]: 35";
        var read = CaseText.ReadAll(Text, CsRulesJson.TypeOf<LawCase>()).Last();
        Assert.Equal([(6, "$.given.claim.supply.on"), (8, "$.given.claim.charges[0].amount"), (9, "$.expected.articles[0]")],
            read.Errors.Select(error => (read.LineOf(error), error.Path)).Order());
        // A member of a value that stands nowhere is told where the value would begin.
        Assert.Equal(4, read.LineOf(new("case.no-as-of", "$.given.asOf", [])));
        Assert.Equal(4, read.LineOf(new("case.line", "$", [])));
    }

    [Fact]
    public void The_text_form_says_what_the_document_says()
    {
        const string Text = """
            # a remark
            id: both
            source: "12"
            given.asOf: 2025-12-01T10:00:00+09:00
            given.claim.supply.on: 2025-11-03
            given.claim.contract.notInformed: true
            given.claim.charges[0].kind: penalty
            given.claim.charges[0].amount: 10 KRW
            given.claim.charges[1].kind: gift
            given.claim.charges[1].amount: 20 KRW
            given.policy.clauses[0].kind: returnWindow
            given.policy.clauses[0].days: 30
            expected.articles[0]: 17(1)1
            expected.articles[1]: "35"
            """;
        var (read, errors) = CaseText.Read(Text, CsRulesJson.TypeOf<LawCase>());
        Assert.Empty(errors);
        Assert.Equal(("both", "12", 30), (read!.Id, read.Source, read.Given.Policy!.Clauses[0].Days));
        Assert.Equal([ChargeKind.Penalty, ChargeKind.Gift], read.Given.Claim.Charges.Select(c => c.Kind));
        Assert.True(read.Given.Claim.Contract.NotInformed);
        Assert.Equal(["17(1)1", "35"], read.Expected.Articles.AsEnumerable());
        Assert.Equal([1, 18], CaseText.ReadAll(Text.Replace("# a remark\n", "", StringComparison.Ordinal) + "\n\n---\n# none\n---\nid: c", CsRulesJson.TypeOf<LawCase>()).Select(c => c.Line));
    }

    internal static ImmutableArray<LawCase> Read()
    {
        var cases = ImmutableArray.CreateBuilder<LawCase>();
        foreach (var file in Directory.EnumerateFiles(TestData.Path("Cases")).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (file.EndsWith(".case", StringComparison.Ordinal))
                foreach (var read in CaseText.ReadAll(text, CsRulesJson.TypeOf<LawCase>())) cases.Add(Right($"{file}:{read.Line}", read.Case, read.Errors));
            else
            {
                var (read, errors) = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(text), CsRulesJson.TypeOf<LawCase>());
                cases.Add(Right(file, read, errors));
            }
        }

        Assert.Equal(cases.Count, cases.Select(c => c.Id).Distinct().Count());
        return cases.ToImmutable();
    }

    private static LawCase Right(string where, LawCase? read, ImmutableArray<InputError> errors)
    {
        var found = read is null ? errors : Validation.Check(new LawCaseValidator(), read);
        Assert.True(found.IsEmpty, $"{where}: {string.Join("; ", found.Select(e => $"{e.Path} {e.Code}"))}");
        return read!;
    }
}
