import {expect, test} from "vitest";
import {on} from "../page.js";

test("a criterion opens the branches that show its sign, the address keeps which, and a branch is a step away", () =>
  on("rectification.html", async page => {
    const criterion = page.locator("table.bars tbody tr").filter({hasNotText: /^0$/}).first();
    const title = await criterion.locator("button").innerText();
    await criterion.locator("button").click();
    await page.getByText(`触及“${title}”的支部`).waitFor();
    expect(new URL(page.url()).searchParams.get("kind")).toBeTruthy();
    expect(await page.locator("details.list[open] td a").first().getAttribute("href")).toContain("branch.html?id=");
  }));

test("candidates stand apart from cases, and doubts about nominations are called doubts", () =>
  on("rectification.html", async page => {
    expect(await page.locator("h2").allInnerTexts()).toEqual([
      expect.stringContaining("疑似"),
      expect.stringContaining("整顿"),
      expect.stringContaining("销号"),
      expect.stringContaining("依据")
    ]);
    await page.getByText("不是对谁的结论").waitFor();
    await page.getByText("区间不是指标").waitFor();
    expect(await page.locator(".case-bar").count()).toBeGreaterThan(0);
  }));
