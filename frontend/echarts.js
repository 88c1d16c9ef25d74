/* The parts of Apache ECharts that the pages use; frontend/build.mjs bundles them into one module. */
import { BarChart, HeatmapChart, LineChart, RadarChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from "echarts/components";
import { init, registerLocale, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import langVI from "echarts/lib/i18n/langVI.js";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([
  BarChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
]);
registerLocale("VI", langVI);

export { dispose, format, getInstanceByDom, graphic, number, registerTheme } from "echarts/core";
export { init };
