/** Ways to reach something: web addresses and telephone numbers. Knows no DOM. */

import { constantsOf } from "../constants.js";
import { faultOf } from "../problem.js";
import { lengthOf, parted, quote, strip, withoutStart } from "../text.js";
import { checkText } from "./checks.js";
import { listOf } from "./lists.js";

const KEYPAD = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
const SIGNS = "\\-x\\u2010-\\u2015\\u2212\\u30fc\\uff0d\\uff0f\\s\\u00ad\\u200b\\u2060()\\uff08\\uff09\\uff3b\\uff3d.[\\]/~\\u2053\\u223c\\uff5e";
const VIABLE = new RegExp(
  `^(\\p{Nd}{2}|[+\\uff0b]*(?:[${SIGNS}*]*\\p{Nd}){3,}[${SIGNS}*A-Za-z\\p{Nd}]*?)(?:(?:;ext=|[ ,]*(?:ext(?:ensi[o\\u00f3]n?)?|x|#|~|int|anexo)[:.]?[ ,-]*)\\p{Nd}{1,20}#?)?$`,
  "iu",
);

/** @typedef {{ scheme: string, netloc: string, user: boolean, host: string, path: string, query: string, rest: string }} Parts */

/** @type {import("./lists.js").Check} */
export function checkUrl(raw, path, sheet, field) {
  const text = checkText(raw, path, sheet);
  const fault = text === null ? null : faultOfUrl(text, Boolean(field.allow_http));
  if (fault) {
    sheet.report(path, fault);
  }
  return fault ? null : text;
}

export const checkUrls = listOf(checkUrl);

/**
 * What is wrong with an address, or null.
 * @param {string} text
 * @param {boolean} allowHttp
 */
export function faultOfUrl(text, allowHttp) {
  const { max_length: most, forbidden, host } = constantsOf("types.link");
  const parts = split(text);
  const url = quote(text);
  const detour = parts ? targetOf(parts) : null;
  if (detour !== null) {
    const meant = isSound(detour, allowHttp) ? detour : "";
    return faultOf("url.redirect", "", { hint: meant ? "meant" : "form", url, meant });
  }
  if (lengthOf(text) > most) {
    return faultOf("url.long", "", { length: lengthOf(text), most });
  }
  if (!parts || forbidden.search(text)) {
    const meant = addressMeant(text);
    return faultOf("url.form", "", { hint: meant ? "meant" : "form", url, meant });
  }
  if (parts.scheme !== "https" && !(allowHttp && parts.scheme === "http")) {
    const meant = addressMeant(text);
    return faultOf("url.scheme", "", { hint: meant ? "meant" : "form", url, meant });
  }
  if (parts.user || !host.full(parts.host)) {
    return faultOf("url.host", "", { url });
  }
  return faultOfHonesty(text, parts);
}

/**
 * The address that a text holds, or that it becomes with `https://`; "" where it holds none, several, or perhaps more than one word.
 * @param {string} text
 */
function addressMeant(text) {
  const { max_length: most, within, cut_off: cutOff, around, bad_scheme: badScheme } = constantsOf("types.link");
  if (lengthOf(text) > most || cutOff.search(text)) {
    return "";
  }
  const all = within.all(text).map((/** @type {string[]} */ match) => match[0]);
  const found = all.length ? all : [text];
  const meant = `https://${badScheme.replace(strip(found[0], around), "")}`;
  return found.length === 1 && isSound(meant, false) ? meant : "";
}

/**
 * Whether an address needs no advice itself.
 * @param {string} text
 * @param {boolean} allowHttp
 */
function isSound(text, allowHttp) {
  const { max_length: most, forbidden, host } = constantsOf("types.link");
  const parts = split(text);
  if (!parts || lengthOf(text) > most || forbidden.search(text) || targetOf(parts) !== null) {
    return false;
  }
  const hasScheme = parts.scheme === "https" || (allowHttp && parts.scheme === "http");
  return hasScheme && !parts.user && host.full(parts.host) !== null && !faultOfHonesty(text, parts);
}

/**
 * An address leads to the site that it names, and does not track anybody.
 * @param {string} text
 * @param {Parts} parts
 */
function faultOfHonesty(text, parts) {
  const { shorteners, tracking } = constantsOf("types.link");
  if (shorteners.includes(withoutStart(parts.host, "www."))) {
    return faultOf("url.shortener", "", { url: quote(text) });
  }
  const key = pairsOf(parts.query, true).map(([name]) => name).find((name) => tracking.full(name));
  if (key === undefined) {
    return null;
  }
  const kept = parts.query.split("&").filter((part) => !tracking.full(parted(part, "=")[0])).join("&");
  const [fragment = ""] = /#.*$/.exec(parts.rest) ?? [];
  const meant = `${parts.scheme}://${parts.netloc}${parts.path}${kept ? `?${kept}` : ""}${fragment}`;
  return faultOf("url.tracking", "", { quoted: quote(key), meant });
}

/**
 * Where an address leads that is a detour, "" where it does not say; null for any other address.
 * @param {Parts} parts
 */
function targetOf({ host: whole, path, query }) {
  const { detours, paths, wrapped } = constantsOf("types.detours");
  const host = withoutStart(whole, "www.");
  const name = Object.keys(detours).find((known) => host === known || host.endsWith(`.${known}`));
  if (name === undefined || !(paths[name] ?? [""]).some((/** @type {string} */ start) => path.startsWith(start))) {
    return null;
  }
  const match = wrapped.at(path);
  if (match) {
    return match[1].replace(/(?<=:)\/+/, "//");
  }
  const values = new Map(pairsOf(query, false));
  const key = detours[name].find((/** @type {string} */ one) => values.has(one));
  const found = values.get(key) ?? "";
  return found.startsWith("https://") || found.startsWith("http://") ? found : "";
}

/**
 * The parts of a query, decoded.
 * @param {string} query
 * @param {boolean} keepBlank
 * @returns {[string, string][]}
 */
function pairsOf(query, keepBlank) {
  return query.split("&").filter(Boolean).flatMap((part) => {
    const [name, sign, value] = parted(part, "=");
    return (sign && value) || (keepBlank && (sign || name)) ? [/** @type {[string, string]} */ ([decoded(name), decoded(value)])] : [];
  });
}

/** @param {string} text */
function decoded(text) {
  const plain = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * An address taken apart as Python's `urlsplit` does, null where that fails.
 * @param {string} text
 * @returns {Parts | null}
 */
function split(text) {
  const [, scheme = "", rest = ""] = /^([A-Za-z][A-Za-z0-9+.-]*):(.*)$/su.exec(text) ?? [];
  if (!scheme) {
    return null;
  }
  const [, slashes = "", netloc = "", path = "", query = ""] = /^(?:(\/\/)([^/?#]*))?([^?#]*)(?:\?([^#]*))?/su.exec(rest) ?? [];
  const address = netloc.slice(netloc.lastIndexOf("@") + 1);
  const [, host = "", port = ""] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/su.exec(address) ?? [];
  const isPort = port === "" || (/^\d+$/.test(port) && Number(port) <= 65535);
  const isWhole = Boolean(slashes && netloc) || (scheme.toLowerCase() !== "http" && scheme.toLowerCase() !== "https");
  const isBracketed = /^[^[\]]*\[[\da-f:.%]*\](?::\d*)?$/i.test(netloc);
  if (!isPort || !isWhole || (/[[\]]/.test(netloc) && !isBracketed)) {
    return null;
  }
  return { scheme: scheme.toLowerCase(), netloc, user: netloc.includes("@"), host: host.toLowerCase(), path, query, rest };
}

/** @type {import("./lists.js").Check} A telephone number; one without a country code is Finnish. */
export function checkPhone(raw, path, sheet) {
  const text = checkText(raw, path, sheet);
  if (text === null || isPhone(text)) {
    return text;
  }
  sheet.error(path, "phone.form", "", { text: quote(text) });
  return null;
}

/**
 * Whether a text can be a telephone number: it has as many digits as numbers of its country, written as people write them.
 * @param {string} text
 */
function isPhone(text) {
  const { lengths, country, abroad, within } = constantsOf("phones");
  const [found = ""] = /[+\uff0b\p{Nd}].*/su.exec(text) ?? [];
  const number = found.replace(/[\\/] *x.*$/s, "").replace(/[^\p{L}\p{N}#]+$/u, "");
  const match = VIABLE.exec(number);
  if (!match) {
    return false;
  }
  const plain = /(?:.*?[a-z]){3}/is.test(match[1]) ? [...match[1].toLowerCase()].map(keypadDigit).join("") : match[1];
  let digits = [...plain].filter((sign) => /\p{Nd}/u.test(sign)).map(plainDigit).join("");
  const prefix = new RegExp(`^(?:${abroad})(?!0)`).exec(digits)?.[0] ?? "";
  const isAbroad = /^[+\uff0b]/.test(number) || Boolean(prefix);
  const own = lengths[country] ?? [];
  let code = country;
  if (isAbroad) {
    digits = digits.slice(prefix.length);
    code = [1, 2, 3].map((length) => digits.slice(0, length)).find((start) => Object.hasOwn(lengths, start)) ?? "";
    digits = digits.slice(code.length);
  } else if (digits.startsWith(country) && digits.length > Math.max(...own)) {
    digits = digits.slice(country.length);
  }
  const short = code === country ? digits.replace(new RegExp(`^(?:${within})`), "") : digits;
  return digits.length > 1 && (lengths[code] ?? []).includes(own.includes(short.length) ? short.length : digits.length);
}

/** @param {string} sign */
function keypadDigit(sign) {
  const at = KEYPAD.findIndex((letters) => letters.includes(sign));
  return at < 0 ? sign : String(at + 2);
}

/** @param {string} digit of any script, whose ten stand in a row */
function plainDigit(digit) {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) {
    value += 1;
  }
  return String(digit <= "9" ? Number(digit) : value);
}
