// Hands texts to a door of the browser, one after the other, and tells what none may do, as lines for people.
// A text comes as base64 of its bytes, with how many times it stands in a row.
async ({ root, door, cases, words, facets, seconds: most }) => {
  const known = new Set(["Faulty", "Refused", "Unreadable"])
  const use = async (...names) => Object.assign({}, ...(await Promise.all(names.map((name) => import(`${root}assets/${name}.js`)))))
  const { translating } = await use("shared/translations")
  const translate = translating(words)
  // Words that the page lacks are told by their key and values: what matters is what becomes of the values.
  const t = (key, values = {}) => (Object.hasOwn(words, key) ? translate(key, values) : [key, ...Object.values(values)].join(" "))
  const bytesOf = ([, content]) => Uint8Array.fromBase64(content)
  const fileOf = (one) => new Blob(Array(one[2]).fill(bytesOf(one)))
  // Texts within JSON, so that lone surrogates stay.
  const textOf = (one) => JSON.parse(new TextDecoder().decode(bytesOf(one)))
  const show = (piece) => {
    const { elementOf } = show
    const place = document.body.appendChild(document.createElement("div"))
    place.append(...[piece].flat().map(elementOf))
    const odd = [...place.querySelectorAll("script, img, iframe, object, embed, base, link, style, form")].map(({ localName }) => localName)
    const links = [...place.querySelectorAll("[href], [src]")].map((one) => one.href ?? one.src).filter((link) => !/^(https?:|mailto:)/.test(link))
    place.remove()
    return [...odd, ...links]
  }
  const fileFaults = (file) => {
    const found = new DOMParser().parseFromString(file, "text/html").querySelectorAll("script, img, iframe, object, embed, base, link, form, [onerror], [onclick]")
    return [...found].map(({ localName }) => `the file has ${localName}`)
  }
  const answered = (query, written) => (typeof written === "string" ? [] : [`no address for ${query}`])
  const DOORS = {
    async paper() {
      const { readPaper } = await use("shared/papers/list/reading")
      const { documentOf, fileOf: written } = await use("requirements/papers/document")
      const { changesSince } = await use("requirements/papers/changes")
      const { reportOf } = await use("requirements/papers/report")
      show.elementOf = (await use("shared/papers/elements")).elementOf
      return async (one) => {
        const paper = await readPaper(fileOf(one))
        const changes = changesSince(paper, { criteria: paper.criteria, judged: [], commit: "" })
        return [...show(documentOf(paper, t, "fi")), ...show(reportOf(paper, changes, { t, language: "fi" })), ...fileFaults(written(paper, t, "fi"))]
      }
    },
    async memo() {
      const { readMemo } = await use("compare/memo/reading")
      const { documentOf } = await use("compare/memo/document")
      const { fileOf: written } = await use("compare/memo/file")
      show.elementOf = (await use("shared/papers/elements")).elementOf
      return async (one) => {
        const memo = await readMemo(fileOf(one))
        return [...show(documentOf(memo, t, "fi")), ...fileFaults(written(memo, t, "fi"))]
      }
    },
    async list_file() {
      const { queryOfFile } = await use("requirements/list_file")
      return (one) => answered("a file", queryOfFile(new TextDecoder().decode(bytesOf(one)), "?p=a,b&kunta=kuopio"))
    },
    async list_address() {
      const { readState, writeState } = await use("requirements/state")
      const known = { questions: new Map(), sets: [{ kind: "category", id: "osallisuus" }] }
      return (one) => {
        const { state } = readState(textOf(one), known)
        return answered("a list", writeState(textOf(one), state))
      }
    },
    async comparison_address() {
      const { readState, writeState } = await use("compare/state")
      return (one) => answered("a comparison", writeState(textOf(one), readState(textOf(one)).state))
    },
    async filter_address() {
      const { conditionsOf, readFilter, withFilter } = await use("shared/filter")
      return (one) => {
        const filter = readFilter(textOf(one), facets)
        conditionsOf(filter, facets, t)
        return answered("a filter", withFilter(textOf(one), filter, facets))
      }
    },
    async tags_address() {
      const { readTags, withTags } = await use("tags/combination")
      return (one) => {
        readTags(textOf(one))
        return answered("tags", withTags(textOf(one), ["malli"]))
      }
    },
    async carried_address() {
      const { Carried } = await use("shared/carried/carried")
      const carried = new Carried("p", 4, "malli", () => {})
      return (one) => [...carried.read(textOf(one)).slugs].flatMap((slug) => (/^[a-z0-9-]+$/.test(slug) ? [] : [slug]))
    },
    async device() {
      const { Carried } = await use("shared/carried/carried")
      const carried = new Carried("p", 4, "security", () => {})
      return (one) => {
        localStorage.setItem("security", textOf(one))
        const slugs = carried.remembered() ?? []
        localStorage.removeItem("security")
        return slugs.filter((slug) => !/^[a-z0-9-]+$/.test(slug))
      }
    },
    async form_text() {
      const { entryIn } = await use("form/own/reading")
      const { Answers } = await use("form/asking/answers")
      const form = { keys: ["name", "summary", "provider.name", "tags", "features"], shorthands: {}, isText: false, schema: "" }
      return (one) => {
        const { writing } = entryIn(bytesOf(one), "kysely.yml", form)
        const answers = new Answers()
        answers.take(form.keys.map((key) => ({ key })), writing.values)
        answers.set("summary", "Muutettu.")
        return answered("a form", writing.text(answers.values, answers.changed))
      }
    },
    async form_doors() {
      const { letterDoor, repositoryDoor } = await use("form/file/doors")
      const places = { new: "https://example.org/new", edit: "https://example.org/edit/", editors: "a@example.org" }
      return (one) => {
        const text = textOf(one)
        return [true, false].flatMap((isNew) => {
          const sent = { kind: "services", slug: text, suffix: ".yml", title: text, text, version: text, isNew }
          const { url } = repositoryDoor(sent, places)
          return [new URL(url).origin, new URL(letterDoor(sent, places, t).url).protocol].filter((found) => !/example\.org$|^mailto:$/.test(found))
        })
      }
    },
    async message() {
      const { messageOf } = await use("shared/inquiry/message")
      return (one) => {
        const text = textOf(one)
        const about = { name: text, slug: text, page: text, site: text }
        const { letter } = messageOf(about, [{ label: text, questions: [{ key: text, label: text }] }], text, text, t)
        return new URL(letter).protocol === "mailto:" && !/[?&](cc|bcc|attach)=/i.test(letter) ? [] : [letter.slice(0, 80)]
      }
    },
    async frame() {
      const { frameCode } = await use("embed/codes")
      return (one) => {
        const found = document.createElement("template")
        found.innerHTML = frameCode(textOf(one), textOf(one))
        const [frame, ...more] = found.content.querySelectorAll("*")
        return frame?.localName === "iframe" && !more.length && found.content.childNodes.length === 1 ? [] : ["more than a frame"]
      }
    },
    async sheet() {
      const { sheetOf } = await use("shared/texts/spreadsheet")
      return (one) => {
        const text = sheetOf([["a", textOf(one)], ["b", "c"]])
        const cells = text.replace(/^\ufeff/, "").split(/(?<=;|\n|^)/)
        return cells.some((cell) => /^"?[\t\r\n ]*[=+\-@]/.test(cell)) && /^[\t\r\n ]*[=+\-@]/.test(textOf(one)) ? [`a formula: ${text.slice(0, 60)}`] : []
      }
    },
    async feeds() {
      const { opmlOf } = await use("shared/watching/feed_list")
      return (one) => {
        const text = textOf(one)
        const parsed = new DOMParser().parseFromString(opmlOf(text, [{ title: text, page: text, feed: text }], new Date()), "text/xml")
        return parsed.querySelector("parsererror") || parsed.querySelectorAll("outline").length !== 1 ? ["no OPML"] : []
      }
    },
    async days() {
      const { calendarOf } = await use("shared/watching/calendar_file")
      const { datesOf } = await use("shared/watching/dates")
      const fields = [{ rows: "", path: "__proto__.toString", label: "a" }, { rows: "constructor", path: "until", label: "b" }]
      return (one) => {
        const text = textOf(one)
        datesOf({ slug: text, title: text, page: text }, { until: text, constructor: [{ until: text }] }, fields, "2026-11-30")
        const date = { id: text, title: text, page: text, label: text, name: text, day: "2026-12-31" }
        const lines = calendarOf(text, [date], new Date()).split("\r\n")
        const begun = lines.filter((line) => line.startsWith("BEGIN:")).length
        return begun === 2 && lines.every((line) => !/[\u0000-\u001f\u007f]/.test(line)) ? [] : ["more than one day"]
      }
    },
    async check() {
      const { CHECKING } = await use("checking/door")
      const rules = await CHECKING.loadRules(root, "services")
      await CHECKING.completeRules(root, rules)
      return (one) => {
        const { problems } = CHECKING.checkText(bytesOf(one), "kysely.yml", rules, { today: "2026-11-30" })
        return Array.isArray(problems) ? [] : ["no answer"]
      }
    },
  }
  const read = await DOORS[door]()
  const faults = []
  for (const one of cases) {
    const start = performance.now()
    try {
      faults.push(...(await read(one)).map((fault) => `${one[0]}: ${fault}`))
    } catch (error) {
      if (!known.has(error?.constructor?.name)) faults.push(`${one[0]}: ${error?.stack ?? error}`.slice(0, 400))
    }
    const seconds = (performance.now() - start) / 1000
    if (seconds > most) faults.push(`${one[0]}: ${seconds.toFixed(1)} s`)
  }
  return faults
}
