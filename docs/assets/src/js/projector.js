// A page for a room: large type, nothing but the text. F8 or the header's button
// begins and ends it; the keys of a presenter go from heading to heading.
import { remember, remembered } from "./storage.js";

const KEY = "projector";
const EDGE = 90; // pixels that the header takes
const root = document.documentElement;

export function applyProjector() {
  const asked = new URLSearchParams(location.search).has("projector");
  root.toggleAttribute("data-projector", asked || remembered(KEY) === "on");
}

export function onProjector() {
  const buttons = document.querySelectorAll("[data-projects]");
  const say = () => {
    for (const button of buttons) button.setAttribute("aria-pressed", root.hasAttribute("data-projector"));
  };
  const set = (on) => {
    root.toggleAttribute("data-projector", on);
    remember(KEY, on ? "on" : "off");
    say();
  };
  say();
  for (const button of buttons) {
    button.addEventListener("click", () => set(!root.hasAttribute("data-projector")));
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") set(!root.hasAttribute("data-projector"));
    else if (root.hasAttribute("data-projector")) step(event);
  });
}

// What is longer than the screen is read on by screens, as ever.
function step(event) {
  const way = { PageDown: 1, PageUp: -1 }[event.key];
  if (!way || event.target.closest("input, textarea, select, dialog")) return;
  const tops = [...document.querySelectorAll("article :is(h1, h2, h3)")].map(
    (heading) => heading.getBoundingClientRect().top - EDGE,
  );
  const next = way > 0 ? tops.find((top) => top > 5) : tops.findLast((top) => top < -5);
  if (next === undefined || Math.abs(next) > innerHeight - EDGE) return;
  event.preventDefault();
  scrollBy({ top: next });
}
