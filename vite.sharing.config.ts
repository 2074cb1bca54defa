import { defineConfig } from "vite";

/** The oldest browsers that the landing page is for, as those of the chat page. */
const oldest = ["chrome80", "firefox78", "safari14"];

export default defineConfig({
  root: "src/sharing/page",
  base: "/lop/page/",
  build: {
    outDir: "../../../dist/pages/lop",
    emptyOutDir: true,
    target: oldest,
    cssTarget: oldest,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The server writes the pages: they name these files, so the names stay.
    rolldownOptions: {
      input: ["src/sharing/page/page.js", "src/sharing/page/style.css"],
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
