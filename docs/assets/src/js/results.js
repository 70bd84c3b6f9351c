// Results on the screen: how many, of which kinds, and where each leads.
const make = (name, className, ...inside) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
};

// Every second piece of a text is what was searched for.
const text = (pieces) => pieces.map((piece, i) => (i % 2 ? make("mark", "", piece) : piece));

export class Results {
  constructor(dialog) {
    this.words = dialog.dataset;
    this.root = new URL(this.words.root, location);
    this.status = dialog.querySelector("[role=status]");
    this.list = dialog.querySelector(".search-results");
    this.kinds = [...dialog.querySelectorAll("[data-kind]")];
    this.group = this.kinds[0].parentElement;
    this.names = new Map(this.kinds.map((button) => [button.dataset.kind, button.firstElementChild.textContent]));
    this.kind = "";
    dialog.addEventListener("keydown", (event) => this.move(event, dialog.querySelector("input")));
  }

  onKind(look) {
    for (const button of this.kinds) {
      button.addEventListener("click", () => {
        this.kind = this.kind === button.dataset.kind ? "" : button.dataset.kind;
        look();
      });
    }
  }

  onFollowed(keep) {
    this.list.addEventListener("click", (event) => event.target.closest("a") && keep());
  }

  onLeft(back) {
    this.back = back;
  }

  first() {
    return this.list.querySelector("a");
  }

  clear() {
    this.kind = "";
    this.group.hidden = true;
    this.list.replaceChildren();
    this.status.textContent = "";
  }

  wait() {
    if (!this.list.children.length) this.status.textContent = this.words.wait;
  }

  fail() {
    this.clear();
    this.status.textContent = this.words.failed;
  }

  // answer: { pages, counts, missing } as the engine gives it.
  show({ pages, counts, missing, instead }) {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const shown = this.kind ? counts[this.kind] || 0 : all;
    const said = shown === 1 ? this.words.one : shown ? this.words.other.replace("#", shown) : this.words.none;
    const without = missing.length ? `${this.words.missing} ${missing.join(" · ")}` : "";
    const also = instead.length ? `${this.words.instead} ${instead.join(" · ")}` : "";
    this.status.textContent = [said, without, also].filter(Boolean).join(" – ");
    this.group.hidden = !all;
    for (const button of this.kinds) {
      const { kind } = button.dataset;
      const count = kind ? counts[kind] || 0 : all;
      button.hidden = !count && kind !== this.kind;
      button.lastElementChild.textContent = count;
      button.setAttribute("aria-pressed", kind === this.kind);
    }
    this.list.replaceChildren(...pages.map((page) => this.item(page)));
  }

  item({ kind, page, hits: [best, ...more] }) {
    const where = [this.names.get(kind), best.location.includes("#") && page].filter(Boolean).join(" · ");
    const item = make("li", "", this.link(best), make("span", "search-where", where));
    item.append(make("span", "search-text", ...text(best.text)));
    if (more.length) item.append(make("ul", "", ...more.map((hit) => make("li", "", this.link(hit)))));
    return item;
  }

  link({ location: path, title }) {
    const link = make("a", "", ...text(title));
    const [file, heading] = path.split("#");
    link.href = new URL(file, this.root);
    // From a disk nobody answers with a folder's page.
    if (location.protocol === "file:") link.href += "index.html";
    if (heading) link.hash = heading;
    return link;
  }

  // Arrows walk through the results, and back to the box.
  move(event, box) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const links = [...this.list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (at < 0 && (document.activeElement !== box || step < 0)) return;
    event.preventDefault();
    if (at + step < 0) this.back();
    else links[at + step]?.focus();
  }
}
