import {expect, test} from "vitest";
import {on} from "../page.js";

test("task lists, key lists and the sharing of money lead from the region to its branches", () =>
  on("rollout.html", async page => {
    for (const head of ["四项明确", "重点管理中已达标", "到位占应担"])
      await page.locator("table.shares th", {hasText: head}).waitFor();
    const list = page.locator("details.list").first();
    await list.locator("summary").click();
    const link = list.locator("tbody a").first();
    await link.waitFor();
    expect(await link.getAttribute("href")).toMatch(/^\.\/branch\.html\?id=.+/);
  }));
