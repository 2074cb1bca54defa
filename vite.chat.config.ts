import { defineConfig } from "vite";

/** The oldest browsers that run the chat page: Android WebView 80, Safari on iOS 14. */
const oldest = ["chrome80", "firefox78", "safari14"];

export default defineConfig({
  root: "src/channels/web/page",
  base: "/chat/",
  build: {
    outDir: "../../../../dist/pages/chat",
    emptyOutDir: true,
    target: oldest,
    cssTarget: oldest,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
