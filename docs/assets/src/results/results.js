// The results page: reads a table of answers on this device; nothing leaves it.
import Papa from "papaparse";
import { analyse, FEWEST } from "./analyse.js";

const form = document.querySelector("form.results");
if (form) begin(form);

const MOST = 5 * 1024 * 1024; // bytes of a file

function begin(form) {
  const file = form.elements.file;
  const said = form.querySelector("[role=status]");
  const out = document.querySelector(".results-shown");
  form.addEventListener("submit", (event) => event.preventDefault());
  file.addEventListener("change", async () => {
    out.replaceChildren();
    const chosen = file.files[0];
    if (!chosen) return;
    said.textContent = chosen.size > MOST ? form.dataset.large : "";
    if (chosen.size > MOST) return;
    const text = await chosen.text();
    const { data } = Papa.parse(text.replace(/^\ufeff/, ""), { skipEmptyLines: "greedy" });
    if (data.length < 2) {
      said.textContent = form.dataset.empty;
      return;
    }
    show(form, said, out, analyse(data[0], data.slice(1), keys(form)));
  });
  form.hidden = false;
}

function keys(form) {
  const found = {};
  for (const moment of ["before", "after"]) {
    if (form.dataset[`key${moment}`]) found[moment] = form.dataset[`key${moment}`].split(" ");
  }
  return found;
}

function show(form, said, out, result) {
  const words = form.dataset;
  if (result.missing.length) {
    said.textContent = words.missing.replace("{columns}", result.missing.join(", "));
    return;
  }
  if (!result.enough) {
    said.textContent = words.few.replace("{fewest}", FEWEST);
    return;
  }
  said.textContent = words.read
    .replace("{before}", result.people.before)
    .replace("{after}", result.people.after)
    .replace("{skipped}", result.skipped);
  for (const moment of ["before", "after"]) if (result[moment]) table(words, out, moment, result[moment]);
  if (result.gain !== null) out.append(line(`${words.gain} ${percent(result.gain)}`));
  if (!result.comments.length) return;
  const list = document.createElement("ul");
  for (const comment of result.comments) {
    const item = document.createElement("li");
    item.dir = "auto";
    item.textContent = comment;
    list.append(item);
  }
  out.append(heading(words.comments), list);
}

function table(words, out, moment, part) {
  const made = document.createElement("table");
  const head = made.createTHead().insertRow();
  for (const name of [words.item, words.difficulty, words.discrimination, words.look]) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = name;
    head.append(cell);
  }
  const body = made.createTBody();
  for (const item of part.items) {
    const row = body.insertRow();
    const cells = [
      String(item.number),
      percent(item.difficulty),
      item.discrimination === null ? "–" : item.discrimination.toFixed(2),
      advice(words, item),
    ];
    for (const text of cells) row.insertCell().textContent = text;
  }
  out.append(heading(`${words[`moment${moment}`]} – ${percent(part.mean)}`), made);
}

// Usual bounds: an item that nearly all or few get right, or that does not tell apart.
function advice(words, item) {
  if (item.difficulty > 0.95) return words.easy;
  if (item.difficulty < 0.3) return words.hard;
  return item.discrimination !== null && item.discrimination < 0.1 ? words.flat : "";
}

const percent = (share) => `${Math.round(share * 100)} %`;

function heading(text) {
  const made = document.createElement("h3");
  made.textContent = text;
  return made;
}

function line(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
