/** What must hold between the answers of a post. Knows no DOM. */

/** @typedef {import("./common.js").Rule} Rule */

/** @type {Rule} An experience is about a service or a pilot. */
function experienceIsOfSomething(values, sheet) {
  /** @type {string[]} */
  const related = values.get("related") ?? [];
  const isOf = related.some((reference) => sheet.rules.constants.tried.some((/** @type {string} */ kind) => reference.startsWith(kind)));
  if (values.get("kind") === sheet.rules.constants.experience && related.length && !isOf) {
    sheet.error(["related"], "post.related");
  }
}

/** @type {Rule} A post is not updated before it is published. */
function updateFollowsPublishing(values, sheet) {
  const [published, updated] = [values.get("date"), values.get("updated")];
  if (published && updated && updated < published) {
    sheet.error(["updated"], "date.order", "post", { published, updated });
  }
}

/** @type {Rule} An image has a text alternative. */
function imageHasWords(values, sheet) {
  if (values.has("image") && !sheet.isAnswered("image_alt")) {
    sheet.error(["image"], "image.alt");
  }
}

export const POSTS = [experienceIsOfSomething, updateFollowsPublishing, imageHasWords];
