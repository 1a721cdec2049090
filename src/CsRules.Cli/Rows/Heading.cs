using System.Text;

namespace CsRules.Cli.Rows;

/// <summary>A heading as it is compared: without the spaces around it, every run of spaces and line ends within it as one space.</summary>
internal static class Heading
{
    public static string Tidy(string heading)
    {
        var tidy = new StringBuilder(heading.Length);
        foreach (var character in heading.Trim('\uFEFF'))
        {
            if (!char.IsWhiteSpace(character)) tidy.Append(character);
            else if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
        }

        return tidy.ToString().TrimEnd();
    }
}
