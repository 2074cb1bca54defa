import type { Scene } from "./scene.js";
import type { Vote } from "./vote.js";

const longestBareCry = 5;
const barely = new Set(["help me", "help", "cứu", "cuu", "sos", "giúp"]);

/**
 * A cry for help that says nothing more: P0 at once, although nothing is known yet.
 * It is filed as `hidden-disclosure`, since no other kind of danger has been named.
 */
export function cryVotes(scene: Scene): Vote[] {
  const cries = (scene.index.get("CRY") ?? []).filter((mention) => mention.sure);
  const bare = scene.reading.tokens.length <= longestBareCry ? (scene.index.get("RESCUE") ?? []) : [];
  const mentions = [...cries, ...bare].slice(0, 3);
  if (mentions.length === 0) return [];
  const homework = ["SCHOOLWORK", "FICTION", "KNOWLEDGE"].some(
    (name) => (scene.index.get(name) ?? []).length > 0,
  );
  const soft = cries.length === 0 && !isStark(scene);
  if (homework && cries.length === 0) return [];
  const level = homework || soft ? "P2" : "P0";
  return [{ kind: "hidden-disclosure", level, ask: level === "P2", mentions }];
}

/** "cứu", "help", "sos": alone they are a cry; "giúp em với" may be about anything. */
function isStark(scene: Scene): boolean {
  const whole = scene.reading.tokens.map((token) => token.forms[0]?.fold ?? "").join(" ");
  return barely.has(whole) || /^(cuu|help|sos)\b/.test(whole);
}
