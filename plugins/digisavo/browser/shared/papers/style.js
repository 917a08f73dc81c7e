/**
 * The style sheet of papers as files: for a screen, for A4 paper, and for word processors, which know simple rules only and none of the
 * media. Knows no DOM.
 */

export const STYLE = `@page { size: A4; margin: 18mm 16mm; }
body, h1, h2, h3, p, th, td, li, dt, dd { font-family: Arial, "Liberation Sans", sans-serif; }
body { font-size: 1rem; hyphens: auto; margin: 0; overflow-wrap: break-word; }
main { margin: 0 auto; max-width: 56rem; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.9rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
h1, h2, h3, caption, thead { break-after: avoid; }
p, dd { max-width: 45rem; }
table { border: 0; border-collapse: collapse; margin: 0 0 2rem; table-layout: fixed; width: 100%; }
caption { font-size: 1.1rem; font-weight: bold; padding: 0.5rem 0; text-align: left; }
th, td { border: 0; border-bottom: 1px dotted; padding: 0.4rem 1rem 0.4rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid; }
tr { break-inside: avoid; }
td p { margin: 0; }
ul, ol { margin: 0; padding-left: 1.2rem; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; }
th p { margin: 0; }
.ds-paper-address { font-size: 0.8em; max-width: none; overflow-wrap: anywhere; }
.ds-paper-sources { font-size: 0.9375em; }
.ds-paper-sources li { overflow-wrap: anywhere; }
.ds-paper-answers tbody th[scope=row], .ds-paper-answers td { font-size: 0.9375em; font-weight: normal; }
.ds-paper-answers th[scope=rowgroup] { break-after: avoid; padding-top: 1rem; }
.ds-paper-answers tr:last-child > * { border-bottom: 1px solid; }
.ds-paper-blank th, .ds-paper-blank td { border: 1px solid; padding: 0.4rem; }
@media screen {
  body { line-height: 1.5; }
  body, h1, h2, h3, p, th, td, li, dt, dd { font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
  h1, h2, h3 { line-height: 1.25; }
}
@media screen and (max-width: 40rem) {
  table, caption, thead, tbody, tr, th, td { display: block; width: auto !important; }
  h1 { font-size: 1.5rem; }
  .ds-paper-facts tr { column-gap: 0.75rem; display: flex; }
  .ds-paper-facts th { flex: 0 0 35%; }
  thead { display: none; }
  td { min-width: 0; overflow-wrap: anywhere; }
  td[data-label]::before { content: attr(data-label); display: block; font-size: 0.9375rem; font-weight: bold; }
  tbody th, tbody td { border: 0; padding: 0.15rem 0; }
  tbody tr { border-bottom: 1px dotted; padding: 0.3rem 0; }
  .ds-paper-blank td { border: 1px solid; min-height: 2rem; padding: 0.4rem; }
  .ds-paper-answers tbody th[scope=row] { font-weight: bold; }
  .ds-paper-answers th[scope=rowgroup] { font-size: 1.1rem; padding-top: 1rem; }
}
@media print {
  body { font-size: 9.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
}
`;
