import { defineConfig } from "vitest/config";

/** `npm run bench:console`: the product, a browser and a full house, for as long as it takes. */
export default defineConfig({
  test: {
    root: new URL("../../", import.meta.url).pathname,
    include: ["bench/console/*.measure.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    reporters: ["default"],
    disableConsoleIntercept: true,
  },
});
