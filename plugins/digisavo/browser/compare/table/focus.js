/** The focus within the table, which is made anew whenever what shows of it changes. */

const STOPS = "a[href], summary, button";

/**
 * Remembers where the focus is among the rows.
 * @param {HTMLTableElement} table
 * @returns {() => void} puts it back to the same place of the same row
 */
export function rememberFocus(table) {
  const focused = document.activeElement;
  const row = focused?.closest("tr");
  const key = row?.dataset.row;
  if (!focused || !row || !key || !table.contains(row)) {
    return () => {};
  }
  const place = stopsIn(row).indexOf(focused);
  return () => {
    const again = Array.from(table.rows).find(({ dataset }) => dataset.row === key);
    const stop = again && stopsIn(again)[place];
    if (stop instanceof HTMLElement) {
      stop.focus({ preventScroll: true });
    }
  };
}

/** @param {HTMLTableRowElement} row */
function stopsIn(row) {
  return Array.from(row.querySelectorAll(STOPS));
}
