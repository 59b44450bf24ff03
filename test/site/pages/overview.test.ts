import {expect, test} from "vitest";
import {firstRegion, on, settled, sites} from "../page.js";

test("the dots of the overview are painted", () =>
  on("index.html", async page => {
    const painted = await page.locator(".dots canvas").evaluate(node => {
      const canvas = node as HTMLCanvasElement;
      const {data} = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let n = 0;
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) ++n;
      return n;
    });
    expect(painted).toBeGreaterThan(1000);
  }));

test("a dot says its name to the keyboard and opens its branch", () =>
  on("index.html", async page => {
    await page.locator(".dots canvas").focus();
    await page.keyboard.press("ArrowDown");
    await page.locator(".dots .tip").filter({hasText: "支部"}).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/branch\.html\?id=/);
    await settled(page);
    expect(await page.locator("dl.facts").innerText()).toContain("编号");
  }));

test("a pasted link brings its filters back, and going back undoes a filter", () =>
  on("index.html", async page => {
    const {id: region, name: regionName} = firstRegion();
    await page.goto(`${sites.url}index.html?region=${region}`);
    await settled(page);
    expect(await page.locator(".chip").allInnerTexts()).toEqual([expect.stringContaining(regionName)]);
    expect(await page.locator(".headline").innerText()).toContain(regionName);
    expect(await page.locator("nav a", {hasText: "推进"}).getAttribute("href")).toContain(`region=${region}`);
    await page.locator(".chip button").click();
    expect(new URL(page.url()).search).toBe("");
    await page.goBack();
    await page.locator(".chip").waitFor();
    expect(new URL(page.url()).searchParams.get("region")).toBe(region);
  }));

test("the overview weighs little and draws soon", () =>
  on("index.html", async (_, {context}) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", event => {
      bytes += event.encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(`${sites.url}index.html`);
    await page.locator("figure svg path.climb").waitFor();
    expect(await page.evaluate(() => performance.now())).toBeLessThan(3000);
    await settled(page);
    expect(bytes).toBeLessThan(400_000);
  }));

test("the wall turns from the city to the region furthest behind by an arrow key, stops by the space bar, and stays marked", () =>
  on("wall.html", async page => {
    const place = page.locator(".wall-place");
    expect(await place.innerText()).toMatch(/^全市\s+1／\d+$/);
    const [first] = await page.locator(".wall-charts > div:last-child text").allTextContents();
    await page.keyboard.press("ArrowRight");
    expect(await place.innerText()).toMatch(new RegExp(`^${first}\\s+2／`));
    expect(await page.locator(".wall .headline").innerText()).toContain(first);
    await page.keyboard.press(" ");
    expect(await page.locator(".wall-tools button[aria-label='继续轮换']").count()).toBe(1);
    expect(await page.locator(".wall-tools b").innerText()).toBe("示例数据");
  }));
