import { defineConfig } from "vitest/config";

/** What counts on a process of its own: it looks at its own handles, or at everything that is written to its streams. */
const alone = ["test/launcher/**/*.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: "forks",
    // Most tests wait for a process, a clock or a page: a worker for every core, not one less.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // Files after each other in one process: reading the modules again for each would take a third of all work.
        test: { name: "together", include: ["test/**/*.test.ts"], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
