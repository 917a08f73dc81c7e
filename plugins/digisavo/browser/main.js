/** Starts what improves a page: an element with `data-component="tags"` is improved by `tags/tags.js`. */

import { startAll } from "./shared/component.js";

startAll(document, (name) => import(`./${name}/${name}.js`));
