import type {Cadence} from "../../loaders/contracts/column.js";
import {count} from "./format.js";

/** A kind of record as somebody has to fill it in. */
export interface GuideKind {
  id: string;
  zh: string;
  tier: string;
  cadence: Cadence;
  /** Chinese names of the columns that must be filled. */
  required: string[];
}

/** `data/guide.json`: what is to be sent, and what became of what was sent. */
export interface Guide {
  kinds: GuideKind[];
  files: number;
  read: number;
  refused: number;
  doubted: number;
}

/** What a clerk has to do now, in one sentence. */
export function guideHeadline({kinds, files, read, refused, doubted}: Guide): string {
  const core = kinds.filter(({tier}) => tier === "core").map(({zh}) => zh);
  if (!read) return `还没有收到记录：先填${core.join("、")}这${core.length}种必备的表发来。`;
  const back = refused ? `退回${count(refused)}行，请按更正表改好再发` : "没有退回的，不用更正";
  const doubts = doubted ? `；另有${count(doubted)}处存疑，请核对，没有错就不用动` : "";
  return `收到${count(files)}个文件、${count(read)}行，${back}${doubts}。`;
}
