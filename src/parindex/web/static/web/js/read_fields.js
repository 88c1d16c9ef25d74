/* What the machine read: a field in the list lights its box on the page; the boxes can be switched off, and stay so. */

const OFF = "read-boxes-off";

function isOff() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    localStorage.setItem(OFF, off ? "1" : "0");
  } catch {
    /* Without storage the switch holds for this page. */
  }
}

function show(isShown, button, legend) {
  document.querySelectorAll("[data-read-boxes]").forEach((boxes) => boxes.toggleAttribute("hidden", !isShown));
  button.querySelector("[data-hides]").hidden = !isShown;
  button.querySelector("[data-shows]").hidden = isShown;
  if (legend) {
    legend.hidden = !isShown;
  }
}

function scrollable(element) {
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
    if (one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== "visible") {
      return one;
    }
  }
  return null;
}

/* Scrolls the paper alone: the list must not move away under the pointer. */
function bring(box) {
  const paper = scrollable(box);
  if (!paper) {
    return;
  }
  const [inner, outer] = [box.getBoundingClientRect(), paper.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    paper.scrollTop += inner.top - outer.top - paper.clientHeight / 3;
  }
  if (inner.left < outer.left || inner.right > outer.right) {
    paper.scrollLeft += inner.left - outer.left - paper.clientWidth / 4;
  }
}

function light(event) {
  const field = event.target.closest?.("[data-read-field]");
  const box = field && document.getElementById(field.dataset.readField);
  if (!box) {
    return;
  }
  const isOn = event.type === "mouseover" || event.type === "focusin";
  box.classList.toggle("read-box--lit", isOn);
  if (isOn && !box.closest("[hidden]")) {
    bring(box);
  }
}

function attach(root) {
  for (const kind of ["mouseover", "mouseout", "focusin", "focusout"]) {
    root.addEventListener(kind, light);
  }
  const button = root.querySelector("[data-read-switch]");
  const legend = root.querySelector("[data-read-legend]");
  if (!button) {
    return;
  }
  button.hidden = false;
  show(!isOff(), button, legend);
  button.addEventListener("click", () => {
    const isShown = button.querySelector("[data-hides]").hidden;
    remember(!isShown);
    show(isShown, button, legend);
  });
}

document.querySelectorAll('[data-behaviour~="read-fields"]').forEach(attach);
