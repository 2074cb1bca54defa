import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    // A browser on a machine that does other work can lose a race with a time limit; what fails twice is broken.
    // The report names every test that needed its second try.
    retry: process.env["CI"] ? 1 : 0,
  },
});
