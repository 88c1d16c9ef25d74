/* Keys of a page: a letter presses what carries it in data-key. Never while somebody types; can be switched off. */

const OFF = "keys-off";
const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]";

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

function press(target) {
  target.click();
  const form = target.closest("details[open]")?.querySelector("form");
  if (target.matches("summary")) {
    form?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  }
}

function attach(root) {
  const hints = root.querySelector("[data-keys]");
  const holder = root.querySelector("[data-keys-switch]");
  const box = holder?.querySelector("input");
  if (!hints || !box) {
    return;
  }
  holder.hidden = false;
  box.checked = !isOff();
  hints.hidden = !box.checked;
  box.addEventListener("change", () => {
    remember(!box.checked);
    hints.hidden = !box.checked;
  });
  document.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat && !event.isComposing;
    if (!box.checked || !isPlain || event.target.closest?.(TYPING)) {
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target) {
      event.preventDefault();
      press(target);
    }
  });
}

document.querySelectorAll('[data-behaviour~="keys"]').forEach(attach);
