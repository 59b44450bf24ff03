import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type Served, serve, servedPath} from "../../loaders/serve.js";

let served: Served;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "branchmark-serve-"));
  await writeFile(join(folder, "index.html"), "<p>总览</p>");
  await writeFile(join(folder, "rollout.html"), "<p>推进</p>");
  await mkdir(join(folder, "rollout"));
  await writeFile(join(folder, "app.01234567.js"), "1");
  served = await serve(folder, {port: 0});
});
afterAll(() => served.close());

test("a folder is its index, a page needs no ending beside a folder of its name either, and types are said", async () => {
  const answer = await fetch(served.url);
  expect([await answer.text(), answer.headers.get("content-type")]).toEqual([
    "<p>总览</p>",
    "text/html; charset=utf-8"
  ]);
  expect(await (await fetch(`${served.url}rollout`)).text()).toBe("<p>推进</p>");
});

test("only files named by their contents may be kept", async () => {
  expect((await fetch(`${served.url}app.01234567.js`)).headers.get("cache-control")).toContain("immutable");
  expect((await fetch(served.url)).headers.get("cache-control")).toBe("no-cache");
});

test.each([
  "/../package.json",
  "/%2e%2e/package.json",
  "/..%2fpackage.json",
  "/%2e%2e%5cpackage.json",
  "/a%00b"
])("%s leads nowhere", path => {
  const found = servedPath("/srv/site", path);
  expect(found === null || found.startsWith("/srv/site/")).toBe(true);
});

test("a raw path that climbs out is not found", async () => {
  const status = await new Promise(done => {
    request(served.url, {path: "/../../etc/passwd"}, answer => done(answer.statusCode)).end();
  });
  expect(status).toBe(404);
});

test("nothing but reading is allowed", async () => {
  expect((await fetch(served.url, {method: "POST"})).status).toBe(405);
  const head = await fetch(served.url, {method: "HEAD"});
  expect([head.status, await head.text()]).toEqual([200, ""]);
});
