import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { evaluate, type Material, ofPart } from "../understanding/evaluation/evaluate.js";
import { floors } from "../understanding/evaluation/floors.js";
import { floorsMissed } from "../understanding/evaluation/gate.js";
import { addUp, type Figure, type Judgement } from "../understanding/evaluation/judgement.js";
import { loadSlots } from "../understanding/evaluation/slot-files.js";
import { slotReaders } from "../understanding/evaluation/slot-readers.js";
import { drawTables } from "../understanding/evaluation/tables.js";
import { loadPhrasings, type Phrasings } from "../understanding/phrasings/loader.js";
import { expand } from "../understanding/text/views.js";
import { createUnderstanding, readGazetteerFile, readLearned } from "../understanding/understand.js";
import { loadLessons } from "./lessons.js";

const usage = `Usage: npm run evaluate -- [--part blind|development] [--json] [--gate] [--show development]
  --part   which messages are judged; blind (test/understanding/blind) unless told otherwise
  --json   the figures as JSON
  --gate   ends with 1 when a figure of the blind part is below its floor
  --show development   also prints the messages of the development part that were judged wrongly`;

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the command line asks for. Nothing can ask for the blind messages to be shown. */
interface Wish {
  readonly part: "blind" | "development";
  readonly json: boolean;
  readonly gate: boolean;
  readonly show: boolean;
}

function readWish(args: readonly string[]): Wish | undefined {
  const options = {
    part: { type: "string" },
    json: { type: "boolean", default: false },
    gate: { type: "boolean", default: false },
    show: { type: "string" },
  } as const;
  const { part, json, gate, show } = parseArgs({ args: [...args], options }).values;
  const chosen = part ?? show ?? "blind";
  if (chosen === "blind" && show === undefined) return { part: chosen, json, gate, show: false };
  if (chosen !== "development" || gate || (show ?? chosen) !== chosen) return undefined;
  return { part: chosen, json, gate, show: show !== undefined };
}

function loadMaterial(part: Wish["part"]): Material {
  const folder = part === "blind" ? `${root}test/understanding/blind` : `${root}knowledge/phrasings`;
  const phrasings = loadPhrasings(folder);
  const slots = loadSlots(`${folder}/slots`);
  const faults = [...phrasings.faults, ...slots.faults];
  for (const { message } of faults) console.error(message);
  if (faults.length > 0) process.exit(1);
  const unseen = part === "blind" ? withoutLearned(phrasings) : phrasings;
  return ofPart({ ...unseen, slots: slots.items }, part);
}

/** The blind messages but those that by chance stand in what was learned too, such as "cảm ơn bạn". */
function withoutLearned(phrasings: Phrasings): Phrasings {
  const { phrasings: learned, questions } = loadLessons(root);
  const all = [...learned.danger, ...learned.everyday, ...learned.labelled, ...questions];
  const seen = new Set(all.map(({ text }) => plain(text)));
  const isUnseen = ({ text }: { readonly text: string }) => !seen.has(plain(text));
  return {
    ...phrasings,
    danger: phrasings.danger.filter(isUnseen),
    everyday: phrasings.everyday.filter(isUnseen),
    labelled: phrasings.labelled.filter(isUnseen),
  };
}

function plain(text: string): string {
  return expand(text).folded;
}

/** The wrongly judged messages, a line each. Only ever called with the development part. */
function drawMisses(judgements: readonly Judgement[]): string {
  return judgements
    .filter(({ hit, wanted }) => wanted !== undefined && hit !== wanted)
    .map(({ figure, variant, text }) => `${figure} (${variant}): ${text}`)
    .join("\n");
}

function run(wish: Wish): void {
  const begun = performance.now();
  const { version, ...learned } = readLearned(`${root}dist/models/understanding.bin`);
  const places = readGazetteerFile(`${root}dist/models/places.json`);
  const understanding = createUnderstanding({ version, ...learned }, places);
  const readers = slotReaders(understanding);
  const material = loadMaterial(wish.part);
  const judgements = evaluate(material, understanding, readers);
  const figures = addUp(judgements);
  const withoutReader = [...new Set(material.slots.map(({ kind }) => kind))].filter((kind) => !readers[kind]);
  if (wish.json) console.log(JSON.stringify({ part: wish.part, version, figures, withoutReader }, null, 2));
  else {
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    console.log(`Part ${wish.part}, version ${version}, ${seconds} s. Per cent with 95 % intervals.\n`);
    console.log(drawTables(figures));
    for (const kind of withoutReader) console.log(`  ${kind}: left out, there is no reader for it`);
  }
  // With --json the misses would spoil what another program reads.
  if (wish.show && wish.part === "development")
    (wish.json ? console.error : console.log)(drawMisses(judgements));
  if (wish.gate) holdToFloors(figures);
}

/** Names on stderr what is below its floor, and ends the command with 1 if anything is. */
function holdToFloors(figures: readonly Figure[]): void {
  const faults = floorsMissed(figures, floors);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function main(args: readonly string[]): void {
  let wish: Wish | undefined;
  try {
    wish = readWish(args);
  } catch (error) {
    // parseArgs says in one sentence what it does not know.
    console.error(error instanceof Error ? error.message : String(error));
  }
  if (wish !== undefined) return run(wish);
  console.error(usage);
  process.exitCode = 1;
}

main(process.argv.slice(2));
