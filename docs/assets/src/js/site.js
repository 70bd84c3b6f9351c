// Small helps, read in the head: the page is whole without them.
import { onContents } from "./contents.js";
import { applyTheme, onThemeSwitch } from "./colours.js";
import { onSwitchers } from "./languages.js";
import { onMenus } from "./menus.js";
import { onComparison } from "./compare.js";
import { onDisk } from "./disk.js";
import { onFacets } from "./facets.js";
import { onPaper } from "./paper.js";
import { onPicks } from "./picks.js";
import { announceProgress, onProgress } from "./progress.js";
import { applyProjector, onProjector } from "./projector.js";
import { onQuizzes } from "./quiz.js";
import { onSearch } from "./search.js";
import { onTables } from "./tables.js";
import { onTerms } from "./terms.js";

const script = document.currentScript;
document.documentElement.classList.replace("no-js", "js");
applyTheme();
applyProjector();
announceProgress();
document.addEventListener("DOMContentLoaded", () => {
  onDisk();
  onTables();
  onThemeSwitch();
  onMenus();
  onSwitchers();
  onTerms();
  onPaper();
  onPicks();
  onComparison();
  onFacets();
  onQuizzes();
  onContents();
  onProjector();
  onProgress(script);
  onSearch(script);
});
