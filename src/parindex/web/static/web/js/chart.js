/* Draws a chart into every [data-behaviour="chart"] from the figures of the table beside it; without it, or where the figure is not shown, the table stands. */
const INK = "#1c2530";
const SOFT = "#515b66";
const LINE = "#dedbd1";
const LOSS = "#a3271f";
const GAIN = "#1d5c40";
const ACTION = "#1d4e89";
const SERIES = [ACTION, "#8a5a00", "#23694a", "#6b3f7d"];
const PATTERNS = ["rect", "circle", "triangle", "diamond"];

/* The width of A4 between its margins, in CSS pixels. */
const PAPER = 680;

const text = (size = 12) => ({ fontFamily: "inherit", fontSize: size, color: SOFT });

function waterfall(figures) {
  const { steps, axisFrom } = figures;
  const last = steps.length - 1;
  const colour = (step, place) => (place === 0 ? LINE : place === last ? ACTION : step.to > step.from ? GAIN : LOSS);
  return {
    grid: { left: 8, right: 8, top: 28, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: steps.map((step) => step.name),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { ...text(), interval: 0, width: 92, overflow: "break" },
    },
    yAxis: { type: "value", min: axisFrom, max: steps[0].to, show: false },
    series: [
      {
        type: "bar",
        stack: "all",
        silent: true,
        itemStyle: { color: "transparent" },
        data: steps.map((step) => Math.min(step.from, step.to)),
      },
      {
        type: "bar",
        stack: "all",
        silent: true,
        barCategoryGap: "18%",
        barMinHeight: 2,
        data: steps.map((step, place) => ({
          value: Math.abs(step.to - step.from),
          itemStyle: { color: colour(step, place) },
          label: {
            show: true,
            position: place === 0 || place === last || step.to > step.from ? "top" : "bottom",
            formatter: step.label,
            fontFamily: "inherit",
            fontWeight: 600,
            color: place === 0 || place === last ? INK : colour(step, place),
          },
        })),
      },
    ],
  };
}

function comparison(figures) {
  return {
    color: SERIES,
    legend: { top: 0, itemGap: 24, textStyle: text() },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: "value", min: figures.axisFrom, max: 100, axisLabel: { ...text(), formatter: "{value} %" } },
    yAxis: {
      type: "category",
      inverse: true,
      data: figures.areas,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: text(),
      splitLine: { show: true, lineStyle: { color: LINE } },
    },
    series: figures.units.map((unit, place) => ({
      name: unit.name,
      type: "line",
      lineStyle: { opacity: 0 },
      symbol: PATTERNS[place],
      symbolSize: 13,
      data: unit.shares,
      silent: true,
    })),
  };
}

const KINDS = { waterfall, comparison };

/* Figures are hidden in the page until there is something to draw in them. */
function isShown(place) {
  const figure = place.closest("figure");
  figure.hidden = false;
  const shown = place.offsetParent !== null;
  figure.hidden = true;
  return shown;
}

async function draw(place) {
  if (place.dataset.drawn !== undefined || !isShown(place)) return;
  place.dataset.drawn = "";
  const { init } = await import(place.dataset.library);
  const figures = JSON.parse(document.getElementById(place.dataset.figures).textContent);
  const canvas = document.createElement("div");
  canvas.className = "chart";
  if (place.dataset.height) canvas.style.height = `${place.dataset.height}px`;
  place.closest("figure").hidden = false;
  place.append(canvas);
  const chart = init(canvas, null, { renderer: "svg", locale: "VI" });
  chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(place).fontFamily }, ...KINDS[place.dataset.chart](figures) });
  new ResizeObserver(() => chart.resize()).observe(place);
  window.addEventListener("afterprint", () => chart.resize({ width: "auto" }));
  window.addEventListener("beforeprint", () => {
    /* Drawn at the width of the paper, so that letters stay readable; the view box lets the style sheet shrink the rest. */
    chart.resize({ width: PAPER });
    chart.getZr().flush();
    canvas.querySelector("svg").setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  });
}

function drawAll() {
  document.querySelectorAll('[data-behaviour="chart"]').forEach(draw);
}

drawAll();
matchMedia("(width <= 720px)").addEventListener("change", drawAll);
