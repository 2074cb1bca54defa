// @ts-check
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "./command.mjs";
import { contents, filesBelow, fingerprint } from "./fingerprint.mjs";

/**
 * Something that is made from files of the project after the server is built.
 * @typedef {object} Product
 * @property {string} folder where it comes to stand, below `dist/`
 * @property {readonly string[]} sources folders and files it is made of; without the first there is nothing to make
 * @property {string} command what makes it, below `dist/commands/`
 * @property {string} doing
 * @property {string} failed
 */

/** @type {readonly Product[]} */
const products = [
  {
    folder: "models",
    sources: [
      "knowledge",
      "src/understanding",
      "src/knowledge",
      "src/commands/train.ts",
      "package-lock.json",
    ],
    command: "train.js",
    doing: "Learning the phrasings…",
    failed: "The phrasings could not be learned: see above.",
  },
  {
    folder: "pictures",
    sources: ["pictures", "src/commands/draw-pictures.ts", "package-lock.json"],
    command: "draw-pictures.js",
    doing: "Drawing the pictures…",
    failed: "The pictures could not be drawn: see above.",
  },
];

/**
 * Makes what the bot has learned (`dist/models/`) and the pictures of lessons (`dist/pictures/`) when what they are
 * made of changed since the last time.
 * @param {string} root
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureMade(root, options = {}) {
  for (const product of products) await make(root, product, options);
}

/**
 * @param {string} root
 * @param {Product} product
 * @param {{ signal?: AbortSignal }} options
 */
async function make(root, { folder, sources, command, doing, failed }, { signal }) {
  if (!existsSync(join(root, sources[0] ?? ""))) return;
  const wanted = fingerprint(
    root,
    sources.flatMap((source) => filesOf(root, source)),
  );
  const stamp = join(root, "dist", folder, ".stamp");
  if (contents(stamp) === wanted) return;
  console.log(doing);
  rmSync(stamp, { force: true });
  await mustRun([process.execPath, join(root, "dist/commands", command)], failed, { cwd: root, signal });
  mkdirSync(join(root, "dist", folder), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * @param {string} root
 * @param {string} source
 */
function filesOf(root, source) {
  if (!existsSync(join(root, source))) return [];
  return /\.[a-z]+$/.test(source) ? [source] : filesBelow(root, source);
}
