/* Saves an explanation while it is written, says whether it is saved, and counts the letters that are left. */
const PAUSE = 1500;

function attach(form) {
  const text = form.elements.text;
  const base = form.querySelector('input[type="hidden"][name="base_version"]');
  const status = form.querySelector('[data-part="status"]');
  const left = form.querySelector('[data-part="left"]');
  let timer = 0;
  let saving = null;
  let isDirty = false;

  const count = () => {
    left.textContent = `${form.dataset.left} ${(text.maxLength - text.value.length).toLocaleString("vi")}`;
  };
  const say = (words) => {
    status.textContent = words;
  };
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  /* What was refused waits for the writer; what met a broken line is tried again. */
  async function send() {
    isDirty = false;
    say(form.dataset.saving);
    try {
      const options = { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, redirect: "error" };
      const answer = await fetch(form.action, options);
      const told = await answer.json();
      if (answer.ok) base.value = told.version;
      else isDirty = true;
      say(answer.ok ? `${form.dataset.saved} ${told.saved_said}` : `${form.dataset.unsaved}: ${told.wrong}`);
    } catch {
      isDirty = true;
      say(form.dataset.unsaved);
      later(4 * PAUSE);
    }
  }

  async function save() {
    const choice = form.elements.choice.value;
    if (saving || !isDirty || !choice || (choice === "explain" && !text.value.trim())) return;
    saving = send();
    await saving;
    saving = null;
  }

  form.addEventListener("input", () => {
    isDirty = true;
    count();
    say(form.dataset.unsaved);
    later(PAUSE);
  });
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
      await saving;
      form.requestSubmit(event.submitter);
    }
    isDirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  count();
}

document.querySelectorAll('[data-behaviour="explanation"]').forEach(attach);
