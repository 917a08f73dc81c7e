// What a page does on narrow screens, on paper, in motion and under the keyboard, as lines for people.
({
  // Elements that cut their text off.
  cut: () => [...document.querySelectorAll("body *")].filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const hides = (overflow, inner, outer) => ["hidden", "clip"].includes(overflow) && inner > outer + 1
    const seen = element.clientWidth > 1 && element.checkVisibility({ visibilityProperty: true })
    const cuts = hides(overflowX, element.scrollWidth, element.clientWidth) || hides(overflowY, element.scrollHeight, element.clientHeight)
    return seen && cuts && element.textContent.trim() && !element.closest("svg, .visually-hidden")
  }).map((element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`),

  // Elements that would move.
  moving: () => [...document.querySelectorAll("*")].filter((element) => {
    const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element)
    const isLong = (text) => text.split(",").some((part) => parseFloat(part) > 0.01)
    return (animationName !== "none" && isLong(animationDuration)) || isLong(transitionDuration) || scrollBehavior === "smooth"
  }).map((element) => `${element.localName}.${element.className}`),

  // Texts of the content that paper would lack; ways to other pages and controls have no use there.
  unprinted: () => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    const lost = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const isControl = element.closest(`script, noscript, svg, form, button, nav, dialog, [hidden], [aria-hidden=true], .ds-share, .ds-inquiry, .ds-ours, .ds-map-told,
        .ds-directory__aside, .ds-search__aside, .ds-index, .ds-actions, .ds-subscriptions, .ds-scroll-hint, .ds-hero__ways, .ds-without-scripts, .ds-onward,
        [aria-labelledby=take-part], details:has(> .ds-table-wrap) > summary, a[href*="?muokkaa="], ul:has(a[href*="?muokkaa="])`)
      if (!node.data.trim() || isControl) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const isShown = range.getClientRects().length && element.checkVisibility({ visibilityProperty: true })
      if (!isShown) lost.push(`${element.localName}.${element.className}: ${node.data.trim().slice(0, 40)}`)
    }
    return lost
  },

  // Boxes that would be scrolled, which paper cannot.
  scrolled: () => [...document.querySelectorAll("main *")].filter((element) => {
    const { overflowX } = getComputedStyle(element)
    if (element.matches(".visually-hidden")) return false
    return /auto|scroll|hidden/.test(overflowX) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1
  }).map((element) => `${element.localName}.${element.className}`),

  // Where the keyboard is, and whether that can be seen.
  focus: () => {
    const element = document.activeElement
    // A card's link draws its outline around the whole card.
    const isMarked = [null, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part)
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2
    })
    const box = element.getBoundingClientRect()
    const inView = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight
    return {
      name: `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`,
      isBody: element === document.body,
      isSeen: box.width > 0 && box.height > 0 && inView && isMarked,
    }
  },
})
