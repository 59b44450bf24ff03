import {defineConfig} from "vitest/config";

// A city is built for most tests: seconds, not milliseconds, and two at a time on a small machine that others may share.
export default defineConfig({test: {testTimeout: 400_000, hookTimeout: 600_000, maxWorkers: 2}});
