import {defineConfig} from "vitest/config";

// A city is built for most tests: seconds, not milliseconds, and two at a time on a small machine.
export default defineConfig({test: {testTimeout: 60_000, hookTimeout: 240_000, maxWorkers: 2}});
