import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {on} from "../page.js";

test("every value of the method page stands with its reason, and a reading leads to its clause", () =>
  on("method.html", async page => {
    const chosen = page.getByRole("region", {name: /^得分和星级：/}).locator("tbody tr");
    expect(await chosen.count()).toBeGreaterThan(5);
    for (const row of await chosen.locator("td").allInnerTexts()) expect(row.length).toBeGreaterThan(1);
    await page
      .getByRole("region", {name: /处读法/})
      .locator("a")
      .first()
      .click();
    await page.waitForURL(/standards\.html#/);
    await page.locator("details.standard[open]").waitFor();
  }));

test("the instructions hand out the blank workbook", () =>
  on("guide.html", async page => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("空白填报表").last().click()]);
    expect(download.suggestedFilename()).toBe("空白填报表.xlsx");
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
  }));

test("the kind in the address stands open in the dictionary, and typing finds a column by a part of its name", () =>
  on("dictionary.html#kind-activity", async page => {
    expect(await page.locator("details.kind[open] > summary b").allInnerTexts()).toEqual(["活动记录"]);
    await page.locator("input[type=search]").fill("参加范围");
    expect(await page.locator("details.kind tbody tr").allInnerTexts()).toEqual([expect.stringContaining("scope")]);
  }));
