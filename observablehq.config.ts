import {mkdirSync, readFileSync} from "node:fs";
import {pageFooter, pageHead, pageHeader} from "./src/chrome.js";
import type {Site} from "./src/components/snapshots.js";

const root = "src";

// The framework looks up a version of every library that its client could load, even when no page asks for one.
// A folder that already names a version answers it without a network.
const optionalLibraries =
  "@duckdb/duckdb-wasm @observablehq/inputs @observablehq/plot @observablehq/sample-datasets @uwdata/vgplot @viz-js/viz apache-arrow arquero d3 d3-dsv echarts exceljs htl isoformat jszip katex leaflet lodash mapbox-gl mermaid parquet-wasm react react-dom sql.js topojson-client vega vega-lite vega-lite-api";
for (const name of optionalLibraries.split(" "))
  mkdirSync(`${root}/.observablehq/cache/_npm/${name}@0.0.0-offline`, {recursive: true});

// Offline is the default: a page that pulls something from outside fails here, not on the user's screen.
const localFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const {href, hostname} = new URL(input instanceof Request ? input.url : input);
  if (["127.0.0.1", "localhost", "[::1]"].includes(hostname)) return localFetch(input, init);
  throw new Error(`outside request refused while building the site: ${href}`);
};

// loaders/site.ts has every snapshot written before the framework runs, which finds them in its cache.
const {facts}: Site = JSON.parse(readFileSync(`${root}/.observablehq/cache/data/site.json`, "utf8"));

export default {
  root,
  output: process.env.BRANCHMARK_SITE ?? "dist",
  title: "支部标尺",
  home: "总览",
  style: "style/site.css",
  head: ({path}: {path: string}) => pageHead(facts, path),
  header: ({path}: {path: string}) => pageHeader(facts, path),
  footer: pageFooter(facts),
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveIndex: true,
  preserveExtension: true,
  globalStylesheets: [],
  // So that `data/site.json` is known to come from `site.json.ts`; one that is not there yet has nobody to take it.
  interpreters: {".ts": ["node", "--eval", "process.exit(1)"]},
  pages: [
    {name: "推进", path: "/rollout"},
    {name: "达标", path: "/compliance"},
    {name: "星级", path: "/stars"},
    {name: "评选", path: "/selection"},
    {name: "整顿", path: "/rectification"},
    {name: "区县", path: "/region"},
    {name: "支部", path: "/branch"},
    {name: "标准", path: "/standards"},
    {name: "数据", path: "/data"},
    {name: "方法", path: "/method"},
    {name: "大屏", path: "/wall"},
    {name: "使用说明", path: "/guide"},
    {name: "字段说明", path: "/dictionary"}
  ]
};
