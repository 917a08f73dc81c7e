/** Prints the answers in Node. */

import { readFile } from "node:fs/promises";
import { answers } from "./ask.js";

const read = async (name) => JSON.parse(await readFile(new URL(`index/${name}`, import.meta.url), "utf8"));
process.stdout.write(JSON.stringify(await answers(read)));
