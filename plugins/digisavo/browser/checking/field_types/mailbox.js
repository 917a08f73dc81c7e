/** E-mail addresses. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { caseless, lengthOf, quote, withoutStart } from "../text.js";
import { checkText } from "./checks.js";

const ATOM = "(?:[\\w!#$%&'*+/=?^`{|}~\\-]|(?![\\p{C}\\p{Z}])[^\\x00-\\x7f])+";
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, "u");
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;
const LONGEST_WHOLE = 254;
const LONGEST_LOCAL = 64;

/** @type {import("./lists.js").Check} */
export function checkEmail(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null) {
    return null;
  }
  const mailbox = parseMailbox(withoutStart(text, "mailto:"));
  if (!mailbox) {
    const meant = mailboxIn(text, sheet.rules.spellings.at);
    sheet.error(path, "email.form", "", { hint: meant ? "meant" : "form", text: quote(text), meant });
    return null;
  }
  if (isPerson(mailbox.local)) {
    sheet.warning(path, "email.person", "", { text: quote(text) });
  }
  return mailbox.whole;
}

/**
 * The e-mail address that a text is, or null.
 * @param {string} text
 */
function parseMailbox(text) {
  const { plain, short, special_ends: specialEnds } = constantsOf("types.mailbox");
  const match = plain.full(text);
  if (match && text.length <= short && !specialEnds.includes(match[2])) {
    return { whole: text, local: match[1] };
  }
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, Math.max(at, 0)).normalize("NFC"), caseless(text.slice(at + 1)).normalize("NFC")];
  const labels = domain.split(".");
  const end = labels[labels.length - 1];
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !specialEnds.includes(end) && !/^\d+$/.test(end);
  return at > 0 && LOCAL.test(local) && isDomain && text.length <= LONGEST_WHOLE && local.length <= LONGEST_LOCAL
    ? { whole: `${local}@${domain}`, local }
    : null;
}

/**
 * The only e-mail address in a text, also where words stand for the sign; "" for none.
 * @param {string} text
 * @param {string[]} words
 */
function mailboxIn(text, words) {
  const { longest, within } = constantsOf("types.mailbox");
  const said = words.join("|");
  const signs = new RegExp(` ?[\\[({<](?:${said})[\\])}>] ?| (?:${said}) | ?@ ?`, "giu");
  const found = lengthOf(text) <= longest ? within.all(text.replace(signs, "@")) : [];
  return found.length === 1 ? (parseMailbox(found[0][0])?.whole ?? "") : "";
}

/** @param {string} local */
function isPerson(local) {
  const { person, roles } = constantsOf("types.mailbox");
  return person.full(local) !== null && !caseless(local).split(/[._-]/).some((word) => roles.includes(word));
}
