import type {Names} from "./snapshots.js";

/** A branch or organisation whose name holds what was typed. */
export interface Found {
  kind: "branch" | "org";
  id: string;
  name: string;
  /** Where in the name the typed part begins. */
  at: number;
  /** The organisation above a branch, or the region of an organisation. */
  above: string;
}

/**
 * Names that hold every part of what was typed, in any place; earlier places and shorter names first.
 * Full-width letters and digits count as their plain forms. Returns at most `most` and how many there are.
 */
export function searchNames(names: Names, typed: string, most = 30): {found: Found[]; total: number} {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const parts = plain(typed).split(/\s+/).filter(Boolean);
  if (!parts.length) return {found: [], total: 0};
  const hits: [rank: number, kind: Found["kind"], i: number, at: number][] = [];
  const look = (kind: Found["kind"], i: number, name: string, id: string) => {
    const text = plain(name);
    const at = text.indexOf(parts[0]!);
    const isHit = parts.every(part => text.includes(part)) || plain(id) === parts[0];
    if (isHit) hits.push([Math.max(0, at) * 100 + name.length + (kind === "org" ? 0.5 : 0), kind, i, at]);
  };
  for (const [i, name] of names.names.entries()) look("branch", i, name, names.branch_ids[i]!);
  for (const [i, org] of names.orgs.entries()) look("org", i, org.name, org.org_id);
  hits.sort((a, b) => a[0] - b[0] || a[2] - b[2]);
  const found = hits.slice(0, most).map(([, kind, i, at]): Found => {
    if (kind === "branch")
      return {kind, id: names.branch_ids[i]!, name: names.names[i]!, at, above: names.orgs[names.org[i]!]?.name ?? ""};
    const org = names.orgs[i]!;
    return {kind, id: org.region_id ?? "", name: org.name, at, above: "党组织"};
  });
  return {found, total: hits.length};
}
