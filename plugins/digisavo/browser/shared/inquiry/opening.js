/** The message to a provider as long as nobody asks: what it needs is fetched when its fold is first opened. */

/**
 * Where that fails, what the fold holds is shown: it says so. Opening it once more tries again.
 * @param {HTMLDetailsElement} fold its summary, and a hidden paragraph
 * @param {string} section that of the kind
 * @param {string} slug
 */
export function askWhenOpened(fold, section, slug) {
  const failure = fold.querySelector("p");
  const begin = async () => {
    if (!fold.open) {
      return;
    }
    try {
      const { addInquiry } = await import("./panel.js");
      await addInquiry(fold, section, slug);
      fold.removeEventListener("toggle", begin);
    } catch (error) {
      console.warn("The message could not be made:", error);
      failure?.removeAttribute("hidden");
    }
  };
  fold.addEventListener("toggle", begin);
  // Somebody may have opened it before this module came.
  begin();
}
