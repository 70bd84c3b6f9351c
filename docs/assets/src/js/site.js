// Small helps, read in the head: the page is whole without them.
import { serveTheme } from "./theme.js";
import { onSwitchers } from "./languages.js";
import { onMenus } from "./menus.js";
import { onComparison } from "./compare.js";
import { onFacets } from "./facets.js";
import { onPicks } from "./picks.js";
import { onQuizzes } from "./quiz.js";
import { onTables } from "./tables.js";
import { onTerms } from "./terms.js";
import { onThemeSwitch, applyTheme } from "./colours.js";

applyTheme();
serveTheme(document.currentScript.dataset.scope);
document.addEventListener("DOMContentLoaded", () => {
  onThemeSwitch();
  onMenus();
  onSwitchers();
  onTerms();
  onPicks();
  onComparison();
  onFacets();
  onQuizzes();
  onTables();
});
