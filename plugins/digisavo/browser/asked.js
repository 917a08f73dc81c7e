/**
 * Marks the page with what its address asks for, before anything of it is seen: so that it does not begin with what the
 * answer takes away. Whoever answers removes the mark. No module, for those wait until the page has been read.
 */

document.documentElement.dataset.asked = Array.from(new URLSearchParams(location.search).keys()).join(" ");
addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && delete document.documentElement.dataset.asked, true);
