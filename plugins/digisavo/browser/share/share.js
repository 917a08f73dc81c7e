/** Ways to share beside links: what they need is fetched when a reader unfolds them. */

/** @param {HTMLElement} element */
export default function share(element) {
  const begin = async () => {
    try {
      const { addWays } = await import("./ways.js");
      await addWays(element);
    } catch (error) {
      // The links are there all the same.
      console.warn("Further ways to share could not be fetched:", error);
      element.addEventListener("toggle", begin, { once: true });
    }
  };
  element.addEventListener("toggle", begin, { once: true });
}
