/** The request for information: the same questions for all providers, about what is not known. Knows no DOM. */

import { queryFor } from "../../shared/inquiry/message.js";
import { link, namedTable, piece } from "../../shared/papers/pieces.js";
import { hostOf } from "../../shared/texts/addresses.js";
import { dayIn } from "../../shared/texts/days.js";
import { factsOf, factTable, heading, paragraph, row, subheading, titleOf, wantedOf } from "../../shared/papers/list/facts.js";
import { askedOf, openIn } from "../../shared/papers/list/paper.js";

/** @import { Node } from "../../shared/papers/pieces.js" */
/** @import { Writing } from "../../shared/papers/list/facts.js" */
/** @import { Candidate, Paper, Requirement } from "../../shared/papers/list/paper.js" */

const REPLIER = ["replier_service", "replier_provider", "replier_role", "replier_date"];

/** @param {Writing} writing */
export function requestOf(writing) {
  const { paper, t, language } = writing;
  return piece(
    "article", { class: "ds-paper-article" },
    piece("h1", {}, titleOf(paper, t)),
    paragraph(t("request.lead")),
    paragraph(t("request.same")),
    factsOf(writing, [
      [t("paper.deadline"), paper.deadline && dayIn(language, paper.deadline)],
      [t("paper.reply_to"), paper.reply_to],
    ]),
    ...questionsOf(writing),
    heading(t("request.vendors")),
    ...vendorsOf(writing),
  );
}

/** @param {Writing} writing */
function questionsOf({ paper, t }) {
  const open = openIn(paper);
  if (!open.length) {
    return [heading(t("request.questions")), paragraph(t("request.no_questions"))];
  }
  const byTable = paper.reply_to ? t("request.by_table_to", { address: paper.reply_to }) : t("request.by_table");
  const ways = piece("ul", {}, piece("li", {}, t("request.by_form")), piece("li", {}, byTable));
  const heads = ["paper.number", "request.question", "request.answer", "request.proof"].map((key) => t(key));
  const rows = open.map(({ criterion }, index) => row(heads, [String(index + 1), questionOf(criterion, t), "", ""]));
  return [
    heading(t("request.how")), ways, paragraph(t("request.unknown")),
    heading(t("request.questions")),
    subheading(t("request.replier")), blankFacts(t),
    subheading(t("request.table")),
    namedTable("ds-paper-blank", t("request.table"), heads, [piece("tbody", {}, ...rows)], [6, 34, 34, 26]),
  ];
}

/**
 * @param {Requirement} criterion
 * @param {Writing["t"]} t
 * @returns {Node[]}
 */
function questionOf(criterion, t) {
  const wanted = wantedOf(criterion);
  const { key, label, question, importance } = criterion;
  // What is computed has a help for readers of the result.
  const help = question === key ? criterion.help : "";
  const values = { wanted, importance: t(`paper.${importance}`) };
  return [piece("p", {}, piece("strong", {}, label)), ...(help ? [paragraph(help)] : []), ...(wanted ? [paragraph(t("request.wanted", values))] : [])];
}

/** Who replies: to be filled in. @param {Writing["t"]} t */
function blankFacts(t) {
  const facts = REPLIER.map((key) => /** @type {[string, Node]} */ ([t(`request.${key}`), "\u00a0"]));
  const made = factTable(facts, t("request.replier"));
  return { ...made, attributes: { ...made.attributes, class: "ds-paper-facts ds-paper-blank" } };
}

/** @param {Writing} writing */
function vendorsOf({ paper, t }) {
  const asked = askedOf(paper);
  if (!asked.length) {
    return [paragraph(t("request.nobody"))];
  }
  const heads = ["paper.service", "paper.provider", "request.contact", "request.form"].map((key) => t(key));
  const rows = asked.map((service) => row(heads, [
    link(service.address, service.name), service.provider || t("paper.unnamed"), contactOf(service, t), formOf(service, paper, t),
  ]));
  return [namedTable("ds-paper-table", t("request.vendors"), heads, [piece("tbody", {}, ...rows)], [25, 25, 28, 22])];
}

/**
 * @param {Candidate} service
 * @param {Writing["t"]} t
 */
function contactOf({ email, website }, t) {
  return email || (website ? link(website, hostOf(website)) : piece("em", {}, t("request.no_contact")));
}

/**
 * The form with the open questions of one service.
 * @param {Candidate} service
 * @param {Paper} paper
 * @param {Writing["t"]} t
 * @returns {Node}
 */
function formOf({ slug, verdicts }, { criteria, form }, t) {
  const open = criteria.filter((_, index) => verdicts[index]?.state === "unknown");
  const keys = [...new Set(open.map(({ question }) => question).filter(Boolean))];
  if (!open.length) {
    return t("request.complete");
  }
  return form && keys.length ? link(form + queryFor(slug, keys), t("request.open", { count: keys.length })) : t("request.in_table");
}
