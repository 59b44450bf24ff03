import {expect, test} from "vitest";
import {type Guide, guideHeadline} from "../../../src/components/guideRows.js";

const kind = (zh: string, tier: string) => ({id: zh, zh, tier, cadence: "month" as const, required: []});
const guide = (facts: Partial<Guide>): Guide => ({
  kinds: [kind("党组织信息", "core"), kind("支部信息", "core"), kind("党费月表", "standard")],
  files: 2,
  read: 1200,
  refused: 0,
  doubted: 0,
  ...facts
});

test("before anything came, the clerk is told which kinds to begin with", () => {
  expect(guideHeadline(guide({files: 0, read: 0}))).toBe("还没有收到记录：先填党组织信息、支部信息这2种必备的表发来。");
});

test("refused rows ask for a correction, doubts for a look", () => {
  expect(guideHeadline(guide({refused: 18, doubted: 3}))).toBe(
    "收到2个文件、1,200行，退回18行，请按更正表改好再发；另有3处存疑，请核对，没有错就不用动。"
  );
});

test("with nothing refused there is nothing to correct", () => {
  expect(guideHeadline(guide({}))).toBe("收到2个文件、1,200行，没有退回的，不用更正。");
});
