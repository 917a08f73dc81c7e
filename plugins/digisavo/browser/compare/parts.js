/** The parts of the page of the comparison. Knows the DOM by the classes of its elements alone. */

export const PARTS = {
  // what the page says, and how to select services
  notes: HTMLElement, progress: HTMLElement, again: HTMLElement, retry: HTMLButtonElement, how: HTMLElement, choosing: HTMLElement,
  announcement: HTMLElement, origin: HTMLElement, origin_words: HTMLElement, origin_link: HTMLAnchorElement,
  add: HTMLFormElement, add_field: HTMLElement, add_name: HTMLInputElement, add_full: HTMLElement,
  // which rows and columns show
  tool: HTMLElement, actions: HTMLElement, heading: HTMLElement, controls: HTMLFormElement, differences: HTMLFieldSetElement,
  count_all: HTMLElement, count_any: HTMLElement, count_known: HTMLElement, size: HTMLSelectElement,
  more: HTMLDetailsElement, answered: HTMLInputElement, level: HTMLSelectElement, rows_text: HTMLInputElement,
  count: HTMLElement, unanswered: HTMLButtonElement, all_rows: HTMLButtonElement, jumps: HTMLDetailsElement, jump_list: HTMLElement,
  pairs: HTMLElement, previous: HTMLButtonElement, pair: HTMLElement, next: HTMLButtonElement,
  // the table, and what can be done with it
  table: HTMLTableElement, caption: HTMLElement, missing: HTMLElement, inquiries: HTMLElement, sources: HTMLDetailsElement, source_list: HTMLElement,
  copy: HTMLButtonElement, write: HTMLButtonElement, csv: HTMLButtonElement, print: HTMLButtonElement,
  memo: HTMLElement, watch: HTMLDetailsElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} CompareParts */
