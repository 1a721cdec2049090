using CsRules.Documents;
using CsRules.Tests.Surface;

namespace CsRules.Tests.Documents;

/// <summary>The page of error codes is made from the texts: a new code shows as a line, and is accepted with <c>CSRULES_ACCEPT=1</c>.</summary>
public class ErrorCodePageTests
{
    private static readonly string File = Path.Combine(Repository.Root, "src", "CsRules", "Documents", "CODES.md");

    [Fact]
    public void Every_error_code_stands_on_the_page_in_both_languages()
    {
        var now = string.Join('\n', Lines()) + "\n";
        if (Environment.GetEnvironmentVariable("CSRULES_ACCEPT") == "1") System.IO.File.WriteAllText(File, now);
        Assert.Equal(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), now);
    }

    [Fact]
    public void A_code_is_told_in_both_languages_and_by_one_module()
    {
        var codes = Texts.Errors().SelectMany(module => module.Codes).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.NotNull(Texts.Template(code, Language.Korean, Voice.Agent)));
    }

    private static IEnumerable<string> Lines()
    {
        yield return "# Error codes (오류 코드)";
        yield return "";
        yield return "What a document, a definition or an unchecked fact can be refused for: the code is stable and stands beside a path and the data";
        yield return "between braces, in `InputError`, in problem details (`errors`) and on the command's standard error. Codes of findings, which";
        yield return "are answers and no errors, stand with their modules. This page is made from the texts; a test compares it.";
        yield return "";
        yield return "문서·설정·사실이 거절되는 이유입니다. 코드는 바뀌지 않으며 경로와 중괄호 안의 값이 함께 옵니다.";
        foreach (var (module, codes) in Texts.Errors())
        {
            yield return "";
            yield return $"## {module}";
            yield return "";
            yield return "| Code | English | 한국어 |";
            yield return "|---|---|---|";
            foreach (var code in codes) yield return $"| `{code}` | {Cell(code, Language.English)} | {Cell(code, Language.Korean)} |";
        }
    }

    private static string Cell(string code, Language language) => Texts.Template(code, language, Voice.Agent)!.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
