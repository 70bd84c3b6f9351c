// The part of the theme's stylesheet that the site uses (a sixth of the whole).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";

// What the theme's templates write into our pages.
const TEMPLATES = [
  "base.html",
  ...[
    "content", "nav", "nav-item", "toc", "toc-item", "footer", "copyright", "logo",
    "actions", "path-item", "top",
  ].map((name) => `partials/${name}.html`),
];
const WRITTEN = `
  a abbr b bdi blockquote br button code dd del details dl dt em fieldset figcaption figure
  form h1 h2 h3 h4 h5 h6 hr img input ins kbd label legend li mark ol p pre small strong sub
  summary sup svg table tbody td th thead tr ul dir ltr rtl type align
  headerlink js no-js md-ellipsis md-nav__link--active md-top`;
// Parts of those templates that the site leaves switched off, or draws itself.
const UNUSED = [
  /admonition/, /critic/, /footnote/, /highlight/, /keys/, /mermaid/, /tabbed/, /task-list/,
  /^grid$/, /md-annotation/, /md-author/, /md-banner/, /md-clipboard/, /md-code/,
  /md-consent/, /md-dialog/, /md-feedback/, /md-footer__/, /md-header--lifted/,
  /md-header__(option|topic|title)/, /focus-visible/, /md-header__source/, /md-nav--integrated/, /md-nav--lifted/,
  /md-nav__source/, /md-option/, /md-post/, /md-progress/,
  /md-search/, /md-select/, /md-social/, /md-source/, /md-status/, /md-tabs/,
  /md-tag/, /md-tooltip/, /md-typeset__/, /md-version/,
];

// Returns the stylesheet; `theme` is the folder of the theme's templates,
// `overrides` that of ours.
export async function themeStyles(theme, overrides) {
  const sheets = join(theme, "assets/stylesheets");
  const main = readdirSync(sheets).find((name) => /^main\..*\.css$/.test(name));
  const ours = ["header", "alternate", "path"].map((name) => join(overrides, `partials/${name}.html`));
  const pages = [...TEMPLATES.map((name) => join(theme, name)), ...ours];
  const [{ css }] = await new PurgeCSS().purge({
    content: [...pages.map((page) => readFileSync(page, "utf8")), WRITTEN].map((raw) => ({
      raw,
      extension: "html",
    })),
    css: [{ raw: readFileSync(join(sheets, main), "utf8") }],
    defaultExtractor: (text) => text.match(/[\w-]+/g) || [],
    blocklist: UNUSED,
    keyframes: true,
    variables: true,
  });
  return css.replace(/\/\*#[^*]*\*\//g, "").replace(/@charset[^;]*;/, "");
}
