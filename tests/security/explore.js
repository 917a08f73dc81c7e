// Does to every element what a reader could do to it, and tells what no content may be, as lines for people. Unless the page is
// to be tried as a whole, header and footer are only looked at: they are the same on pages of a kind.
async (isWhole) => {
  const own = new Set(["http:", "https:", "mailto:", "tel:", "webcal:"])
  const events = ["mouseover", "mouseenter", "mousemove", "mouseout", "mousedown", "mouseup", "pointerenter", "focus", "focusin",
    "blur", "keydown", "input", "change", "toggle", "load", "error", "begin", "animationstart", "transitionend"]
  // Links stay on the page, but their handlers run; an address that is code would run too.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a, area")
    if (link && own.has(link.protocol)) event.preventDefault()
  }, true)
  addEventListener("submit", (event) => event.preventDefault(), true)
  // A component that is still loading would miss the clicks, and complain when the page is left.
  const starter = document.querySelector("script[type=module][src$='/main.js']")
  const names = Array.from(document.querySelectorAll("[data-component]"), (element) => element.dataset.component)
  await Promise.allSettled(starter ? names.map((name) => import(new URL(`${name}/${name}.js`, starter.src))) : [])
  const faults = []
  const elements = [...document.querySelectorAll("*")]
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/.test(name)) faults.push(`${element.localName} has ${name}`)
      if (/^(href|src|action|formaction|data|xlink:href)$/.test(name) && !own.has(new URL(value, location.href).protocol)) faults.push(`${element.localName} has ${name}=${value}`)
    }
    if (!isWhole && element.closest("body > :is(header, footer)")) continue
    for (const type of events) element.dispatchEvent(new Event(type))
    if (element.checkVisibility() && element.matches("a, area, button, summary, label, input, [role=button], main *")) element.click?.()
  }
  const ids = elements.map((element) => element.id).filter(Boolean)
  faults.push(...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the id ${id}`))
  faults.push(...ids.filter((id) => id.startsWith("__")).map((id) => `the id ${id} is kept for themes`))
  faults.push(...[...document.querySelectorAll("main :is(img, form, iframe, embed, object)")].flatMap(({ name, id }) => [name, id])
    .filter((name) => name && name in document).map((name) => `document.${name} is taken over`))
  const main = document.getElementById("sisalto")
  if (main && !main.matches("body > main")) faults.push("the id of the content is taken over")
  // What a click set off runs after this function unless it waits.
  await new Promise((resolve) => setTimeout(resolve, 20))
  return [...new Set(faults)]
}
