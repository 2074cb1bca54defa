import { fileURLToPath } from "node:url";
import { loadFlows } from "../flow/loader.js";
import { loadWords } from "../flow/words.js";
import { Fault } from "../infra/fault.js";
import { loadKnowledge } from "../knowledge/loader.js";
import type { Entry } from "../knowledge/schema.js";
import type { Turn } from "../model/turn.js";
import {
  createUnderstanding,
  hideWord,
  type Learned,
  readGazetteerFile,
  readLearned,
} from "../understanding/understand.js";
import { createFlowRunner } from "./flow-runner.js";
import { createKnowledge, knowledgeNamespace, knowledgeWords } from "./knowledge.js";
import { createLessons } from "./lessons.js";
import { createTurn, type TurnParts } from "./turn.js";
import type { House } from "./turn-work.js";
import { createWords, type WordFiles } from "./words.js";

/** The project's own folder, whether this runs from `src/` or from `dist/`. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where flows and words stand and who runs the bot. */
export interface ConversationSettings {
  /** Who runs the bot, as people are told. */
  readonly office: string;
  readonly flowsFolder?: string;
  readonly localesFolder?: string;
  readonly knowledgeFolder?: string;
  /** Where platforms fetch our pictures: `<publicUrl>/pictures/<name>.png`. */
  readonly publicUrl?: string;
  /** What was learned; by default the file of the build. */
  readonly learned?: Learned;
}

/** Loads flows, words and knowledge and gives the turn over them. Throws a `Fault` naming every mistake in the files. */
export async function openConversation(settings: ConversationSettings): Promise<Turn> {
  return createTurn(await loadParts(settings));
}

/** What a turn is made of, as it stands in the files and in what was learned from them. */
export async function loadParts(settings: ConversationSettings): Promise<TurnParts> {
  const flows = await loadFlows(settings.flowsFolder ?? `${root}flows`);
  const words = await loadWords(settings.localesFolder ?? `${root}locales`);
  const knowledge = loadKnowledge(settings.knowledgeFolder ?? `${root}knowledge`);
  const faults = [...flows.faults, ...words.faults, ...knowledge.faults];
  if (faults.length > 0) throw new Fault("content", faults.map((fault) => fault.message).join("\n"));
  const { publicUrl = "http://localhost:8080" } = settings;
  const house: House = {
    words: await createWords(withKnowledge(words.words, knowledge.entries), settings.office, hideWord),
    understanding: createUnderstanding(
      settings.learned ?? readLearned(`${root}dist/models/understanding.bin`),
      readGazetteerFile(`${root}dist/models/places.json`),
    ),
    knowledge: createKnowledge(knowledge.entries),
    lessons: createLessons(flows.flows),
    pictureUrl: (name) => `${publicUrl}/pictures/${name}.png`,
  };
  return { house, runner: createFlowRunner(new Map(flows.flows.map((flow) => [flow.id, flow]))) };
}

/** The texts of answers beside those of flows. */
function withKnowledge(words: WordFiles, entries: readonly Entry[]): WordFiles {
  const locales = ["vi", "en"] as const;
  return Object.fromEntries(
    locales.map((locale) => [
      locale,
      { ...words[locale], [knowledgeNamespace]: knowledgeWords(entries, locale) },
    ]),
  );
}
