// The texts of a page whose contrast with what lies behind them is below WCAG 2.2 AA, as lines for people.
() => {
  const parse = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number)
    return { rgb: [red, green, blue], alpha }
  }
  const over = (front, back) => front.rgb.map((part, i) => part * front.alpha + back[i] * (1 - front.alpha))
  const behind = (element) => {
    if (!element) return [255, 255, 255]
    const own = parse(getComputedStyle(element).backgroundColor)
    return own.alpha === 1 ? own.rgb : over(own, behind(element.parentElement))
  }
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => part / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const faults = []
  for (const element of document.querySelectorAll("body *")) {
    if (!hasText(element) || !isSeen(element) || element.closest("script, style, svg, [aria-hidden=true]")) continue
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const ground = behind(element)
    const ratio = contrast(over(parse(style.color), ground), ground)
    if (ratio < (isLarge ? 3 : 4.5)) faults.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 40)}`)
  }
  return [...new Set(faults)]
}
