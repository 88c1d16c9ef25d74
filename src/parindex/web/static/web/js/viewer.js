/* Zooms and turns the pages in every [data-behaviour="viewer"]; a view alone, the file stays as it is.

   For whoever draws on the pages: one figure[data-page=n] for each page, in it [data-role="frame"] with the picture and,
   on top of it, an empty [data-role="overlay"] that has exactly the size of the page. Place children of the overlay in
   percent of its width and height (ten-thousandths / 100): they follow zoom and turn by themselves. The overlay takes no
   clicks until it is given `pointer-events`. The section has data-attachment and data-revision (the key of the revision);
   data-turn says the turn in degrees, and the event "viewer:change" tells that zoom or turn changed. A child with
   data-mark and data-left, -top, -width, -height in ten-thousandths of the page is placed here. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

function lay(figure, turn, zoom) {
  const frame = figure.querySelector('[data-role="frame"]');
  frame.style.width = `${100 * zoom}%`;
  frame.style.transform = "";
  frame.style.marginBottom = "";
  figure.style.height = "";
  if (!turn) return;
  const { offsetWidth: width, offsetHeight: height } = frame;
  const isOnSide = turn % 180 !== 0;
  const moves = { 90: `translateX(${height}px)`, 180: `translate(${width}px, ${height}px)`, 270: `translateY(${width}px)` };
  frame.style.transformOrigin = "0 0";
  frame.style.transform = `${moves[turn]} rotate(${turn}deg)`;
  frame.style.marginBottom = isOnSide ? `${width - height}px` : "";
}

function place(mark) {
  for (const side of ["left", "top", "width", "height"]) mark.style[side] = `${Number(mark.dataset[side]) / 100}%`;
}

function attach(viewer) {
  for (const mark of viewer.querySelectorAll("[data-mark]")) place(mark);
  const figures = [...viewer.querySelectorAll("figure[data-page]")];
  const said = viewer.querySelector('[data-role="zoom"]');
  let step = STEPS.indexOf(1);
  let turn = 0;

  const draw = () => {
    const zoom = STEPS[step];
    viewer.dataset.turn = String(turn);
    for (const figure of figures) {
      figure.querySelector("img").sizes = `${Math.round(figure.clientWidth * zoom)}px`;
      lay(figure, turn, zoom);
    }
    said.textContent = `${Math.round(zoom * 100)} %`;
    viewer.dispatchEvent(new CustomEvent("viewer:change", { bubbles: true, detail: { zoom, turn } }));
  };

  const acts = {
    in: () => (step = Math.min(step + 1, STEPS.length - 1)),
    out: () => (step = Math.max(step - 1, 0)),
    turn: () => (turn = (turn + 90) % 360),
  };
  viewer.addEventListener("click", (event) => {
    const act = event.target.closest("[data-act]");
    if (!act || !acts[act.dataset.act]) return;
    acts[act.dataset.act]();
    draw();
  });
  /* A picture that arrives late, or a window that changes, changes the sizes that a turn is computed from. */
  const sizes = new ResizeObserver(() => turn && figures.forEach((figure) => lay(figure, turn, STEPS[step])));
  for (const figure of figures) sizes.observe(figure.querySelector("img"));
  viewer.querySelector('[data-role="bar"]').hidden = false;
}

for (const viewer of document.querySelectorAll('[data-behaviour="viewer"]')) attach(viewer);
