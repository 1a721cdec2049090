using System.Text;
using CsRules.Documents;

namespace CsRules.Decisions;

/// <summary>Writes "17(2)1" as "Art 17(2)1" or "제17조 제2항 제1호"; "157, 161" as "Arts 157, 161"; "21-3" as "제21조의3"; "16(a)" as "제16조 (a)호"; of British texts "reg 30" and "s 20".</summary>
internal static class ArticleFormat
{
    // Several articles that are read together stand with commas between.
    private const string Between = ", ";

    public static string Of(string article, ProvisionKind kind, Language language)
    {
        if (language != Language.English) return string.Join(Between, article.Split(Between).Select(Korean));
        var several = article.Contains(Between, StringComparison.Ordinal);
        return kind switch
        {
            ProvisionKind.Section => several ? "ss " : "s ",
            ProvisionKind.Regulation => several ? "regs " : "reg ",
            _ => several ? "Arts " : "Art ",
        } + article;
    }

    private static string Korean(string article)
    {
        var open = article.IndexOf('(', StringComparison.Ordinal);
        var head = open < 0 ? article : article[..open];
        var dash = head.IndexOf('-', StringComparison.Ordinal);
        var text = new StringBuilder("제");
        text.Append(dash < 0 ? $"{head}조" : $"{head[..dash]}조의{head[(dash + 1)..]}");
        if (open < 0) return text.ToString();
        var close = article.IndexOf(')', StringComparison.Ordinal);
        var paragraph = article[(open + 1)..close];
        // A directive's lettered points keep their letter: "16(a)" is "제16조 (a)호".
        text.Append(char.IsAsciiDigit(paragraph[0]) ? $" 제{paragraph}항" : $" ({paragraph})호");
        if (close + 1 < article.Length) text.Append(" 제").Append(article, close + 1, article.Length - close - 1).Append('호');
        return text.ToString();
    }
}
