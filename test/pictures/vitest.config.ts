import { defineConfig } from "vitest/config";

/** `npm run pictures:console`: every page of the console, wide and narrow, from the whole product, into docs/pictures. */
export default defineConfig({
  test: {
    root: new URL("../../", import.meta.url).pathname,
    include: ["test/pictures/*.pictures.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
