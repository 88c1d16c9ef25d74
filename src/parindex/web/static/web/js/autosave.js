/* Saves form[data-behaviour="autosave"] while a person fills it in, and never by itself.
   Until the server has acknowledged it, what was typed is kept on this device. */
import { content, drafts, fill } from "./drafts.js";

const PAUSE = 1500;
const FIRST_RETRY = 2000;
const LONGEST_RETRY = 60000;

function attach(form) {
  const status = form.querySelector("[data-saving]");
  const part = (name) => status.querySelector(`[data-saving-${name}]`);
  const { key } = form.dataset;
  const base = form.elements.base_version;
  let saved = form.dataset.unsaved === undefined ? content(form) : null;
  let isBlocked = false;
  let isRunning = false;
  let retry = FIRST_RETRY;
  let timer;

  const isDirty = () => content(form) !== saved;

  function pill(words, tone) {
    part("pill").textContent = words;
    part("pill").className = `chip saving__pill${tone ? ` chip--${tone}` : ""}`;
  }

  function tell(words, ...buttons) {
    part("words").textContent = words;
    part("told").hidden = !words;
    for (const name of ["sign-in", "compare", "use", "drop"]) part(name).hidden = !buttons.includes(name);
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function again() {
    later(retry);
    retry = Math.min(retry * 2, LONGEST_RETRY);
  }

  function mark(faults) {
    for (const place of form.querySelectorAll("[data-fault]")) {
      const wrong = faults[place.dataset.fault] ?? "";
      place.textContent = wrong;
      place.closest(".field").classList.toggle("field--wrong", Boolean(wrong));
    }
  }

  function acknowledge(answer, sent) {
    base.value = answer.version;
    saved = sent;
    retry = FIRST_RETRY;
    tell("");
    const unproven = form.querySelector("[data-unproven]");
    unproven.hidden = answer.progress !== "unproven";
    unproven.closest(".field").classList.toggle("field--wrong", !unproven.hidden);
    if (isDirty()) return later(PAUSE);
    drafts.drop(key);
    mark(answer.faults);
    document.getElementById("points").innerHTML = answer.points;
    pill(`${status.dataset.saidSaved} ${answer.saved_said}`, "good");
    return undefined;
  }

  async function refuse(response) {
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : {};
    pill(status.dataset.saidDirty, "loss");
    if (answer.wrong) {
      isBlocked = true;
      tell(`${answer.wrong} ${status.dataset.saidRefused}`, ...(response.status === 409 ? ["compare"] : []));
    } else {
      tell(status.dataset.saidSignedOut, "sign-in");
      again();
    }
    return null;
  }

  async function save({ keepalive = false } = {}) {
    clearTimeout(timer);
    if (isRunning || isBlocked) return null;
    const sent = content(form);
    const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? form.elements.csrfmiddlewaretoken.value;
    isRunning = true;
    pill(status.dataset.saidSaving);
    try {
      const headers = { Accept: "application/json", "X-CSRFToken": token };
      const response = await fetch(form.action, { method: "POST", headers, body: new FormData(form), redirect: "manual", keepalive });
      if (response.status >= 500) throw new Error(response.statusText);
      if (!response.ok) return await refuse(response);
      const answer = await response.json();
      acknowledge(answer, sent);
      return answer;
    } catch {
      pill(status.dataset.saidDirty, "loss");
      tell(status.dataset.saidFailed);
      again();
      return null;
    } finally {
      isRunning = false;
    }
  }

  function offer(draft) {
    const at = new Date(draft.at).toLocaleString(document.documentElement.lang, { timeStyle: "short", dateStyle: "short" });
    tell(`${status.dataset.saidDraft} ${at}.`, "use", "drop");
    part("use").onclick = () => {
      fill(form, draft.typed);
      base.value = draft.base;
      form.dispatchEvent(new Event("input", { bubbles: true }));
      tell("");
    };
    part("drop").onclick = () => {
      drafts.drop(key);
      tell("");
    };
  }

  form.addEventListener("input", () => {
    isBlocked = false;
    drafts.write(key, { typed: content(form), base: base.value, at: Date.now() });
    pill(status.dataset.saidDirty, "warn");
    later(PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    const then = event.submitter?.dataset.then;
    if (then === undefined) return;
    event.preventDefault();
    isBlocked = false;
    const answer = isDirty() ? await save() : { faults: {} };
    if (answer && then && !Object.keys(answer.faults).length) location.assign(then);
  });
  const flush = () => isDirty() && save({ keepalive: true });
  document.addEventListener("visibilitychange", flush);
  addEventListener("pagehide", flush);
  addEventListener("online", flush);

  const draft = drafts.read(key);
  if (draft && draft.typed !== saved) offer(draft);
  else if (draft) drafts.drop(key);
}

for (const form of document.querySelectorAll('form[data-behaviour="autosave"]')) attach(form);
