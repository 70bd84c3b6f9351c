// Added by `make serve` to the pages that it shows; no part of the site.
"use strict";
const events = new EventSource("/_preview/events");

const shown = () => {
  const first = location.pathname.split("/")[1];
  return first.length === 2 ? first : "";
};

events.addEventListener("reload", (event) => {
  const languages = event.data.split(" ");
  if (!shown() || languages.includes(shown())) location.reload();
});

events.addEventListener("problems", (event) => {
  const note = document.querySelector("#preview-problems") || document.createElement("pre");
  note.id = "preview-problems";
  note.setAttribute("role", "alert");
  note.lang = "en";
  note.dir = "ltr";
  note.textContent = JSON.parse(event.data);
  Object.assign(note.style, {
    position: "fixed", insetInline: "0", bottom: "0", margin: "0", padding: "1rem",
    maxHeight: "40vh", overflow: "auto", zIndex: "99", whiteSpace: "pre-wrap",
    background: "#7a1420", color: "#fff", font: "13px/1.5 monospace",
  });
  document.body.append(note);
});

addEventListener("pagehide", () => events.close());
