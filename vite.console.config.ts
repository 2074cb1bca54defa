import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/hotline/console",
  base: "/hotline/",
  plugins: [react()],
  build: {
    outDir: "../../../dist/pages/console",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
