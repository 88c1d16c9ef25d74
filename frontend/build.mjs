/* Builds the third-party browser files into src/parindex/web/static/vendor/ (git-ignored). */
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const MODULES = path.join(ROOT, "node_modules");
const VENDOR = path.join(ROOT, "src/parindex/web/static/vendor");
const FONT = path.join(MODULES, "@fontsource/be-vietnam-pro");
const FONT_WEIGHTS = [400, 600, 700];
/* Together these two hold every Vietnamese letter; other Latin letters fall back to the system font. */
const FONT_SUBSETS = ["latin", "vietnamese"];
const LICENCES = [
  "echarts/LICENSE",
  "echarts/NOTICE",
  "echarts/licenses/LICENSE-d3",
  "zrender/LICENSE",
  "tslib/LICENSE.txt",
  "modern-normalize/license",
  "@fontsource/be-vietnam-pro/LICENSE",
];

async function buildCharts() {
  await build({
    entryPoints: [path.join(ROOT, "frontend/echarts.js")],
    outfile: path.join(VENDOR, "echarts.js"),
    bundle: true,
    format: "esm",
    minify: true,
    sourcemap: false,
    target: "es2020",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  return ["echarts.js"];
}

async function copyNormalize() {
  await copyFile(path.join(MODULES, "modern-normalize/modern-normalize.css"), path.join(VENDOR, "normalize.css"));
  return ["normalize.css"];
}

/* The package's sheet of one weight has a rule per subset, each under a comment that names its file. */
async function readFontFaces(weight) {
  const sheet = await readFile(path.join(FONT, `${weight}.css`), "utf8");
  return FONT_SUBSETS.map((subset) => {
    const name = `be-vietnam-pro-${subset}-${weight}-normal`;
    const rule = sheet.match(new RegExp(`/\\* ${name} \\*/\\s*(@font-face \\{[^}]*\\})`))?.[1];
    if (!rule?.includes("unicode-range") || !rule.includes("font-display: swap")) {
      throw new Error(`${weight}.css has no usable rule for ${name}`);
    }
    const source = `src: url("${name}.woff2") format("woff2");`;
    return { file: `${name}.woff2`, rule: rule.replace(/src: [^;]*;/, source) };
  });
}

async function copyFonts() {
  await mkdir(path.join(VENDOR, "fonts"));
  const faces = (await Promise.all(FONT_WEIGHTS.map(readFontFaces))).flat();
  await Promise.all(
    faces.map(({ file }) => copyFile(path.join(FONT, "files", file), path.join(VENDOR, "fonts", file))),
  );
  await writeFile(path.join(VENDOR, "fonts/fonts.css"), faces.map(({ rule }) => `${rule}\n`).join("\n"));
  return ["fonts/fonts.css", ...faces.map(({ file }) => `fonts/${file}`)];
}

async function collectLicences() {
  const texts = await Promise.all(
    LICENCES.map(async (name) => `${name}\n\n${await readFile(path.join(MODULES, name), "utf8")}`),
  );
  await writeFile(path.join(VENDOR, "LICENSES.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
  return ["LICENSES.txt"];
}

await rm(VENDOR, { recursive: true, force: true });
await mkdir(VENDOR, { recursive: true });
const written = await Promise.all([buildCharts(), copyNormalize(), copyFonts(), collectLicences()]);
for (const name of written.flat()) {
  const { size } = await stat(path.join(VENDOR, name));
  console.log(`${String(Math.ceil(size / 1024)).padStart(6)} KB  ${name}`);
}
