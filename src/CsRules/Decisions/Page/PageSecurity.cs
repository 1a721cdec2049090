using System.Security.Cryptography;
using System.Text;

namespace CsRules.Decisions.Page;

/// <summary>
/// What a page may do, told to the browser: use its own style, run the one script that copies a text, and nothing else. Both are named by
/// their hash, so that nothing a document says could become either.
/// </summary>
internal static class PageSecurity
{
    /// <summary>The policy of every page.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(PageStyle.Element)}'; script-src '{Hash(PageScript.Copy)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
