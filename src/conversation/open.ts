import { fileURLToPath } from "node:url";
import { loadFlows } from "../flow/loader.js";
import { loadWords } from "../flow/words.js";
import { Fault } from "../infra/fault.js";
import type { Turn } from "../model/turn.js";
import { hideWord } from "../understanding/understand.js";
import { createFlowRunner } from "./flow-runner.js";
import { createTurn } from "./turn.js";
import { createWords } from "./words.js";

/** The project's own folder, whether this runs from `src/` or from `dist/`. */
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where flows and words stand and who runs the bot. */
export interface ConversationSettings {
  /** Who runs the bot, as people are told. */
  readonly office: string;
  readonly flowsFolder?: string;
  readonly localesFolder?: string;
}

/** Loads flows and words and gives the turn over them. Throws a `Fault` naming every mistake in the files. */
export async function openConversation(settings: ConversationSettings): Promise<Turn> {
  const flows = await loadFlows(settings.flowsFolder ?? `${root}flows`);
  const words = await loadWords(settings.localesFolder ?? `${root}locales`);
  const faults = [...flows.faults, ...words.faults];
  if (faults.length > 0) throw new Fault("content", faults.map((fault) => fault.message).join("\n"));
  return createTurn({
    words: await createWords(words.words, settings.office, hideWord),
    runner: createFlowRunner(new Map(flows.flows.map((flow) => [flow.id, flow]))),
  });
}
