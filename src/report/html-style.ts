/** The sheet of the page that `--format html` writes. It stands in the page itself, because the page is one file. */
export const style = `
:root { color-scheme: light dark; --paper: #ffffff; --chrome: #f6f7f9; --line: #e2e5ea; --text: #1b222c; --quiet: #58626f; --accent: #2557c7;
  --error: #b3261e; --error-quiet: #fbe9e7; --warning: #8a5300; --warning-quiet: #fdf1dc; --info: #3a6186; --info-quiet: #e9eff6; --ok: #1c6e4a; --ok-quiet: #e2f2ea; }
@media (prefers-color-scheme: dark) { :root { --paper: #1c2129; --chrome: #14181e; --line: #2b323d; --text: #e3e7ed; --quiet: #9aa5b3; --accent: #86a9f8;
  --error: #ff8f85; --error-quiet: #40211f; --warning: #eab45c; --warning-quiet: #3a2d17; --info: #9cc3e6; --info-quiet: #22303f; --ok: #74cfa4; --ok-quiet: #1b3529; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--chrome); color: var(--text); font: 14px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif; }
main { max-width: 1040px; margin: 0 auto; padding: 32px 24px 64px; }
h1 { margin: 0 0 4px; font-size: 22px; font-weight: 600; letter-spacing: -0.01em; }
.lead { margin: 0 0 24px; color: var(--quiet); }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(148px, 1fr)); gap: 12px; margin: 0 0 32px; padding: 0; list-style: none; }
.tiles li { padding: 12px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: var(--quiet); }
.tiles b { display: block; color: var(--text); font-size: 26px; font-weight: 600; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles .error b { color: var(--error); } .tiles .warning b { color: var(--warning); } .tiles .info b { color: var(--info); } .tiles .ok b { color: var(--ok); }
section { margin: 0 0 20px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); overflow: hidden; }
h2 { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: baseline; margin: 0; padding: 10px 16px; font-size: 15px; font-weight: 600; overflow-wrap: anywhere; }
h2 span { margin-left: auto; color: var(--quiet); font-size: 13px; font-weight: 400; }
ol { margin: 0; padding: 0; list-style: none; }
ol > li { display: grid; grid-template-columns: 64px 1fr; gap: 0 12px; padding: 10px 16px; border-top: 1px solid var(--line); break-inside: avoid; }
.place { color: var(--quiet); text-align: right; font-variant-numeric: tabular-nums; }
.grade { display: inline-block; padding: 0 8px; border-radius: 999px; font-size: 12px; font-weight: 600; line-height: 20px; }
.grade.error { background: var(--error-quiet); color: var(--error); } .grade.warning { background: var(--warning-quiet); color: var(--warning); } .grade.info { background: var(--info-quiet); color: var(--info); }
.element { font-weight: 600; overflow-wrap: anywhere; }
.rule { color: var(--quiet); font: 12px/1.5 ui-monospace, 'SF Mono', 'Cascadia Mono', 'DejaVu Sans Mono', monospace; }
.head { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
.head .rule { margin-left: auto; }
p { margin: 4px 0 0; overflow-wrap: anywhere; }
ul.fixes { margin: 4px 0 0; padding: 0 0 0 18px; color: var(--quiet); }
.clean { padding: 12px 16px; }
.clean h2 { padding: 0 0 6px; }
.clean ul { columns: 2 320px; margin: 0; padding: 0; list-style: none; color: var(--quiet); }
.clean li { overflow-wrap: anywhere; break-inside: avoid; }
.clean li::before { content: '\\2713\\00a0\\00a0'; color: var(--ok); }
footer { color: var(--quiet); font-size: 12px; }
@media (max-width: 560px) { main { padding: 20px 12px; } ol > li { grid-template-columns: 1fr; } .place { text-align: left; } }
@media print { :root { color-scheme: light; --paper: #ffffff; --chrome: #ffffff; --line: #c9ced6; --text: #000000; --quiet: #444c57;
  --error: #8f1d17; --error-quiet: #ffffff; --warning: #6b4000; --warning-quiet: #ffffff; --info: #2c4a66; --info-quiet: #ffffff; --ok: #155237; }
  body { font-size: 10.5pt; } main { max-width: none; padding: 0; } .grade { border: 1px solid currentcolor; } h2 { break-after: avoid; } section { overflow: visible; } @page { margin: 16mm; } }
`;

/** What the page's policy names instead of a permission for every style: the SHA-256 of the sheet. A test computes it anew. */
export const styleHash = 'MR4x5ZdAshKNMP6DHUkNQgfLvwEt7wcwUDEFv2z7k+w=';
