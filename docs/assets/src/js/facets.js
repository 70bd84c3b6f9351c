// Narrows a list that stands whole in the page. The choices live in the address, so
// that a link shows the same list; what a link holds is only ever compared with the
// choices that are there.
export function onFacets() {
  for (const form of document.querySelectorAll("form.facets")) {
    const list = document.getElementById(form.dataset.list);
    if (list) new Facets(form, list);
  }
}

class Facets {
  constructor(form, list) {
    this.form = form;
    this.list = list;
    this.items = [...list.children];
    this.boxes = [...form.querySelectorAll("input[type=checkbox]")];
    this.order = form.querySelector("select[name=sort]");
    this.status = form.querySelector(".facet-status");
    this.first = this.order?.value;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => this.changed());
    form.elements.namedItem("print")?.addEventListener("click", () => print());
    form.addEventListener("reset", () => queueMicrotask(() => this.cleared()));
    addEventListener("popstate", () => this.read());
    this.read();
    form.hidden = false;
  }

  // The address as it is: unknown names and values mean nothing.
  read() {
    const asked = new URLSearchParams(location.search);
    for (const box of this.boxes) box.checked = asked.getAll(box.name).includes(box.value);
    if (this.order) {
      const known = [...this.order.options].map((option) => option.value);
      this.order.value = known.includes(asked.get("sort")) ? asked.get("sort") : this.first;
    }
    const details = this.form.querySelector("details");
    if (details && this.boxes.some((box) => box.checked)) details.open = true;
    this.show();
  }

  cleared() {
    for (const box of this.boxes) box.checked = false;
    if (this.order) this.order.value = this.first;
    this.changed();
  }

  changed() {
    const kept = new URLSearchParams(location.search);
    for (const name of new Set(this.boxes.map((box) => box.name))) kept.delete(name);
    for (const box of this.boxes) if (box.checked) kept.append(box.name, box.value);
    kept.delete("sort");
    if (this.order && this.order.value !== this.first) kept.set("sort", this.order.value);
    const asked = kept.toString();
    try {
      history.replaceState(null, "", `${asked ? `?${asked}` : location.pathname}${location.hash}`);
    } catch {
      // A page opened from a disk may not change its address; the list still narrows.
    }
    this.show();
  }

  // Chosen values by name; within a name any of them fits, between names all must.
  chosen() {
    const found = new Map();
    for (const box of this.boxes) {
      if (box.checked) found.set(box.name, [...(found.get(box.name) || []), box.value]);
    }
    return found;
  }

  show() {
    const chosen = this.chosen();
    let shown = 0;
    for (const item of this.items) {
      item.hidden = !fits(item, chosen);
      if (!item.hidden) shown += 1;
    }
    for (const box of this.boxes) this.count(box, chosen);
    this.sort();
    this.status.textContent = this.status.dataset.said
      .replace("{shown}", shown)
      .replace("{total}", this.items.length);
  }

  // How many would be there with this choice among its own kind.
  count(box, chosen) {
    const others = new Map(chosen);
    others.set(box.name, [box.value]);
    const number = this.items.filter((item) => fits(item, others)).length;
    const label = box.closest("label");
    label.querySelector(".count").textContent = number;
    label.classList.toggle("none", number === 0);
  }

  sort() {
    if (!this.order) return;
    const down = this.order.value.startsWith("-");
    const key = `data-sort-${this.order.value.replace(/^-/, "")}`;
    const value = (item) => item.getAttribute(key) || "";
    const sorted = [...this.items].sort((one, other) => {
      const way = value(one).localeCompare(value(other), "en", { numeric: true });
      return (down ? -way : way) || this.items.indexOf(one) - this.items.indexOf(other);
    });
    this.list.append(...sorted);
  }
}

function fits(item, chosen) {
  for (const [name, values] of chosen) {
    const has = (item.getAttribute(`data-${name}`) || "").split(" ");
    if (!values.some((value) => has.includes(value))) return false;
  }
  return true;
}
