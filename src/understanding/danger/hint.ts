import type { DangerKind } from "../../model/danger.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

/** Words that are rarely harmless beside a person, and what they may be about. */
const hints: readonly (readonly [concept: string, kind: DangerKind])[] = [
  ["GRAVE", "injury-medical"],
  ["HURT", "physical-abuse"],
  ["BEAT", "physical-abuse"],
  ["KILL", "violence-now"],
  ["CHOKE", "violence-now"],
  ["LOCK", "violence-now"],
  ["SELF_HARM", "self-harm"],
  ["OVERDOSE", "self-harm"],
  ["NOT_LIVE", "self-harm"],
  ["MOLEST", "sexual-abuse"],
  ["UNDRESS", "sexual-abuse"],
  ["PORN", "sexual-abuse"],
  ["PRIVATE", "sexual-abuse"],
  ["NUDES", "online-abuse"],
  ["BULLY", "bullying"],
];
const persons = ["ME", "CHILD", "FRIEND", "FAMILY", "SCHOOL", "STRANGER"];
const harmless = ["FICTION", "KNOWLEDGE", "PEERS_PLAY", "COOKING", "HARMLESS_CAUSE", "LIVE_WITH"];

/**
 * A danger word and a person in one sentence, without any pattern that joins them: one gentle question.
 * A needless question is cheap; a child who is not asked may not write again.
 */
export function hintVotes(scene: Scene): Vote[] {
  return hints.flatMap(([concept, kind]) => {
    const found = (scene.index.get(concept) ?? []).find((mention) => {
      if (!mention.sure) return false;
      // Short words without marks have too many twins to be a hint.
      if (!scene.reading.accented && mention.end - mention.start < 2) return false;
      const sentence = scene.sentences[mention.start];
      const stands = (name: string) =>
        (scene.index.get(name) ?? []).some((m) => m.sure && scene.sentences[m.start] === sentence);
      return persons.some(stands) && !harmless.some(stands);
    });
    return found === undefined ? [] : [{ kind, level: "P2", ask: true, mentions: [found] }];
  });
}
