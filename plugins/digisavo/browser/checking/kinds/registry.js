/** What must hold between the answers of each kind. Knows no DOM. */

import { EVENTS } from "./events.js";
import { EXPERIENCES } from "./experiences.js";
import { PILOTS } from "./pilots.js";
import { POSTS } from "./posts.js";
import { SERVICES } from "./services.js";

/** @type {Record<string, import("./common.js").Rule[]>} */
const RULES = { events: EVENTS, experiences: EXPERIENCES, pilots: PILOTS, posts: POSTS, services: SERVICES };

/** @type {import("./common.js").Rule} */
export function checkRules(values, sheet) {
  for (const rule of RULES[sheet.rules.kind] ?? []) {
    rule(values, sheet);
  }
}
