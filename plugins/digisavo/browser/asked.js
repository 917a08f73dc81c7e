/**
 * Marks the page with what its address asks for, before anything of it is seen: so that it does not begin with what the
 * answer takes away. Whoever answers removes the mark. No module, for those wait until the page has been read.
 */

{
  /** What addresses carry from page to page: the selection to compare, and the reader's municipality. */
  const CARRIED = ["p", "kunta"];
  const { dataset } = document.documentElement;
  const names = Array.from(new URLSearchParams(location.search).keys());
  dataset.asked = names.filter((name) => !CARRIED.includes(name)).join(" ");
  // Where a script does not come, nobody answers.
  addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && delete dataset.asked, true);
}
