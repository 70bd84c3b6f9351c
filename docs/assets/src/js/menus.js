// The theme opens its drawer and its search with a label that no keyboard reaches;
// a button does it here and says whether it is open.
export function onMenus() {
  for (const button of document.querySelectorAll("[data-toggles]")) {
    const toggle = document.getElementById(button.dataset.toggles);
    button.addEventListener("click", () =>
      document.querySelector(`header label[for=${toggle.id}]`).click(),
    );
    toggle.addEventListener("change", () => {
      button.setAttribute("aria-expanded", toggle.checked);
      if (toggle.id === "__drawer") moveFocus(toggle.checked, button);
    });
  }
  document.addEventListener("keydown", (event) => {
    const drawer = document.getElementById("__drawer");
    if (event.key === "Escape" && drawer?.checked) drawer.click();
  });
}

function moveFocus(open, button) {
  const first = document.querySelector(".md-nav--primary > .md-nav__list a[href]");
  if (open) first?.focus();
  else if (document.querySelector(".md-sidebar--primary")?.contains(document.activeElement)) button.focus();
}
