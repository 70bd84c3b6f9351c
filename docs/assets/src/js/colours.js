// Dark or light: the reader's choice, else the device's.
import { remember, remembered } from "./storage.js";

const root = document.documentElement;
const KEY = "theme";

const shown = () =>
  root.dataset.theme ||
  (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export function applyTheme() {
  const chosen = remembered(KEY);
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
}

export function onThemeSwitch() {
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.addEventListener("click", () => {
      root.dataset.theme = shown() === "dark" ? "light" : "dark";
      remember(KEY, root.dataset.theme);
    });
  }
}
