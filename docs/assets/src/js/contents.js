// Which heading is being read: marked in the table of contents, kept by the switcher.
const MARGIN = 100; // pixels below the window's top where a heading begins to be read

let current = "";

// Return the id of the heading being read, or what the address names if that is seen.
export function currentHeading() {
  const named = document.getElementById(location.hash.slice(1));
  const place = named?.getBoundingClientRect();
  return place && place.bottom >= 0 && place.top < innerHeight ? named.id : current;
}

export function onContents() {
  const links = new Map(
    [...document.querySelectorAll(".md-nav--secondary a[href^='#']")].map((link) => [
      link.hash.slice(1),
      link,
    ]),
  );
  const headings = [...document.querySelectorAll("article :is(h1, h2, h3, h4)[id]")];
  const top = document.querySelector(".md-top");
  let asked = false;
  const look = () => {
    asked = false;
    current = headings.filter((one) => one.getBoundingClientRect().top < MARGIN).at(-1)?.id || "";
    mark(links);
    if (top) top.hidden = scrollY < 2 * innerHeight;
  };
  addEventListener(
    "scroll",
    () => {
      if (!asked) requestAnimationFrame(look);
      asked = true;
    },
    { passive: true },
  );
  top?.addEventListener("click", () => {
    scrollTo({ top: 0 });
    document.querySelector(".md-logo")?.focus({ preventScroll: true });
  });
}

function mark(links) {
  for (const [id, link] of links) {
    const here = id === current;
    if (here === link.hasAttribute("aria-current")) continue;
    link.classList.toggle("md-nav__link--active", here);
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    if (here) keepInSight(link);
  }
}

// The table of contents scrolls by itself, without moving the page.
function keepInSight(link) {
  const wrap = link.closest(".md-sidebar__scrollwrap");
  const { top, bottom } = link.getBoundingClientRect();
  const frame = wrap.getBoundingClientRect();
  if (top < frame.top) wrap.scrollTop += top - frame.top - MARGIN;
  else if (bottom > frame.bottom) wrap.scrollTop += bottom - frame.bottom + MARGIN;
}
