/** What forms use of the check, in one module: each build joins to it all that it imports but for the works of others. */

import { checkText } from "./check.js";
import { completeRules, loadRules } from "./loading.js";
import { slugify } from "./slug.js";
import { removeRefused } from "./text.js";

export const CHECKING = { checkText, completeRules, loadRules, removeRefused, slugify };
