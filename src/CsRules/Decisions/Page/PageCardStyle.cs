namespace CsRules.Decisions.Page;

/// <summary>The style of what a page is made of: badges, calendars, drawings, folds, texts to copy.</summary>
internal static class PageCardStyle
{
    public const string Css = """
        .badge { display: inline-block; border-radius: 99rem; padding: .25rem .8rem; font-weight: 700; background: var(--plain); color: var(--plain-ink); border: 1px solid currentColor; }
        .badge.good, .good-cell { background: var(--good); color: var(--good-ink); }
        .badge.bad, .bad-cell { background: var(--bad); color: var(--bad-ink); }
        .badge.doubt, .doubt-cell { background: var(--doubt); color: var(--doubt-ink); }
        .part { margin: 1rem 0 0; }
        .part > h2:first-child { margin: 0 0 .6rem; overflow-wrap: anywhere; }
        .part h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
        .part > p, .copied p, .note { overflow-wrap: anywhere; }
        .large { font-size: 1.7rem; line-height: 1.3; font-weight: 700; margin: .5rem 0 0; font-variant-numeric: tabular-nums; }
        .large small { display: block; font-size: .9rem; font-weight: 400; color: var(--soft); }
        .date, .number { white-space: nowrap; }
        dl.facts div { flex-wrap: wrap; }
        dl.facts dd { overflow-wrap: anywhere; margin-left: auto; }
        details { border: 1px solid var(--line); border-radius: .7rem; background: var(--card); padding: .6rem 1rem; margin-top: 1rem; }
        summary { cursor: pointer; font-weight: 600; }
        details ul, .plain { margin: .6rem 0; padding-left: 1.2rem; }
        details li, .plain li { margin: .35rem 0; overflow-wrap: anywhere; }
        .law { color: var(--soft); font-size: .9rem; }
        .copying { border: 1px solid var(--line); border-radius: .7rem; background: var(--card); padding: .8rem 1rem; margin-top: 1rem; }
        .copying h3 { margin: 0 0 .3rem; }
        .copied p { margin: .3rem 0; }
        button.copy { font: inherit; font-weight: 600; color: var(--card); background: var(--one); border: 0; border-radius: .5rem; padding: .45rem 1rem; margin-top: .5rem; cursor: pointer; }
        button.copy[hidden] { display: none; }
        :focus-visible { outline: 3px solid var(--one); outline-offset: 2px; }
        .calendar { max-width: 44rem; margin-top: 1rem; }
        .calendar table { table-layout: fixed; font-size: .85rem; }
        .calendar caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; }
        .calendar thead th, .calendar thead th:nth-child(n) { text-align: center; padding: .2rem; border: 0; }
        .calendar td, .calendar td:nth-child(n) { text-align: left; vertical-align: top; height: 3.9rem; padding: .25rem .35rem; white-space: normal; border: 1px solid var(--line); background: var(--card); line-height: 1.25; overflow: hidden; overflow-wrap: anywhere; }
        .calendar td b { font-weight: 600; display: block; white-space: nowrap; }
        .calendar td span { display: block; font-size: .75rem; }
        .calendar td.out { background: transparent; border-color: transparent; }
        .calendar td.off b { color: var(--bad-ink); }
        .calendar td.off { background: var(--bad); color: var(--bad-ink); }
        .calendar td.counted { box-shadow: inset 0 -4px var(--one); }
        .calendar td.start { background: var(--plain); color: var(--plain-ink); }
        .calendar td.mark { background: var(--good); color: var(--good-ink); outline: 3px solid var(--good-ink); outline-offset: -3px; }
        .calendar td.mark b { color: inherit; }
        .calendar td.gap { height: auto; text-align: center; color: var(--soft); background: transparent; }
        .days { margin: .5rem 0 0; padding-left: 1.2rem; font-size: .9rem; }
        .drawing { overflow-x: auto; }
        .part > figure { margin-top: 1rem; max-width: 30rem; }
        .large + *, figure + .card { margin-top: 1rem; }
        /* As wide as its columns, up to the screen, and in the middle of it: wider than the text where there is room. */
        .scroll.wide { position: relative; left: 50%; transform: translateX(-50%); width: max-content; min-width: 100%; max-width: calc(100vw - 2rem); }
        svg .good { fill: var(--good-ink); } svg .bad { fill: var(--bad-ink); } svg .line { stroke: var(--line); fill: none; } svg .soft-line { stroke: var(--soft); fill: none; stroke-width: 1.2; } svg .way { stroke: var(--one); fill: none; stroke-width: 3; }
        svg .box { fill: var(--card); stroke: var(--soft); } svg .box.on { fill: var(--good); stroke: var(--good-ink); stroke-width: 3; } svg .box.been { stroke: var(--one); stroke-width: 2.5; }
        svg .on-text { fill: var(--good-ink); font-weight: 700; } svg .arrow { fill: var(--soft); } svg .arrow.of-way { fill: var(--one); } svg .number { fill: var(--card); stroke: var(--soft); } svg .number-text { font-size: 12px; }
        table.lines th.number, table.lines td.number { text-align: right; white-space: nowrap; }
        table.lines td.date, table.lines th.date { white-space: nowrap; }
        .scroll table.words.lines { min-width: 100%; }
        .scroll th, .scroll td { overflow-wrap: anywhere; }
        td > div { min-width: 0; }
        .verdict { border: 1px solid var(--line); border-left: 5px solid var(--plain-ink); border-radius: .5rem; background: var(--card); padding: .7rem .9rem; margin: .7rem 0; overflow-wrap: anywhere; }
        .verdict.good { border-left-color: var(--good-ink); } .verdict.bad { border-left-color: var(--bad-ink); } .verdict.doubt { border-left-color: var(--doubt-ink); }
        .verdict h3 { margin: .4rem 0 .2rem; font-size: 1.05rem; }
        .verdict p { margin: .2rem 0; }
        .waterfall td.picture { width: 34%; min-width: 9rem; vertical-align: middle; }
        .picture svg, .distance { display: block; width: 100%; max-width: none; height: .9rem; border-radius: .2rem; }
        .distance { margin: .4rem 0; max-width: 26rem; }
        .drawing svg { max-width: 26rem; }
        .spent { fill: var(--soft); background: var(--soft); }
        .ladder { list-style: none; margin: 0; padding: 0; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem 1rem; padding: 0; margin: 0 0 1rem; }
        a { color: var(--one); }
        a[aria-current] { color: inherit; font-weight: 700; text-decoration: none; }
        .calendar td.late { background: var(--bad); color: var(--bad-ink); outline-color: var(--bad-ink); }
        @media (min-width: 701px) { .calendar .days { display: none; } .verdict.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; } .verdict.beside > .law { align-self: center; } }
        @media (max-width: 700px) {
          .large { font-size: clamp(1.05rem, 5.1vw, 1.45rem); }
          .calendar td, .calendar td:nth-child(n) { height: 3.1rem; padding: .2rem .25rem; }
          .calendar td b { font-size: .72rem; }
          .calendar td .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          table.lines td.number, table.lines th.number { white-space: normal; }
          table.lines tbody th { font-weight: 700; text-align: left; justify-content: flex-start; }
          table.lines td::before { flex: none; max-width: 45%; }
          table.lines.numbers td, table.lines.numbers tbody th { padding: .15rem .7rem; font-size: .9rem; }
          table.lines th, table.lines td { overflow-wrap: anywhere; }
          table.lines td:empty { display: none; }
          .waterfall td.picture { width: auto; }
        }
        @media print { button.copy { display: none !important; } details > * { display: block; } .part, .verdict { break-inside: avoid; } a { color: inherit; text-decoration: none; } nav { display: none; } .badge, .calendar td, .verdict, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } details::details-content { content-visibility: visible; } :root { --good: #e2f3e6; --good-ink: #14532d; --bad: #fde7e4; --bad-ink: #8a1c12; --doubt: #fff2d4; --doubt-ink: #6b4300; --plain: #e9edf2; --plain-ink: #36414e; --one: #2563b8; --two: #b35c00; --rest: #e6ebf1; } }

        """;
}
