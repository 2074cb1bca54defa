import { existsSync, readdirSync } from "node:fs";

/** Names of the pictures of a folder: `<folder>/<name>.svg`. */
export function pictureNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => name.slice(0, -".svg".length))
    .toSorted();
}
