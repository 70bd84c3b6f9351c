// The composer's page: what is chosen lives in the address, the agenda is made here.
import { calendar, compose, hour, LIMITS } from "./compose.js";

const form = document.querySelector("form.composer");
if (form) begin(form);

function begin(form) {
  const modules = new Map([...form.querySelectorAll("[data-module]")].map((row) => [row.dataset.module, row]));
  const out = document.querySelector(".composed");
  const field = (name) => form.elements[name];
  read(form, modules);
  const show = () => {
    const chosen = chosenModules(modules);
    const start = minutesOf(field("start").value) ?? LIMITS.start;
    const days = compose(chosen, { start, end: Math.max(start + 240, LIMITS.end) });
    write(form, modules);
    draw(out, days, form);
    field("file").disabled = !days.length;
    return days;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", show);
  form.addEventListener("reset", () => queueMicrotask(show));
  field("print").addEventListener("click", () => print());
  field("file").addEventListener("click", () => save(calendar(show(), field("day").value, form.dataset)));
  form.hidden = false;
  show();
}

function minutesOf(text) {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text || "");
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function chosenModules(modules) {
  const chosen = [];
  for (const [id, row] of modules) {
    const length = row.querySelector("select").value;
    if (!length) continue;
    const stages = row.dataset[`stages${length}`].split(" ").map((part) => ({
      minutes: Number(part.replace("r", "")),
      rest: part.endsWith("r"),
    }));
    chosen.push({ id, title: row.dataset.title, href: row.dataset.href, length, stages });
  }
  return chosen;
}

// What a link holds is only compared with what can be chosen.
function read(form, modules) {
  const asked = new URLSearchParams(location.search);
  for (const [id, row] of modules) {
    const select = row.querySelector("select");
    const known = [...select.options].map((option) => option.value);
    if (known.includes(asked.get(id))) select.value = asked.get(id);
  }
  if (minutesOf(asked.get("start")) !== null) form.elements.start.value = asked.get("start");
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked.get("day") || "")) form.elements.day.value = asked.get("day");
  if (/^\d{1,2}$/.test(asked.get("size") || "")) form.elements.size.value = asked.get("size");
}

function write(form, modules) {
  const kept = new URLSearchParams();
  for (const [id, row] of modules) {
    const length = row.querySelector("select").value;
    if (length) kept.set(id, length);
  }
  for (const name of ["start", "day", "size"]) kept.set(name, form.elements[name].value);
  try {
    history.replaceState(null, "", `?${kept}${location.hash}`);
  } catch {
    // A page opened from a disk keeps its address.
  }
}

function draw(out, days, form) {
  const { dataset } = form;
  out.replaceChildren();
  const total = days.flatMap((day) => day.items).filter((item) => item.kind === "module");
  const minutes = total.reduce((sum, item) => sum + item.to - item.from, 0);
  const said = dataset.said.replace("{days}", days.length).replace("{minutes}", minutes);
  form.querySelector("[role=status]").textContent = days.length ? said : dataset.none;
  days.forEach((day, number) => {
    const title = document.createElement("h3");
    title.textContent = dataset.day.replace("{number}", number + 1);
    const table = document.createElement("table");
    const body = table.createTBody();
    const head = table.createTHead().insertRow();
    for (const name of [dataset.hour, dataset.minutes, dataset.what]) {
      const cell = document.createElement("th");
      cell.scope = "col";
      cell.textContent = name;
      head.append(cell);
    }
    for (const item of day.items) row(body, item, form);
    out.append(title, table);
  });
  groups(out, days, form);
}

function row(body, item, form) {
  const line = body.insertRow();
  const when = document.createElement("bdi");
  when.dir = "ltr";
  when.textContent = `${hour(item.from)}–${hour(item.to)}`;
  line.insertCell().append(when);
  line.insertCell().textContent = String(item.to - item.from);
  const what = line.insertCell();
  const source = item.id && form.querySelector(`[data-module="${CSS.escape(item.id)}"]`);
  if (!source) {
    what.textContent = form.dataset[item.kind];
    return;
  }
  const link = document.createElement("a");
  link.href = source.dataset.href;
  link.textContent = item.title;
  what.append(link);
}

// How many small groups, and what to print for them.
function groups(out, days, form) {
  const size = Number(form.elements.size.value) || 0;
  if (!size || !days.length) return;
  const note = document.createElement("p");
  note.textContent = form.dataset.groups
    .replace("{size}", size)
    .replace("{groups}", Math.max(1, Math.round(size / 5)));
  out.append(note);
}

function save(text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
  link.download = "agenda.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
