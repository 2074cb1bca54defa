import type { Mention } from "../phrase/phrasebook.js";
import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

const longestBareCry = 5;
const barely = new Set(["help me", "help", "cứu", "cuu", "sos", "giúp"]);

/**
 * A cry for help that says nothing more: P0 at once, although nothing is known yet.
 * It is filed as `hidden-disclosure`, since no other kind of danger has been named.
 */
export function cryVotes(scene: Scene): Vote[] {
  const all = (scene.index.get("CRY") ?? []).filter((mention) => mention.sure);
  const cries = all.filter((mention) => !calls(mention, scene));
  const bare = scene.reading.tokens.length <= longestBareCry ? (scene.index.get("RESCUE") ?? []) : [];
  const mentions = [...all, ...bare].slice(0, 3);
  if (mentions.length === 0) return [];
  const homework = ["SCHOOLWORK", "FICTION", "KNOWLEDGE"].some(
    (name) => (scene.index.get(name) ?? []).length > 0,
  );
  const soft = cries.length === 0 && (all.length > 0 || !isStark(scene));
  if (homework && cries.length === 0) return [];
  const level = homework || soft ? "P2" : "P0";
  return [{ kind: "hidden-disclosure", level, ask: level === "P2", mentions }];
}

const callers = ["ME", "FAMILY", "SCHOOL", "STRANGER", "PEERS", "OLDER", "FRIEND"];

/** "Kiu" is "cứu" and "kêu": right behind somebody it calls ("mẹ kiu em"), unless "với" follows ("trời ơi kiu em với"). */
function calls({ start, end }: Mention, { reading: { tokens }, index }: Scene): boolean {
  const at = tokens.findIndex(({ written }, place) => written === "kiu" && place >= start && place < end);
  if (at < 1 || tokens.slice(at + 1, end + 1).some(({ forms }) => forms.some(({ fold }) => fold === "voi")))
    return false;
  const isAsked = ["ai", "qua"].includes(tokens[at - 1]?.written ?? "");
  return isAsked || callers.some((name) => (index.get(name) ?? []).some((person) => person.end === at));
}

/** "cứu", "help", "sos": alone they are a cry; "giúp em với" may be about anything. */
function isStark(scene: Scene): boolean {
  const whole = scene.reading.tokens.map((token) => token.forms[0]?.fold ?? "").join(" ");
  return barely.has(whole) || /^(cuu|help|sos)\b/.test(whole);
}
