/* Opens [data-behaviour="tour"] on the first visit of a page, and points at what each stop speaks of. */
const KEY = "tours-seen";

function seen() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

function remember(name) {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...seen(), name])]));
  } catch {
    /* Without a store on this device the tour opens again next time. */
  }
}

function point(link) {
  for (const pointed of document.querySelectorAll(".tour-target")) pointed.classList.remove("tour-target");
  document.querySelector(link.hash)?.classList.add("tour-target");
}

for (const tour of document.querySelectorAll('[data-behaviour="tour"]')) {
  const close = tour.querySelector("[data-tour-close]");
  close.hidden = false;
  close.addEventListener("click", () => {
    tour.open = false;
    tour.querySelector("summary").focus();
  });
  tour.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) point(link);
  });
  tour.addEventListener("toggle", () => {
    if (tour.open) return;
    for (const pointed of document.querySelectorAll(".tour-target")) pointed.classList.remove("tour-target");
  });
  if (!seen().includes(tour.dataset.tour)) {
    tour.open = true;
    remember(tour.dataset.tour);
  }
}
