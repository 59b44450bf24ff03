import {existsSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test, vi} from "vitest";
import {pdfPages, writeBulletin} from "../../loaders/bulletin.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "branchmark-bulletin-"));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, {recursive: true, force: true});
});

test("without a site the bulletin says to build one first", async () => {
  await expect(writeBulletin({region: "A", out: join(folder, "a.pdf"), site: folder})).rejects.toThrow(
    /没有建好的网站.*npm run build/
  );
});

test("without a browser the bulletin says which one to install or name, and writes nothing", async () => {
  await writeFile(join(folder, "region.html"), "");
  vi.stubEnv("CHROME_PATH", join(folder, "none"));
  const out = join(folder, "a.pdf");
  await expect(writeBulletin({region: "A", out, site: folder})).rejects.toThrow(/没有这个文件.*浏览器程序的完整路径/);
  expect(existsSync(out)).toBe(false);
});

test("pages of a PDF are counted, the list of pages is not one", () => {
  expect(pdfPages(Buffer.from("<</Type /Pages /Count 2>> <</Type /Page\n/Parent 1>> <</Type/Page>>"))).toBe(2);
});
