/** What benchmarks/judging.py lets a page measure: how long it takes until services have been judged and painted. */

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
const settled = (element) => new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    observer.disconnect();
    resolve(painted());
  }).observe(element, { childList: true });
});
const part = (name) => document.querySelector(`[data-part="${name}"]`);

globalThis.benchmark = {
  /** Chooses a set: the milliseconds until its services are judged and painted, the files among them. */
  async choose(value) {
    const shown = settled(part("groups"));
    const start = performance.now();
    part("set").value = value;
    part("set").dispatchEvent(new Event("change"));
    return (await shown) - start;
  },

  /** Makes a must of a wish, or a wish of a must: the milliseconds until all is judged anew and painted. */
  async weigh(turn) {
    const shown = settled(part("groups"));
    const start = performance.now();
    const [asked, at] = [turn % 2 ? "wish" : "must", 2 + (Math.floor(turn / 2) % 5)];
    document.querySelectorAll(`[data-part="requirements"] input[value="${asked}"]`)[at].click();
    return (await shown) - start;
  },
};
