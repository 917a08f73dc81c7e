/** Starts what improves a page: each element with `data-component` names the module that knows how. */

import { startAll } from "./component.js";

startAll(document, new Map([
  ["compare", () => import("./compare/compare.js")],
  ["directory", () => import("./directory/directory.js")],
  ["menu", () => import("./menu/menu.js")],
  ["search", () => import("./search/search.js")],
  ["share", () => import("./share/share.js")],
  ["tags", () => import("./tags/tags.js")],
  ["tray", () => import("./tray/tray.js")],
]));
