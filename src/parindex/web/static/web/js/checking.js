/* Lets a report be dropped on every [data-behaviour="drop-one"] and says that it is being read; without it the form posts the file that was chosen. */
function attach(form) {
  const input = form.querySelector('input[type="file"]');
  const status = form.querySelector('[data-role="status"]');
  const button = form.querySelector('[type="submit"]');
  const said = status.textContent;
  const isTooLarge = () => [...input.files].some((file) => file.size > Number(form.dataset.largest) * 1048576);
  form.querySelector('[data-role="hint"]').hidden = matchMedia("(pointer: coarse)").matches;
  for (const [name, isOver] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
    form.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("drop--over", isOver);
      if (name !== "drop" || !event.dataTransfer.files.length) return;
      const held = new DataTransfer();
      held.items.add(event.dataTransfer.files[0]);
      input.files = held.files;
      form.requestSubmit();
    });
  }
  form.addEventListener("submit", (event) => {
    if (isTooLarge()) {
      event.preventDefault();
      status.textContent = form.dataset.wordsLarge;
      return;
    }
    status.textContent = form.dataset.wordsReading;
    button.disabled = true;
  });
  /* Whoever comes back finds the form as it was. */
  window.addEventListener("pageshow", () => {
    status.textContent = said;
    button.disabled = false;
  });
}

for (const form of document.querySelectorAll('[data-behaviour="drop-one"]')) attach(form);
