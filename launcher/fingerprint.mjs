// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * A hash over the names and contents of files. `files` are paths below `root`; a missing one counts as empty.
 * @param {string} root
 * @param {string[]} files
 * @param {string} [extra]
 */
export function fingerprint(root, files, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const file of files) hash.update(`\0${file}\0`).update(contents(join(root, file)));
  return hash.digest("hex");
}

/**
 * All files below a folder, as sorted paths relative to `root`.
 * @param {string} root
 * @param {string} folder
 */
export function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/**
 * The text of a file, or an empty text when there is none.
 * @param {string} file
 */
export function contents(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
