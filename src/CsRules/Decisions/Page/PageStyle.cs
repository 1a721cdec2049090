namespace CsRules.Decisions.Page;

/// <summary>The style of every page that the library writes.</summary>
internal static class PageStyle
{
    /// <summary>All of it, as it stands in the page.</summary>
    public static string Element { get; } = ("\n" + Css + PageCardStyle.Css).ReplaceLineEndings("\n");

    private const string Css = """
        :root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6675; --line: #dde3ea; --back: #f7f8fa; --card: #ffffff; --one: #2563b8; --two: #b35c00; --rest: #e6ebf1; --good: #e2f3e6; --good-ink: #14532d; --bad: #fde7e4; --bad-ink: #8a1c12; --doubt: #fff2d4; --doubt-ink: #6b4300; --plain: #e9edf2; --plain-ink: #36414e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8edf3; --soft: #a3afbd; --line: #323b47; --back: #14181e; --card: #1d232b; --one: #7db0f5; --two: #f0a958; --rest: #303945; --good: #163d26; --good-ink: #b9f0ca; --bad: #4d1a15; --bad-ink: #ffcdc6; --doubt: #443306; --doubt-ink: #ffe1a1; --plain: #2b343f; --plain-ink: #d3dbe4; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.55 system-ui, "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", sans-serif; word-break: keep-all; }
        main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .4rem; }
        h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; }
        .lead { color: var(--soft); margin: 0 0 1rem; }
        .promise { font-size: 1.15rem; font-weight: 600; border-left: 4px solid var(--one); padding: .3rem 0 .3rem .9rem; margin: 1.2rem 0; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; align-items: start; margin-top: 1rem; }
        .card, figure { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: 1rem; }
        .card h2 { margin: 0 0 .4rem; }
        .when { color: var(--soft); font-weight: 400; }
        dl { margin: 0; }
        dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0; border-top: 1px solid var(--line); }
        dl div:first-child { border-top: 0; }
        dt { color: var(--soft); }
        dd { margin: 0; font-weight: 600; text-align: right; font-variant-numeric: tabular-nums; }
        figure { margin: 0; }
        main > figure { max-width: 32rem; margin-top: 1rem; }
        figcaption { font-weight: 600; margin-bottom: .5rem; }
        .key { display: block; color: var(--soft); font-weight: 400; font-size: .9rem; }
        .key i { display: inline-block; width: .75em; height: .75em; border-radius: .15em; margin: 0 .3em 0 0; } .key i + i, .key i:not(:first-child) { margin-left: .9em; }
        svg { display: block; width: 100%; max-width: 30rem; height: auto; overflow: visible; }
        svg text { fill: var(--ink); font-size: 14px; font-family: inherit; }
        svg .soft { fill: var(--soft); }
        .one { fill: var(--one); background: var(--one); }
        .two { fill: var(--two); background: var(--two); }
        .rest { fill: var(--rest); }
        .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .7rem; background: var(--card); }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .45rem .7rem; text-align: right; white-space: nowrap; border-top: 1px solid var(--line); }
        thead th { border-top: 0; color: var(--soft); font-weight: 600; }
        th:first-child, td:nth-child(2), td:nth-child(3), thead th:nth-child(2), thead th:nth-child(3) { text-align: left; }
        table.numbers td, table.numbers thead th:not(:first-child) { text-align: right; }
        table.words th, table.words td, table.words thead th { text-align: left; vertical-align: top; white-space: normal; }
        table.words th { min-width: 5.5rem; }
        .scroll { margin-top: 1rem; }
        table.lines th.word, table.lines td.word { text-align: left; }
        table.many th, table.many td { padding: .45rem .35rem; font-size: .8rem; }
        @media (max-width: 700px) {
          table.lines thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table.lines tr { display: block; padding: .5rem 0; border-top: 1px solid var(--line); }
          table.lines tbody tr:first-child { border-top: 0; }
          table.lines th, table.lines td, table.lines td.word { display: flex; justify-content: space-between; gap: 1rem; padding: .15rem .7rem; border: 0; white-space: normal; text-align: right; font-size: .9rem; }
          table.lines td::before { content: attr(data-label); color: var(--soft); text-align: left; }
        }
        .duties { list-style: none; margin: 0; padding: 0; }
        .duties li { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--one); border-radius: .5rem; padding: .6rem .9rem; margin: .5rem 0; overflow-wrap: anywhere; }
        .duties li.late { border-left-color: var(--two); }
        .duties b { display: block; }
        .duties span { color: var(--soft); font-size: .9rem; }
        @media print { :root { color-scheme: light; --ink: #000000; --soft: #444444; --line: #bbbbbb; --back: #ffffff; --card: #ffffff; } main { max-width: none; padding: 0; } .duties li, .card, figure { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
        .note { border-left: 4px solid var(--two); padding: .3rem 0 .3rem .9rem; margin: .6rem 0; }

        """;
}
