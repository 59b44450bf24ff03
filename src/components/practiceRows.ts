import type {PracticesRow} from "../../loaders/contracts/marts/practices.js";

export type Layer = PracticesRow["layer"];

/** A row of practices that was not taken, and why. */
export interface RefusedPractice {
  file: string;
  sheet: string;
  row: number | null;
  message: string;
}

/** `data/practices.json`. */
export interface Practices {
  practices: PracticesRow[];
  refused: RefusedPractice[];
}

/** The layers from the branch up to the city. */
export const layers: readonly {layer: Layer; zh: string; of: string}[] = [
  {layer: "X", zh: "创新经验", of: "支部"},
  {layer: "T", zh: "特色要求", of: "区、系统"},
  {layer: "B", zh: "基本标准", of: "全市"}
];

/** The moves there are, from the branch upwards. */
export const moves: readonly (readonly [from: Layer, to: Layer])[] = [
  ["X", "T"],
  ["X", "B"],
  ["T", "B"]
];

/** How many practices stand in a layer, and how many came there by each move. */
export function flowOf(practices: readonly PracticesRow[]): {
  stands: Map<Layer, number>;
  moved: {from: Layer; to: Layer; n: number}[];
} {
  const stands = new Map(layers.map(({layer}) => [layer, practices.filter(one => one.layer === layer).length]));
  const moved = moves.map(([from, to]) => ({
    from,
    to,
    n: practices.filter(one => one.moved_from === from && one.layer === to).length
  }));
  return {stands, moved};
}
