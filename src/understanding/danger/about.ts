import type { About, DangerKind } from "../../model/danger.js";
import type { Mention } from "../phrase/phrasebook.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";
import { type Speaker, whomByGrammar, whoRages } from "./whom.js";

/**
 * What a rule says, else what the grammar of the words tells, else the model; else a child spoken of comes before the
 * writer, since a writer nearly always says "em" or "con" somewhere.
 */
export function aboutOf(
  kind: DangerKind,
  votes: readonly Vote[],
  scene: Scene,
  speaker: Speaker | undefined,
): About {
  const ruled = votes.find(({ about, likelihood }) => about !== undefined && likelihood === undefined)?.about;
  if (ruled !== undefined) return ruled;
  const mentions = votes.flatMap((vote) => vote.mentions);
  const whom = kind === "carer-crisis" ? whoRages(scene) : whomByGrammar(kind, mentions, scene, speaker);
  if (whom !== null) return whom;
  const byRule = votes.some(({ likelihood }) => likelihood === undefined);
  const told = votes.find(
    ({ about, likelihood }) => about !== undefined && !(byRule && likelihood !== undefined),
  )?.about;
  if (told !== undefined) return told;
  const has = (name: string) =>
    votes.some((vote) => vote.mentions.some((mention) => mention.concept === name));
  const anywhere = (name: string) => (scene.index.get(name) ?? []).length > 0;
  if (has("CHILD") || votes.some((vote) => vote.mentions.some((mention) => isChildSpokenOf(mention, scene))))
    return "child";
  // Nobody does an accident to anybody: a friend in its sentence is the one it happened to.
  const befell = kind === "injury-medical" || kind === "disaster";
  if ((befell && anywhere("FRIEND")) || (has("FRIEND") && !has("ME"))) return "child";
  if (has("ME")) return "self";
  if (has("MOTHER")) return "other";
  if (anywhere("CHILD") || (anywhere("FRIEND") && !anywhere("ME"))) return "child";
  return "self";
}

const adultSelf: ReadonlySet<string> = new Set(["tôi", "toi"]);

/** "con" in "con tôi" is no writer, and neither is "em" where a teacher writes "học sinh lớp tôi". */
function isChildSpokenOf(mention: Mention, scene: Scene): boolean {
  if (mention.concept !== "ME") return false;
  const { tokens } = scene.reading;
  const isAdult = (one: Mention) => adultSelf.has(tokens[one.start]?.written ?? "");
  const children = scene.index.get("CHILD") ?? [];
  if (children.length > 0 && !isAdult(mention) && (scene.index.get("ME") ?? []).some(isAdult)) return true;
  return children.some(
    (child) => child.start <= mention.start && child.end >= mention.end && child.end - child.start > 1,
  );
}
