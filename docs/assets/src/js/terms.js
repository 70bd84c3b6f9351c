// A term's note: open by hover, focus, tap or key; it stays while the pointer is on
// it, and goes with Escape, with a tap elsewhere or when the reader moves on.
const EDGE = 8; // pixels kept free beside the window's edge

export function onTerms() {
  const terms = [...document.querySelectorAll(".term")];
  if (!terms.length) return;
  for (const term of terms) watch(term);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") terms.forEach(close);
  });
  document.addEventListener("pointerdown", (event) => {
    for (const term of terms) if (!term.contains(event.target)) close(term);
  });
}

function watch(term) {
  const word = term.querySelector(".term-word");
  let pinned = false;
  let leaving;
  const openNow = () => {
    clearTimeout(leaving);
    open(term);
  };
  term.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && openNow());
  term.addEventListener("pointerleave", () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      if (!pinned && !term.contains(document.activeElement)) close(term);
    }, 200);
  });
  word.addEventListener("focus", () => word.matches(":focus-visible") && openNow());
  term.addEventListener("focusout", (event) => {
    if (!term.contains(event.relatedTarget)) {
      pinned = false;
      close(term);
    }
  });
  word.addEventListener("click", () => {
    pinned = !pinned || !term.classList.contains("open");
    if (pinned) openNow();
    else close(term);
  });
}

function open(term) {
  for (const other of document.querySelectorAll(".term.open")) if (other !== term) close(other);
  term.classList.add("open");
  term.querySelector(".term-word").setAttribute("aria-expanded", "true");
  keepInside(term.querySelector(".term-note"));
}

function close(term) {
  term.classList.remove("open");
  term.querySelector(".term-word").setAttribute("aria-expanded", "false");
}

function keepInside(note) {
  note.style.translate = "";
  const { left, right } = note.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const shift = Math.max(EDGE - left, 0) || Math.min(width - EDGE - right, 0);
  if (shift) note.style.translate = `${shift}px 0`;
}
