// Makes docs/assets/css and docs/assets/js from docs/assets/src, the theme's
// stylesheet and two libraries. `npm run assets`; tests/test_assets.py says when it
// is due, by the sum that is left in built-from.txt.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { themeStyles } from "./theme.mjs";

const SRC = dirname(fileURLToPath(import.meta.url));
const OUT = dirname(SRC);
const ROOT = join(OUT, "../..");
const TARGET = ["chrome100", "firefox100", "safari15.4"];
const PYTHON = process.env.PYTHON || join(ROOT, ".venv/bin/python");

// Every source by its path, in order, so that a change of any shows in the sum.
function fingerprint() {
  const names = readdirSync(SRC, { recursive: true })
    .map((name) => join(SRC, String(name)))
    .filter((name) => /\.(css|js|mjs)$/.test(name));
  names.push(join(ROOT, "package.json"));
  const sum = createHash("sha256");
  const order = names.map((name) => relative(ROOT, name).replaceAll("\\", "/")).sort();
  for (const name of order) {
    sum.update(`${name}\n`);
    sum.update(readFileSync(join(ROOT, name)));
  }
  return sum.digest("hex").slice(0, 16);
}

function themeFolder() {
  const code = "import material, pathlib; print(pathlib.Path(material.__file__).parent / 'templates')";
  return execFileSync(PYTHON, ["-c", code], { encoding: "utf8" }).trim();
}

const themeVersion = readFileSync(join(themeFolder(), "base.html"), "utf8").match(
  /mkdocs-material-([\d.]+)/,
)[1];

// The dark colours once more, for a reader who has chosen nothing.
function unchosen() {
  const dark = readFileSync(join(SRC, "css/dark.css"), "utf8");
  return `@media (prefers-color-scheme: dark) {${dark.replace('[data-theme="dark"]', ':not([data-theme="light"])')}}`;
}

const generated = {
  name: "generated",
  setup(build) {
    build.onResolve({ filter: /(unchosen|material)\.css$/ }, ({ path }) => ({ path, namespace: "generated" }));
    build.onLoad({ filter: /unchosen/, namespace: "generated" }, () => ({ contents: unchosen(), loader: "css" }));
    build.onLoad({ filter: /material/, namespace: "generated" }, async () => ({
      contents: await themeStyles(themeFolder(), join(ROOT, "docs/overrides")),
      loader: "css",
    }));
  },
};

const common = {
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: TARGET,
  banner: {
    js: "/* Made by `npm run assets` */",
    css: `/* Made by \`npm run assets\` with mkdocs-material ${themeVersion} */`,
  },
};
const LICENCE = `mkdocs_material-${themeVersion}.dist-info/licenses/LICENSE`;
const scripts = { ...common, format: "iife" };
await esbuild.build({
  ...common,
  entryPoints: { site: join(SRC, "css/site.css"), landing: join(SRC, "css/landing.css") },
  outdir: join(OUT, "css"),
  external: ["*.woff2"],
  plugins: [generated],
});
await esbuild.build({
  ...scripts,
  entryPoints: {
    results: join(SRC, "results/results.js"),
    composer: join(SRC, "composer/composer.js"),
    site: join(SRC, "js/site.js"),
    "search-worker": join(SRC, "search/search-worker.js"),
    "search-engine": join(SRC, "search/search-engine.js"),
  },
  outdir: join(OUT, "js"),
});

const texts = [
  ["css/site.css: mkdocs-material", join(themeFolder(), "../../", LICENCE)],
  ["js/results.js: papaparse", join(ROOT, "node_modules/papaparse/LICENSE")],
  ["js/search-engine.js: minisearch", join(ROOT, "node_modules/minisearch/LICENSE.txt")],
  ["js/search-engine.js: @orama/stemmers", join(ROOT, "node_modules/@orama/stemmers/LICENSE.md")],
].map(([what, path]) => `${what}\n\n${readFileSync(path, "utf8").trim()}\n`);
writeFileSync(join(SRC, "built-from.txt"), `${fingerprint()}\n`);
writeFileSync(join(OUT, "LICENCES.txt"), texts.join(`\n${"=".repeat(72)}\n\n`));
