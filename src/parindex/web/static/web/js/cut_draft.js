/* What was found as the draft of a cut: fills reason and sentence of the form in place. Nothing typed is lost. */

function fill(link) {
  const reason = document.getElementById("cut-reason");
  const sentence = document.getElementById("cut-sentence");
  if (!reason || !sentence) {
    return false;
  }
  const said = link.dataset.cutSentence;
  const typed = sentence.value.trim();
  if (!typed) {
    reason.value = link.dataset.cutReason;
    sentence.value = said;
  } else if (!typed.includes(said)) {
    reason.value ||= link.dataset.cutReason;
    sentence.value = `${typed} ${said}`;
  }
  const fold = sentence.closest("details");
  if (fold) {
    fold.open = true;
  }
  sentence.focus();
  sentence.setSelectionRange(0, 0);
  return true;
}

function attach(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-cut-sentence]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && isPlain && fill(link)) {
      event.preventDefault();
    }
  });
}

document.querySelectorAll('[data-behaviour~="cut-draft"]').forEach(attach);
