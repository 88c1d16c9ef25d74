/* Opens [data-behaviour="tour"] on the first visit of a page, and points at what each stop speaks of; what the page does
   not show to this person is left out. */
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

function leaveOutMissing(tour) {
  for (const link of tour.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(link.hash.slice(1))) link.closest("li").hidden = true;
  }
  tour.hidden = !tour.querySelector("li:not([hidden])");
}

function point(link) {
  for (const pointed of document.querySelectorAll(".tour-target")) pointed.classList.remove("tour-target");
  document.getElementById(link.hash.slice(1))?.classList.add("tour-target");
}

for (const tour of document.querySelectorAll('[data-behaviour="tour"]')) {
  leaveOutMissing(tour);
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
  if (!tour.hidden && !seen().includes(tour.dataset.tour)) {
    tour.open = true;
    remember(tour.dataset.tour);
  }
}
