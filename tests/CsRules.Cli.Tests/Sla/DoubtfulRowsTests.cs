namespace CsRules.Cli.Tests.Sla;

/// <summary>What is doubtful in inquiries is told of its row, and hides no conversation.</summary>
public class DoubtfulRowsTests
{
    private const string Freshdesk = "Ticket ID,Priority,Source,Agent,Group,Created time,Resolved time,Initial response time\n";
    private const string Tweets = "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
    private const string Zendesk = "ticket_id,event_type,created_at,author_role\n";

    private static CliRun List(string text, string name = "talks.csv")
    {
        using var folder = new TempFolder();
        return CliRun.Of(["sla", "list", folder.Write(name, text), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
    }

    [Theory]
    [InlineData("문의번호,문의구분,문의일시,문의내용,답변일시\nQ1,상품문의,2025-10-01 10:00,a,2025-10-01 10:05\nQ1,상품문의,2025-10-05 10:00,b,\n", "talks.csv")]
    [InlineData(Freshdesk + "1,Low,Email,Kim,CS,2025-10-01 10:00:00,,2025-10-01 10:30:00\n1,Low,Email,Kim,CS,2025-10-02 10:00:00,,2025-10-02 10:30:00\n", "talks.csv")]
    [InlineData(Freshdesk + "1,Low,Email,Kim,CS,2025-10-01 10:00:00,,2025-10-01 10:30:00\n2,Low,Email,Kim,CS,2025-10-01 10:00:00,,\n1,Low,Email,Kim,CS,2025-10-02 10:00:00,,\n", "talks.csv")]
    [InlineData("Summary,Issue key,Issue id,Status,Created,Resolved\na,C-1,1,Done,2025-10-01 10:00,2025-10-01 11:00\na,C-1,1,Done,2025-10-01 10:00,2025-10-01 12:00\n", "talks.csv")]
    [InlineData("""[{"id":1,"number":"1","created_at":"2025-10-01T01:00:00Z","first_response_at":"2025-10-01T01:10:00Z","close_at":null},{"id":1,"number":"1","created_at":"2025-10-01T01:00:00Z","first_response_at":null,"close_at":null}]""", "talks.json")]
    public void Two_rows_that_each_tell_all_of_one_ticket_and_differ_are_named(string text, string name)
    {
        var run = List(text, name);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[sla.repeated-otherwise]", run.Error, StringComparison.Ordinal);
        using var folder = new TempFolder();
        var agenda = CliRun.Of(["agenda", "--inquiries", folder.Write(name, text), "--as-of", "2025-11-10T12:00:00+09:00", "-o", "csv", "--lang", "en"]);
        Assert.Equal(ExitCode.InputErrors, agenda.ExitCode);
        Assert.Contains("[agenda.repeated]", agenda.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_that_comes_twice_word_for_word_counts_once()
    {
        const string row = "1,Low,Email,Kim,CS,2025-10-01 10:00:00,,2025-10-01 10:30:00\n";
        var run = List(Freshdesk + row + row);
        Assert.Equal(ExitCode.Answered, run.ExitCode);
        Assert.Contains("[sla.repeated]", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Freshdesk + "1,Low,Email,Kim,CS,2025-11-10 10:00:00,,2025-11-20 10:30:00\n", "sla.later-events", ExitCode.Answered)]
    [InlineData(Freshdesk + "2,Low,Email,Kim,CS,2025-11-20 10:00:00,,\n", "sla.later", ExitCode.InputErrors)]
    [InlineData(Zendesk + "5,created,2025-12-01T06:00:00Z,end-user\n", "sla.later", ExitCode.InputErrors)]
    public void What_happened_after_the_instant_that_is_asked_about_is_told(string text, string code, int exit)
    {
        var run = List(text);
        Assert.Equal(exit, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_before_what_it_answers_is_named()
    {
        var run = List(Tweets + "1,u1,True,Wed Oct 01 01:00:00 +0000 2025,help,2,\n2,shop,False,Wed Oct 01 00:10:00 +0000 2025,ok,,1\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains(":3: Message 2 stands before 1, which it answers", run.Error, StringComparison.Ordinal);
        Assert.Contains("1,social media,\"first response", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(Tweets + "1,u1,True,Wed Oct 01 01:00:00 +0000 2025,help,2,\n2,shop,,Wed Oct 01 01:10:00 +0000 2025,ok,3,1\n", "column 'inbound'")]
    [InlineData(Zendesk + "1,created,2025-10-01T01:00:00Z,end-user\n1,,2025-10-01T02:00:00Z,\n", "column 'event_type'")]
    [InlineData(Zendesk + "1,created,2025-10-01T01:00:00Z,end-user\n1,comment,,agent\n", "column 'created_at'")]
    public void A_row_that_does_not_say_what_happened_or_when_is_named_by_a_column_that_the_file_has(string text, string told)
    {
        var run = List(text);
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("2 rows read, 1 answered, 1 left out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_with_a_point_and_a_zero_behind_is_the_same_message()
    {
        const string whole = "1,u1,True,Wed Oct 01 01:00:00 +0000 2025,help,2,\n2,shop,False,Wed Oct 01 01:10:00 +0000 2025,ok,3,1\n3,u1,True,Wed Oct 01 01:20:00 +0000 2025,more,4,2\n";
        var mixed = whole.Replace(",1\n", ",1.0\n", StringComparison.Ordinal).Replace(",2\n", ",2.0\n", StringComparison.Ordinal);
        Assert.NotEqual(whole, mixed);
        Assert.Equal(List(Tweets + whole).Out, List(Tweets + mixed).Out);
    }

    [Fact]
    public void An_answer_to_a_message_that_is_not_there_is_told() =>
        Assert.Contains("[csv.answers-none]", List(Tweets + "1,u1,True,Wed Oct 01 01:00:00 +0000 2025,help,2,\n2,shop,False,Wed Oct 01 01:10:00 +0000 2025,ok,,999\n").Error, StringComparison.Ordinal);

    [Fact]
    public void Times_of_a_file_are_taken_as_those_of_a_zone_that_is_told()
    {
        var run = List("Id,Created at,Solved at,First reply time in minutes\n1,2025-10-01 10:00,,30\n");
        Assert.Contains("times without an offset were taken as Asia/Seoul.", run.Error, StringComparison.Ordinal);
        Assert.Contains("2025-10-01 10:00", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("No Agent")]
    [InlineData("미배정")]
    public void Who_is_nobody_has_no_conversations(string agent) =>
        Assert.DoesNotContain(agent, List(Freshdesk + $"1,Low,Email,{agent},CS,2025-10-01 10:00:00,,2025-10-01 10:30:00\n").Out.Replace("2025-10-01", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "sla.repeated", ExitCode.Answered)]
    [InlineData("0", "sla.repeated-otherwise", ExitCode.InputErrors)]
    public void A_message_that_comes_twice_is_told_and_counts_once(string minute, string code, int exit)
    {
        const string first = "1,u1,True,Wed Oct 01 01:00:00 +0000 2025,help,2,\n", answer = "2,shop,False,Wed Oct 01 01:15:00 +0000 2025,ok,,1\n";
        var run = List(Tweets + first + answer + (minute.Length == 0 ? answer : answer.Replace("01:15", "01:50", StringComparison.Ordinal)));
        Assert.Equal(exit, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Equal(List(Tweets + first + answer).Out, run.Out);
    }

    [Fact]
    public void A_first_answer_after_the_end_is_told() =>
        Assert.Contains("[csv.reply-after-end]", List(Freshdesk + "1,Low,Email,Kim,CS,2025-10-01 10:00:00,2025-10-01 10:30:00,2025-10-01 11:00:00\n").Error, StringComparison.Ordinal);

    [Fact]
    public void A_total_is_no_ticket()
    {
        var run = List("문의번호,문의구분,문의일시,문의내용,답변일시\nQ1,상품문의,2025-10-01 10:00,a,2025-10-01 10:05\n합계,,,1건,\n");
        Assert.Equal(ExitCode.InputErrors, run.ExitCode);
        Assert.Contains("[csv.summary-row]", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_month_is_of_the_conversations_that_began_in_it()
    {
        const string september = "1,Low,Email,Kim,CS,2025-09-30 10:00:00,,2025-09-30 10:30:00\n", october = "2,Low,Email,Kim,CS,2025-10-01 10:00:00,,2025-10-01 10:10:00\n";
        using var folder = new TempFolder();
        string Report(string rows, params string[] more) => CliRun.Of(["sla", "report", folder.Write("t.csv", Freshdesk + rows), "--as-of", "2025-11-10", "-o", "csv", .. more]).Out;
        Assert.Equal(Report(october), Report(september + october, "--month", "2025-10"));
        Assert.Equal(ExitCode.Usage, CliRun.Of(["sla", "report", "-", "--month", "october"]).ExitCode);
    }
}
