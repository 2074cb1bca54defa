import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { pictureNames } from "../flow/pictures.js";

// Part of `npm run build`: the pictures of lessons as the platforms fetch them, pictures/*.svg to dist/pictures/*.png.
const root = fileURLToPath(new URL("../../", import.meta.url));
await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const names = pictureNames(`${root}pictures`);
mkdirSync(`${root}dist/pictures`, { recursive: true });
for (const name of names) {
  const drawing = new Resvg(readFileSync(`${root}pictures/${name}.svg`, "utf8"), {
    fitTo: { mode: "width", value: 1_200 },
    background: "#ffffff",
  });
  writeFileSync(`${root}dist/pictures/${name}.png`, drawing.render().asPng());
}
console.log(`Drew ${names.length} pictures.`);
