namespace CsRules.Cli.Tests;

/// <summary>Every verb: what is a table to a person is one to a spreadsheet, and nothing in it is computed.</summary>
public class CsvTests
{
    // What a person gets as text, a page or a document is no table, and is told as it is.
    private static readonly string[] Texts = ["period", "order diagram", "policy write", "sample", "schema", "mapping show", "mapping guess", "completion", "man"];

    private static readonly string[] Documents =
        ["return check", "policy check", "policy write", "refund quote", "order moves", "order play", "subscription check", "market status", "coupon best", "coupon explain", "points statement", "tier assess", "sla status", "sla list", "sla report"];

    internal static string[] Args(string verb, TempFolder folder)
    {
        string Sample(string name) => folder.Write(name + (name.StartsWith("sla-", StringComparison.Ordinal) || name.StartsWith("service-", StringComparison.Ordinal) || name == "hours-queries" ? ".jsonl" : ".json"), CliRun.Of(["sample", name]).Out);
        if (Documents.Contains(verb)) return [Sample(verb == "sla list" ? "sla-status" : verb.Replace(' ', '-'))];
        return verb switch
        {
            "completion" => ["bash"],
            "demo" or "man" or "regime list" or "order diagram" or "mapping list" or "market rules" => [],
            "mapping show" => ["smartstore-orders"],
            "mapping guess" => [Log("tier-check")],
            "regime show" => ["FI"],
            "holidays" => ["--year", "2025"],
            "law changed" => ["--since", "2024-01-01"],
            "cases run" => [Sample("law-case")],
            "period" => ["--from", "2025-10-01", "--days", "7"],
            "allocate" => ["--total", "3000", "--weights", "10000,20000,5001"],
            "hours" => [Sample("hours-queries"), "--hours", Sample("hours")],
            "tier check" => [Log("tier-check"), "--program", Sample("tier-program"), "--mapping", Sample("tier-mapping")],
            "service audit" or "service patterns" or "service report" => [Sample("service-histories")],
            "sla merge" => [folder.Write("part.json", CliRun.Of(["sla", "report", Sample("sla-report"), "--partial", "--as-of", "2025-11-01"]).Out)],
            "sla trend" => [Sample("sla-report")],
            "service merge" => [folder.Write("part.json", CliRun.Of(["service", "report", Sample("service-histories"), "--partial", "--as-of", "2025-11-01"]).Out)],
            "agenda" => [AgendaFolder()],
            "sample" or "schema" => ["hours"],
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "A new verb needs its line here."),
        };

        string Log(string name) => folder.Write(name + ".csv", CliRun.Of(["sample", name]).Out);

        string AgendaFolder()
        {
            foreach (var name in new[] { "orders", "claims", "conversations", "points", "coupons" }) folder.Write(name + ".jsonl", CliRun.Of(["sample", "agenda-" + name]).Out);
            return Path.GetDirectoryName(folder.Write("shop.json", CliRun.Of(["sample", "agenda-shop"]).Out))!;
        }
    }

    // The command's own help says which there are; two of them talk with a person or a browser, and print no answer.
    public static TheoryData<string> Verbs() => [.. Leaves([]).Where(verb => verb is not ("ask" or "desk"))];

    private static IEnumerable<string> Leaves(string[] path)
    {
        var help = CliRun.Of([.. path, "--help"]).Out.Split('\n');
        var commands = help.SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]).ToList();
        return commands.Count == 0 ? [string.Join(' ', path)] : commands.SelectMany(command => Leaves([.. path, command]));
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_table_is_had_as_csv(string verb)
    {
        using var folder = new TempFolder();
        string[] args = [.. verb.Split(' '), .. Args(verb, folder), "--lang", "en"];
        var (table, csv) = (CliRun.Of([.. args, "--output", "table"]), CliRun.Of([.. args, "--output", "csv"]));
        Assert.Equal((ExitCode.Answered, ExitCode.Answered), (table.ExitCode, csv.ExitCode));
        if (Texts.Contains(verb))
        {
            Assert.Equal(table.Out, csv.Out);
            return;
        }

        Assert.EndsWith("\r\n", csv.Out, StringComparison.Ordinal);
        var tables = Rows(csv.Out);
        // Each table has rows under its headings, as wide as they are.
        Assert.All(tables, rows => Assert.True(rows.Count > 0 && rows.All(row => row.Length == rows[0].Length && row.Length > 1), csv.Out));
        var shown = string.Concat(table.Out.Where(char.IsLetterOrDigit));
        // A person's table folds long cells and reads hours.
        Assert.DoesNotContain(
            tables.SelectMany(rows => rows.Skip(1)).SelectMany(row => row),
            cell => cell.Length is > 1 and < 8 && cell.All(char.IsLetter) && !shown.Contains(cell, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_spreadsheet_would_compute_is_a_text()
    {
        foreach (var id in new[] { "=HYPERLINK(1)", "+cmd", "-1+1", "@SUM(A1)" })
        {
            var talk = $$"""{"id":"{{id}}","channel":"email","created":"2025-10-01T00:00:00Z","team":"=1+1"}""";
            foreach (var verb in new[] { "status", "list" })
            {
                var csv = CliRun.Of(["sla", verb, "-", "--as-of", "2025-10-02", "--output", "csv"], talk).Out;
                Assert.All(Rows(csv).SelectMany(r => r).SelectMany(r => r), cell => Assert.False(cell.Length > 0 && "=@+".Contains(cell[0], StringComparison.Ordinal), cell));
                Assert.Contains("'" + id, csv, StringComparison.Ordinal);
            }
        }

        // A number stays one.
        var hours = CliRun.Of(["allocate", "--total=-3000", "--weights", "1,2", "--output", "csv"]);
        if (hours.ExitCode == ExitCode.Answered) Assert.DoesNotContain("'", hours.Out, StringComparison.Ordinal);
    }

    // RFC 4180, and an empty line between two tables.
    private static List<List<string[]>> Rows(string csv)
    {
        var (tables, rows, row, cell) = (new List<List<string[]>>(), new List<string[]>(), new List<string>(), "");
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            if (isQuoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell += csv[i++];
            else if (csv[i] == '"') isQuoted = !isQuoted;
            else if (!isQuoted && csv[i] == ',') (cell, _) = ("", Add(row, cell));
            else if (!isQuoted && csv[i] == '\r' && csv[i + 1] == '\n')
            {
                i++;
                Add(row, cell);
                if (row is [""]) (rows, _) = (new(), Add(tables, rows));
                else rows.Add([.. row]);
                (row, cell) = (new(), "");
            }
            else cell += csv[i];
        }

        tables.Add(rows);
        return tables;

        static bool Add<T>(List<T> list, T item)
        {
            list.Add(item);
            return true;
        }
    }
}
