/* Folds [data-behaviour="fold-small"] on a narrow screen; on a wide one it stands open. */
const narrow = matchMedia("(width <= 720px)");

function fold() {
  for (const details of document.querySelectorAll('[data-behaviour="fold-small"]')) details.open = !narrow.matches;
}

fold();
narrow.addEventListener("change", fold);
