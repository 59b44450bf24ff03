import {defineConfig} from "vitest/config";

// A city is built for most tests: seconds, not milliseconds, and two at a time on a small machine that others may share.
export default defineConfig({test: {testTimeout: 240_000, hookTimeout: 360_000, maxWorkers: 2}});
