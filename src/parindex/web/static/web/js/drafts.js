/* What is typed into a form, kept on this device until the server has it; form[data-behaviour="conflict"] chooses between two versions. */
export const content = (form) => {
  const fields = new FormData(form);
  fields.delete("csrfmiddlewaretoken");
  fields.delete("base_version");
  return new URLSearchParams(fields).toString();
};

export const drafts = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  write(key, draft) {
    try {
      localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      /* A full or forbidden store: the form itself still holds the text. */
    }
  },
  drop: (key) => localStorage.removeItem(key),
};

export function fill(form, typed) {
  const fields = new URLSearchParams(typed);
  for (const field of form.elements) {
    if (!field.name || field.type === "hidden" || field.type === "submit") continue;
    if (field.type === "checkbox" || field.type === "radio") field.checked = fields.getAll(field.name).includes(field.value);
    else field.value = fields.get(field.name) ?? "";
  }
}

for (const form of document.querySelectorAll('form[data-behaviour="conflict"]')) {
  const { key } = form.dataset;
  form.addEventListener("submit", () => {
    drafts.write(key, { typed: content(form), base: form.elements.base_version.value, at: Date.now() });
  });
  form.querySelector("[data-drop-draft]").addEventListener("click", () => drafts.drop(key));
}
