/** The parts of the page of requirements. Knows the DOM by the classes of its elements alone. */

export const PARTS = {
  // what the page says
  notes: HTMLElement, progress: HTMLElement, again: HTMLElement, retry: HTMLButtonElement, announcement: HTMLElement, how: HTMLElement,
  // what is required of which services
  form: HTMLFormElement, set: HTMLSelectElement, need: HTMLTextAreaElement, lists: HTMLElement, advice: HTMLElement,
  add_field: HTMLElement, add_name: HTMLInputElement, requirements: HTMLElement, whole: HTMLButtonElement, none: HTMLElement,
  copy: HTMLButtonElement, save: HTMLButtonElement, clear: HTMLButtonElement, file: HTMLInputElement, file_status: HTMLElement,
  // who meets it
  result: HTMLElement, heading: HTMLElement, summary: HTMLElement, order: HTMLElement, gone: HTMLElement, groups: HTMLElement,
  watch: HTMLDetailsElement, papers: HTMLElement,
};
/** @typedef {import("../shared/parts.js").Parts<typeof PARTS>} RequirementParts */
