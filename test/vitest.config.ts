import {defineConfig} from "vitest/config";

// The tests of pages share one built site; it is built while the others run, and only when they are asked for.
const pages = "test/site/pages/**/*.test.ts";

// A city is built for most tests: seconds, not milliseconds, and two at a time on a small machine that others may share.
export default defineConfig({
  test: {
    testTimeout: 400_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    projects: [
      {extends: true, test: {name: "all", include: ["test/**/*.test.ts"], exclude: [pages]}},
      {extends: true, test: {name: "pages", include: [pages], globalSetup: "test/site/setup.ts"}}
    ]
  }
});
