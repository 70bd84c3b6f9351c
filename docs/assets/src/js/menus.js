// The theme opens its drawer with a label that no keyboard reaches; a button does it
// here, says whether it is open, and takes the focus into the drawer and back.
export function onMenus() {
  const button = document.querySelector("[data-menu]");
  const toggle = document.getElementById("__drawer");
  if (!button || !toggle) return;
  const set = (open) => {
    if (toggle.checked === open) return;
    toggle.checked = open;
    toggle.dispatchEvent(new Event("change"));
  };
  button.addEventListener("click", () => set(!toggle.checked));
  toggle.addEventListener("change", () => {
    button.setAttribute("aria-expanded", toggle.checked);
    moveFocus(toggle.checked, button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") set(false);
  });
}

function moveFocus(open, button) {
  const first = document.querySelector(".md-nav--primary > .md-nav__list a[href]");
  if (open) first?.focus();
  else if (document.querySelector(".md-sidebar--primary")?.contains(document.activeElement)) button.focus();
}
