/* A page of evidence: larger, smaller, turned (a view, nothing is stored), and rectangles drawn on it. */

const WHOLE = 10000;
const LEAST = 80;

function place(svg, event) {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const within = (value) => Math.min(WHOLE, Math.max(0, Math.round(value)));
  return { x: within(point.x), y: within(point.y) };
}

function between(one, other) {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

function show(rect, sides) {
  rect.setAttribute("x", sides.left);
  rect.setAttribute("y", sides.top);
  rect.setAttribute("width", sides.width);
  rect.setAttribute("height", sides.height);
}

function fillIn(holder, sides) {
  for (const [name, value] of Object.entries(sides)) {
    holder.querySelector(`[name="${name}"]`).value = String(value / 100).replace(".", ",");
  }
  holder.open = true;
  holder.querySelector('[name="text"]').focus({ preventScroll: false });
}

function draws(svg, rect, holder) {
  let start = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    start = place(svg, event);
    svg.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  svg.addEventListener("pointermove", (event) => {
    if (start) {
      show(rect, between(start, place(svg, event)));
    }
  });
  svg.addEventListener("pointercancel", () => {
    start = null;
  });
  svg.addEventListener("pointerup", (event) => {
    const sides = start && between(start, place(svg, event));
    start = null;
    if (sides && sides.width >= LEAST && sides.height >= LEAST) {
      fillIn(holder, sides);
    } else {
      show(rect, { left: 0, top: 0, width: 0, height: 0 });
    }
  });
}

/* Turned about its upper left corner and moved back, so that every part of it can be scrolled to. */
function lay(page, side) {
  page.style.transform = "";
  page.style.marginBottom = "";
  const { offsetWidth: width, offsetHeight: height } = page;
  const moves = [null, `translateX(${height}px)`, `translate(${width}px, ${height}px)`, `translateY(${width}px)`];
  if (!side) {
    return;
  }
  page.style.transformOrigin = "0 0";
  page.style.transform = `${moves[side]} rotate(${side * 90}deg)`;
  page.style.marginBottom = side % 2 ? `${width - height}px` : "";
}

function views(root, page) {
  let size = 1;
  let side = 0;
  new ResizeObserver(() => side && lay(page, side)).observe(page);
  root.querySelectorAll("[data-zoom]").forEach((button) =>
    button.addEventListener("click", () => {
      size = Math.min(3, Math.max(1, size + Number(button.dataset.zoom)));
      page.dataset.size = size;
    }),
  );
  root.querySelector("[data-turn]")?.addEventListener("click", () => {
    side = (side + 1) % 4;
    lay(page, side);
  });
}

function attach(root) {
  const page = root.querySelector("[data-page]");
  const svg = root.querySelector("[data-marks]");
  const holder = root.querySelector("[data-mark-form]");
  root.querySelectorAll("[data-tools]").forEach((tools) => {
    tools.hidden = false;
  });
  views(root, page);
  if (holder && "draws" in root.dataset) {
    draws(svg, root.querySelector("[data-new]"), holder);
  }
}

document.querySelectorAll('[data-behaviour~="marks"]').forEach(attach);
