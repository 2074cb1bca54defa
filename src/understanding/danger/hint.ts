import type { DangerKind } from "../../model/danger.js";
import { dangerConcepts } from "../lexicon/danger-concepts.js";
import type { Mention } from "../phrase/phrasebook.js";
import { foldText } from "../text/marks.js";
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
];
const persons = ["ME", "CHILD", "FRIEND", "FAMILY", "SCHOOL", "STRANGER"];
const harmless = ["FICTION", "KNOWLEDGE", "PEERS_PLAY", "COOKING", "HARMLESS_CAUSE", "LIVE_WITH"];

/** Words of the body that are names, pets and sighs far more often: "thằng cu", "eo ơi", "chim ỉa", "cô bé đó". */
const oftenElse: ReadonlySet<string> = new Set(
  "cu|ku|bim|chim|chym|eo|eoo|bướm|buom|cô bé|cậu nhỏ|người c".split("|"),
);
/** Beside them "người con" is a person and nobody's body: "người con gái", "những người con". */
const besidePersons: ReadonlySet<string> = new Set([
  "gái",
  "trai",
  "việt",
  "có",
  "những",
  "nhiều",
  "mấy",
  "một",
  "1",
]);

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
      if (isElse(mention, scene) || isAmongStrangers(mention, scene)) return false;
      const sentence = scene.sentences[mention.start];
      const stands = (name: string) =>
        (scene.index.get(name) ?? []).some((m) => m.sure && scene.sentences[m.start] === sentence);
      return persons.some(stands) && !harmless.some(stands);
    });
    return found === undefined ? [] : [{ kind, level: "P2", ask: true, mentions: [found] }];
  });
}

const byHands: ReadonlySet<string> = new Set(["BEAT", "KILL", "CHOKE", "LOCK"]);
const anybody: ReadonlySet<string> = new Set(
  "nhau|người ta|ngta|nta|ng ta|ng|người khác|mày|m|chúng mày|bọn hãm".split("|"),
);
/** Whoever calls themselves so tells of something that is near to them. */
const tellers: ReadonlySet<string> = new Set(["em", "e", "cháu"]);
const boasters: ReadonlySet<string> = new Set(["tao", "tau", "t"]);

/** Talk of what people do to people: "đánh nhau", "đánh người ta", and the boast "tao tát cho". */
function isAmongStrangers({ concept, start, end }: Mention, { reading }: Scene): boolean {
  const sentence = reading.tokens[start]?.sentence;
  const isTold = reading.tokens.some((one) => one.sentence === sentence && tellers.has(one.written));
  if (!byHands.has(concept) || isTold) return false;
  const written = (at: number) => reading.tokens[at]?.written ?? "";
  if (anybody.has(written(end)) || anybody.has(`${written(end)} ${written(end + 1)}`)) return true;
  return (
    boasters.has(written(start - 1)) || (boasters.has(written(start - 2)) && written(start - 1) !== "bị")
  );
}

const phrasesOf: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(dangerConcepts));

/** True where somebody who writes with marks left them out, and means another word; and for what is often another. */
function isElse({ concept, start, end }: Mention, { reading }: Scene): boolean {
  const written = reading.tokens
    .slice(start, end)
    .map((token) => token.written)
    .join(" ");
  if (concept === "PRIVATE" && (oftenElse.has(written) || isPerson(start, end, reading))) return true;
  if (end - start > 1 || !reading.accented || foldText(written) !== written) return false;
  return phrasesOf.get(concept)?.includes(written) === false;
}

function isPerson(start: number, end: number, { tokens }: Scene["reading"]): boolean {
  if (tokens[start]?.written !== "người") return false;
  if (tokens[start - 1]?.written === "mọi") return true;
  if (tokens[start + 1]?.written !== "con") return false;
  const beside = [tokens[start - 1]?.written ?? "", tokens[end]?.written ?? ""];
  return beside.some((word) => besidePersons.has(word));
}
