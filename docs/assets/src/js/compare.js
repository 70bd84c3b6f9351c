// Two cases side by side, chosen in the address: ?a=…&b=….
export function onComparison() {
  const form = document.querySelector("form.compare");
  if (!form) return;
  const sides = [form.elements.a, form.elements.b];
  const all = [...document.querySelectorAll(".compared")];
  const list = all[0]?.parentElement;
  const asked = new URLSearchParams(location.search);
  sides.forEach((side, place) => {
    const known = [...side.options].map((option) => option.value);
    const wanted = asked.get(side.name);
    side.value = known.includes(wanted) ? wanted : known[place] || "";
  });
  const show = () => {
    for (const one of all) one.hidden = !sides.some((side) => side.value === one.dataset.case);
    const order = sides.map((side) => all.find((one) => one.dataset.case === side.value));
    list?.append(...order.filter(Boolean));
    list?.classList.add("side-by-side");
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    const chosen = new URLSearchParams(sides.map((side) => [side.name, side.value]));
    try {
      history.replaceState(null, "", `?${chosen}${location.hash}`);
    } catch {
      // A page opened from a disk keeps its address.
    }
    show();
  });
  form.hidden = false;
  show();
}
