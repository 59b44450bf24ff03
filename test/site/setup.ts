import {spawn} from "node:child_process";
import type {TestProject} from "vitest/node";
import {serve} from "../../loaders/serve.js";
import {type Sites, siteBuilt, siteFailed, sitesToTest, startSite} from "./given.js";

declare module "vitest" {
  export interface ProvidedContext {
    sites: Sites & {url: string};
  }
}

/** Builds the example in a process of its own; hands over how to stop it. */
function building(sites: Sites): () => Promise<void> {
  const builder = spawn(process.execPath, ["--import", "tsx", "test/site/buildExample.ts", JSON.stringify(sites)], {
    stdio: ["ignore", "inherit", "inherit"]
  });
  const ended = new Promise<void>(done => {
    builder.on("close", code =>
      code === 0 ? done() : siteFailed(sites.work, `buildExample.ts ended with ${code}`).then(done)
    );
  });
  return () => {
    builder.kill();
    return ended;
  };
}

/** Starts building the site and serves it to every test of pages; they wait until it is there. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sites = sitesToTest();
  await startSite(sites.work);
  const stop = sites.isGiven ? () => Promise.resolve() : building(sites);
  if (sites.isGiven) await siteBuilt(sites.work);
  const served = await serve(sites.folder, {port: 0});
  project.provide("sites", {...sites, url: served.url});
  return async () => {
    await stop();
    await served.close();
  };
}
