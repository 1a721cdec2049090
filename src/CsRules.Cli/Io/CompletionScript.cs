using System.CommandLine;
using System.Text;
using CsRules.Cli.Rows;
using CsRules.Documents;
using CsRules.Laws;
using CsRules.Markets;

namespace CsRules.Cli.Io;

/// <summary>Scripts that complete a command line in a shell. The words stand in the script: nothing is started to complete them.</summary>
internal static class CompletionScript
{
    /// <summary>For bash 4 and later: a place is the words before it that are no options.</summary>
    public static string Bash(RootCommand root)
    {
        var text = new StringBuilder("""
            # csrules completion for bash: put "source <(csrules completion bash)" into ~/.bashrc.
            _csrules() {
                local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" path="" words="" i
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$path ${COMP_WORDS[i]}" in

            """);
        text.Append("            ").AppendJoin('|', Paths(root).Select(path => $"\" {path}\"")).Append(") path=\"$path ${COMP_WORDS[i]}\" ;;\n");
        text.Append("        esac\n    done\n    case \"$path $prev\" in\n");
        foreach (var command in All(root))
            foreach (var option in Own(command).Where(option => HelpPage.ValueOf(option) is not null))
                if (Words(option) is { Count: > 0 } words)
                    text.Append("        ").AppendJoin('|', Names(option).Select(name => $"\"{Place(command)} {name}\"")).Append(") COMPREPLY=($(compgen -W \"").AppendJoin(' ', words).Append("\" -- \"$cur\")); return ;;\n");
                else
                    text.Append("        ").AppendJoin('|', Names(option).Select(name => $"\"{Place(command)} {name}\"")).Append(option is IFileOption ? ") COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n" : ") COMPREPLY=(); return ;;\n");
        text.Append("    esac\n    case \"$path\" in\n");
        foreach (var command in All(root))
            text.Append("        \"").Append(Place(command)).Append("\") words=\"").AppendJoin(' ', Next(command)).Append("\" ;;\n");
        return text.Append("""
                esac
                COMPREPLY=($(compgen -W "$words" -- "$cur"))
                # A file may stand wherever a word does.
                [[ ${#COMPREPLY[@]} -eq 0 && "$cur" != -* ]] && COMPREPLY=($(compgen -f -- "$cur"))
            }
            complete -o filenames -F _csrules csrules

            """).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>For zsh, with what each word means.</summary>
    public static string Zsh(RootCommand root, Language language)
    {
        var text = new StringBuilder("""
            #compdef csrules
            # csrules completion for zsh: csrules completion zsh > ~/.zfunc/_csrules, with ~/.zfunc in fpath.
            _csrules() {
                local place="" word i
                local -a next options
                for ((i = 2; i < CURRENT; i++)); do
                    word="${words[i]}"
                    case "$place $word" in

            """);
        text.Append("            ").AppendJoin('|', Paths(root).Select(path => $"\" {path}\"")).Append(") place=\"$place $word\" ;;\n        esac\n    done\n");
        text.Append("    case \"$place ${words[CURRENT-1]}\" in\n");
        foreach (var command in All(root))
            foreach (var option in Own(command).Where(option => HelpPage.ValueOf(option) is not null))
                text.Append("        ").AppendJoin('|', Names(option).Select(name => $"\"{Place(command)} {name}\"")).Append(") ")
                    .Append(Words(option) is { Count: > 0 } words ? $"compadd -- {string.Join(' ', words)}" : option is IFileOption ? "_files" : "_message " + Quoted(HelpPage.About(command, option, language)))
                    .Append("; return ;;\n");
        text.Append("    esac\n    case \"$place\" in\n");
        foreach (var command in All(root))
        {
            text.Append("        \"").Append(Place(command)).Append("\")\n            next=(");
            foreach (var sub in command.Subcommands) text.Append(' ').Append(Quoted(sub.Name + ":" + Plain(HelpPage.About(sub, language))));
            foreach (var argument in Arguments(command)) text.Append(' ').Append(Quoted(argument));
            text.Append(" )\n            options=(");
            foreach (var option in HelpPage.OptionsOf(command)) text.Append(' ').Append(Quoted(option.Name + ":" + Plain(HelpPage.About(command, option, language))));
            text.Append(" ) ;;\n");
        }

        return text.Append("""
                esac
                if [[ "${words[CURRENT]}" == -* ]]; then
                    _describe -o 'option' options
                else
                    (( ${#next} )) && _describe 'command' next
                    _files
                fi
            }
            if [[ "${funcstack[1]}" == "_csrules" ]]; then _csrules "$@"; else compdef _csrules csrules; fi

            """).ToString().ReplaceLineEndings("\n");
    }

    /// <summary>For PowerShell, with what each word means.</summary>
    public static string PowerShell(RootCommand root, Language language)
    {
        var text = new StringBuilder("# csrules completion for PowerShell: put \"csrules completion powershell | Out-String | Invoke-Expression\" into $PROFILE.\n$CsRulesPlaces = @{\n");
        foreach (var command in All(root))
        {
            text.Append("    ").Append(Single(Place(command).TrimStart())).Append(" = @(\n");
            foreach (var (word, about) in command.Subcommands.Select(sub => (sub.Name, HelpPage.About(sub, language)))
                .Concat(Arguments(command).Select(name => (name, name)))
                .Concat(HelpPage.OptionsOf(command).Select(option => (option.Name, HelpPage.About(command, option, language)))))
                text.Append("        @(").Append(Single(word)).Append(", ").Append(Single(about)).Append(")\n");
            text.Append("    )\n");
        }

        text.Append("}\n$CsRulesValues = @{\n");
        foreach (var command in All(root))
            foreach (var option in Own(command))
                if (Words(option) is { Count: > 0 } words)
                    foreach (var name in Names(option))
                        text.Append("    ").Append(Single($"{Place(command)} {name}".TrimStart())).Append(" = @(").AppendJoin(", ", words.Select(Single)).Append(")\n");
        return text.Append("""
            }
            Register-ArgumentCompleter -Native -CommandName csrules -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $given = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Skip 1 | ForEach-Object { "$_" })
                $place = ''
                foreach ($word in $given) {
                    $longer = "$place $word".Trim()
                    if ($CsRulesPlaces.ContainsKey($longer)) { $place = $longer }
                }
                $last = if ($given.Count -gt 0) { "$place $($given[-1])".Trim() } else { '' }
                if ($CsRulesValues.ContainsKey($last)) {
                    $CsRulesValues[$last] | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                    return
                }
                $CsRulesPlaces[$place] | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterName', $_[1]) }
            }

            """).ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<string> Paths(RootCommand root) => All(root).Skip(1).Select(command => string.Join(' ', HelpPage.PathOf(command)));

    // " return check", and nothing for the root.
    private static string Place(Command command) => string.Concat(HelpPage.PathOf(command).Select(word => " " + word));

    private static IEnumerable<Option> Own(Command command) => HelpPage.OptionsOf(command);

    private static IEnumerable<string> Names(Option option) => option.Aliases.Where(alias => alias[0] == '-').Prepend(option.Name);

    private static IEnumerable<string> Next(Command command) =>
        command.Subcommands.Select(sub => sub.Name).Concat(Arguments(command)).Concat(HelpPage.OptionsOf(command).Select(option => option.Name));

    private static IReadOnlyList<string> Words(Option option) => option.Name switch
    {
        "--market" => [.. MarketBook.All.Select(rules => rules.Id)],
        "--country" => [.. Verbs.HolidaysVerb.Known],
        "--regime" => [.. LawBook.All.Select(laws => laws.Id)],
        "--act" => [.. LawBook.All.SelectMany(laws => laws.Acts).Select(law => law.Regime.Act.Id)],
        "--from" when option.ValueType == typeof(string) && !option.Required => [.. Presets.All.Select(mapping => mapping.Name!)],
        "--orders-from" or "--inquiries-from" => [.. Presets.All.Select(mapping => mapping.Name!)],
        _ => UsageFaults.Words(option),
    };

    // What an argument may be, where that is known.
    private static IEnumerable<string> Arguments(Command command) => command.Arguments.FirstOrDefault()?.Name switch
    {
        "DOCUMENT" => DocumentKind.All.Select(kind => kind.Name),
        "NAME" => Presets.All.Select(mapping => mapping.Name!),
        "COUNTRY" => LawBook.All.Select(laws => laws.Id),
        "SHELL" => ["bash", "zsh", "powershell"],
        _ => [],
    };

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Single(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    // A colon ends the word that is described, in zsh.
    private static string Plain(string text) => text.Replace(":", "\\:", StringComparison.Ordinal);
}
