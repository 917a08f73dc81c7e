// Writes a package of npm as one module of the browser: `node build.mjs NAME TARGET`.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [name, target] = process.argv.slice(2);
const folder = fileURLToPath(new URL(".", import.meta.url));
const root = `${folder}node_modules/${name}`;
const { version, license } = JSON.parse(await readFile(`${root}/package.json`, "utf8"));
const { packages } = JSON.parse(await readFile(`${folder}package-lock.json`, "utf8"));
const words = (await readFile(`${root}/LICENSE`, "utf8")).trim();

/** YAML 1.1 has types of its own, which content never has. */
const without = {
  name: "without-yaml-1.1",
  setup(made) {
    made.onLoad({ filter: /schema[\\/]yaml-1\.1[\\/](binary|omap|pairs|schema|set|timestamp)/ }, () => ({
      contents: "const none = undefined; export { none as binary, none as omap, none as pairs, none as schema, none as set,"
        + " none as intTime, none as floatTime, none as timestamp };",
    }));
  },
};
const { outputFiles } = await build({
  entryPoints: [`${folder}${name}.js`], bundle: true, format: "esm", minify: true, target: "es2022", platform: "browser",
  legalComments: "none", charset: "ascii", plugins: [without], write: false,
});
const code = outputFiles[0].text;
const head = `@license ${name} ${version}, ${license}. Knows no DOM.

Made by scripts/vendor from the package of npm; do not edit it. Left out: the types of YAML 1.1.
Package: ${packages[`node_modules/${name}`].integrity}
Code below: sha256-${createHash("sha256").update(code).digest("base64")}

${words}`;
await writeFile(target, `/**\n${head.split("\n").map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n// @ts-nocheck\n${code}`);
