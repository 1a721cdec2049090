using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsRules.Tests.Docs;

/// <summary>
/// Makes a method of a snippet. Its statements stay; an expression that stands alone is looked at, and where a comment
/// behind it states its value, the two are compared (see <see cref="StatedValue"/>).
/// </summary>
internal static class SnippetRewriter
{
    public const string Method = "Run";

    public static string Rewrite(Snippet snippet, string className)
    {
        var tree = CSharpSyntaxTree.ParseText(Semicolons.Add(snippet.Code));
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var body = new StringBuilder();
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToList();
        foreach (var statement in statements)
            body.Append("        ").AppendLine(Statement(statement, statements));
        // Methods and types of an example stand beside its statements.
        var rest = string.Concat(root.Members.Where(m => m is not GlobalStatementSyntax).Select(m => m.ToFullString()));
        return $$"""
            {{string.Concat(root.Usings.Select(u => u.ToFullString()))}}
            namespace CsRules.Tests.Docs.Written
            {
                public static class {{className}}
                {
                    public static void {{Method}}()
                    {
            {{body}}
                    }
            {{rest}}
                }
            }
            """;
    }

    private static string Statement(StatementSyntax statement, List<StatementSyntax> all)
    {
        var stated = StandsAlone(statement, all) ? StatedValue.In(Comment(statement)) : null;
        return statement switch
        {
            ExpressionStatementSyntax { Expression: var e } when Written(e) is { } written => See(written, stated),
            ExpressionStatementSyntax { Expression: var e } when stated is not null || !IsStatement(e) => See(e, stated),
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Identifier.ValueText: var name }] } when stated is not null =>
                statement.ToString() + $" StatedValue.See({name}, {Literal(stated)});",
            _ => statement.ToString(),
        };
    }

    private static string See(ExpressionSyntax expression, string? stated) =>
        $"StatedValue.See({expression}, {Literal(stated)});";

    private static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    // Console.WriteLine(x); shows x.
    private static ExpressionSyntax? Written(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } call && call.Expression.ToString() == "Console.WriteLine"
            ? only.Expression
            : null;

    private static bool IsStatement(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression };

    private static string Comment(StatementSyntax statement)
    {
        var trivia = statement.GetLastToken().TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return trivia == default ? "" : trivia.ToString()[2..].Trim();
    }

    // A comment behind several statements of one line speaks of all of them.
    private static bool StandsAlone(StatementSyntax statement, List<StatementSyntax> all)
    {
        var line = Line(statement.GetLastToken());
        return all.TrueForAll(other => other == statement || Line(other.GetLastToken()) != line);
    }

    private static int Line(SyntaxToken token) => token.GetLocation().GetLineSpan().EndLinePosition.Line;
}
