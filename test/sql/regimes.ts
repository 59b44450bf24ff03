import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";
import {parse, stringify} from "yaml";

interface Entry {
  id: string;
  of?: string[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** A scheme with nothing to score but what a person judges. */
const scheme = (pack: string) => ({
  id: "none",
  title: "小城办法",
  source: "local",
  pack,
  full_points: {value: 100, reason: "百分制"},
  min_judged_share: {value: 0.6, reason: "六成"},
  qualify_score: {value: 60, reason: "六十分"},
  dimensions: [{id: "all", title: "全部"}],
  stars: {reason: "一档", cuts: [{level: 1, min_score: 0, rule: "one"}]},
  gates: [],
  parameters: {
    tolerance_about: {value: 0.02, reason: "两个百分点"},
    tolerance_overall: {value: 0, reason: "不留余地"}
  },
  points: {all: [{clause: "none/judged", points: 100}]},
  clauses: [
    {
      id: "judged",
      dimension: "all",
      title: "人工认定",
      asks: "由人认定。",
      kind: "assessed",
      source: "local",
      reason: "不看记录"
    }
  ]
});

/**
 * Writes a rules folder with nothing but the named clauses of the real packs, so that a test judges what it is about.
 * @param ids full ids, `weihai-2017/3.9a`
 * @param parameters local parameters of the scheme, beside the tolerances
 * @returns path of its programme.yml
 */
export function regimes(ids: readonly string[], parameters: Record<string, unknown> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "branchmark-regimes-"));
  folders.push(folder);
  const write = (path: string, content: unknown) => writeFileSync(join(folder, path), stringify(content));
  const packs = [...new Set(ids.map(id => id.slice(0, id.indexOf("/"))))];
  const left = new Set(ids);
  for (const id of packs) {
    mkdirSync(join(folder, "packs", id, "clauses"), {recursive: true});
    const pack = parse(readFileSync(`data/packs/${id}/pack.yml`, "utf8"));
    const kept: {id: string}[] = [];
    for (const name of readdirSync(`data/packs/${id}/clauses`).sort()) {
      const entries = (parse(readFileSync(`data/packs/${id}/clauses/${name}`, "utf8")) as Entry[]).filter(entry =>
        left.delete(`${id}/${entry.id}`)
      );
      if (!entries.length) continue;
      kept.push(pack.dimensions[Number(name.slice(0, 2)) - 1]);
      write(`packs/${id}/clauses/${String(kept.length).padStart(2, "0")}-${kept.at(-1)!.id}.yml`, entries);
    }
    write(`packs/${id}/pack.yml`, {...pack, dimensions: kept, targets: []});
  }
  if (left.size) throw new Error(`unknown clauses: ${[...left].join(", ")}`);
  mkdirSync(join(folder, "schemes"));
  const local = scheme(packs[0]!);
  write("schemes/none.yml", {...local, parameters: {...local.parameters, ...parameters}});
  write("programme.yml", {city: "小城", packs, scheme: "none"});
  return join(folder, "programme.yml");
}
