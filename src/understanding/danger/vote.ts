import type { About, DangerKind } from "../../model/danger.js";
import type { Urgency } from "../../model/urgency.js";
import type { Mention } from "../phrase/phrasebook.js";
import type { Scene } from "./scene.js";

/** One voice for one danger. The finding is the union of all votes. */
export interface Vote {
  readonly kind: DangerKind;
  readonly level: Urgency;
  /** Not certain: a gentle question instead of help at once. */
  readonly ask: boolean;
  readonly mentions: readonly Mention[];
  readonly about?: About;
  /** True: the words mean nothing else. */
  readonly plain?: boolean;
  /** How likely the learned model holds this kind; rules have none. */
  readonly likelihood?: number;
}

/** Looks at a message and votes. Voters know nothing of each other: the phrase grammar is one, a classifier can be another. */
export type Voter = (scene: Scene) => readonly Vote[];
