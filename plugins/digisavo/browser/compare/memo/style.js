/** The style sheet of a memo as a file: for a screen, for A4 paper and for a word processor. Knows no DOM. */

export const STYLE = `@page { size: A4; margin: 18mm 16mm; }
body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; hyphens: auto; margin: 0; overflow-wrap: break-word; }
main { margin: 0 auto; max-width: 56rem; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.5rem 0 0.75rem; }
h1, h2, caption, thead { break-after: avoid; }
p, dd { max-width: 45rem; }
table { border-collapse: collapse; margin: 0 0 2rem; table-layout: fixed; width: 100%; }
caption { font-size: 1.1rem; font-weight: bold; padding: 0.5rem 0; text-align: left; }
th, td { border-bottom: 1px dotted; padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid; }
tr { break-inside: avoid; }
td p { margin: 0; }
ul, ol { margin: 0; padding-left: 1.2rem; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; }
.ds-memo-facts th { width: 12rem; }
.ds-memo-decisions thead th:nth-child(1) { width: 24%; }
.ds-memo-decisions thead th:nth-child(2) { width: 15%; }
.ds-memo-decisions thead th:nth-child(4) { width: 20%; }
.ds-memo-criteria thead th:nth-child(1) { width: 27%; }
.ds-memo-criteria thead th:nth-child(3) { width: 32%; }
.ds-memo-criteria tbody th[scope=row], .ds-memo-criteria td { font-size: 0.9375em; }
.ds-memo-criteria tbody th[scope=row] { font-weight: normal; }
.ds-memo-criteria th[scope=rowgroup] { break-after: avoid; padding-top: 1rem; }
.ds-memo-criteria tr:last-child > * { border-bottom: 1px solid; }
.ds-memo-sources { font-size: 0.9375em; }
.ds-memo-sources li { overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
  .ds-memo-facts th { width: 35%; }
  .ds-memo-decisions, .ds-memo-criteria, caption, thead, tbody, tr, th, td { display: block; width: auto !important; }
  .ds-memo-facts tr { display: flex; }
  .ds-memo-facts th { flex: 0 0 35%; }
  td { min-width: 0; overflow-wrap: anywhere; }
  .ds-memo-decisions thead, .ds-memo-criteria thead { display: none; }
  tbody th, tbody td { border: 0 !important; padding: 0.15rem 0; }
  tbody tr { border-bottom: 1px dotted; padding: 0.3rem 0; }
  .ds-memo-criteria tbody th[scope=row] { font-weight: bold; }
  .ds-memo-criteria th[scope=rowgroup] { font-size: 1.1rem; padding-top: 1rem; }
}
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
}
`;
