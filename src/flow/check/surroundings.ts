import type { ContentFault } from "../../infra/yaml-source.js";
import type { Capabilities } from "../../model/channel.js";
import type { FlowFile } from "../loader.js";
import type { Flow } from "../schema.js";
import type { WordFile } from "../words.js";

/** The languages every text exists in. */
export const locales = ["vi", "en"] as const;

/** What flows are checked against. */
export interface Surroundings {
  readonly flows: readonly FlowFile[];
  readonly words: readonly WordFile[];
  /** What each channel can do. */
  readonly capabilities: readonly Capabilities[];
  /** Names of the pictures there are. */
  readonly pictures: readonly string[];
  /** The flows as they were in the version before, where they are at hand: proves the maps of `from`. */
  readonly previous?: readonly Flow[];
}

/** One check of one flow. */
export type FlowCheck = (file: FlowFile, around: Surroundings) => readonly ContentFault[];

/** The texts of a namespace in one language, if there are any. */
export function wordsOf(around: Surroundings, locale: string, namespace: string): WordFile | undefined {
  return around.words.find((file) => file.locale === locale && file.namespace === namespace);
}
