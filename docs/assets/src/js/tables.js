// What is wider than the page, tables and code, scrolls inside itself; then a
// keyboard must reach it.
export function onTables() {
  const name = document.querySelector("[data-table-name]")?.dataset.tableName;
  const look = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      target.toggleAttribute("data-scrolls", scrolls);
      if (!scrolls) {
        for (const key of ["tabindex", "role", "aria-label"]) target.removeAttribute(key);
        continue;
      }
      target.tabIndex = 0;
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", heading(target) || name);
    }
  });
  for (const code of document.querySelectorAll("article pre > code")) look.observe(code);
  for (const table of document.querySelectorAll("article table:not([class])")) {
    const wrap = document.createElement("div");
    wrap.className = "table-wrap";
    table.replaceWith(wrap);
    wrap.append(table);
    look.observe(wrap);
  }
}

function heading(wrap) {
  const before = [...document.querySelectorAll("article :is(h1, h2, h3, h4)")].filter(
    (one) => one.compareDocumentPosition(wrap) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.firstChild?.textContent.trim();
}
