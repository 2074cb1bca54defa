import type { DangerFinding, DangerKind } from "../model/danger.js";
import type { Session } from "../model/session.js";
import { answersGently, type NewFact } from "../understanding/understand.js";
import { isSameHelp } from "./danger-news.js";
import type { Hearing } from "./hearing.js";

/** Danger now, or the answer yes to the gentle question. */
type GentleAnswer =
  | { readonly to: "danger"; readonly finding: DangerFinding; readonly again: boolean }
  | { readonly to: "danger-answer"; readonly kind: DangerKind; readonly answer: "yes" };

/** Told about a body, these are danger now. */
const forLife: ReadonlySet<NewFact> = new Set(["breath", "faint", "bleeds"]);

/** Questions about people, to which "chảy máu" answers that somebody is hurt. */
const mayHurt: ReadonlySet<DangerKind> = new Set([
  "violence-now",
  "physical-abuse",
  "hidden-disclosure",
  "bullying",
  "neglect",
  "disaster",
  "injury-medical",
]);

/**
 * A reply to the gentle question that is neither yes nor no: words of the matter itself ("tay gãy rồi", "bố dượng"), or a second sign
 * of it, mean yes. Null for every other message.
 */
export function gentleAnswer(session: Session, hearing: Hearing): GentleAnswer | null {
  const { awaiting, guarded, holder } = session;
  if (awaiting?.question !== "danger-check" || guarded || holder.who === "staff") return null;
  const { text, choice, word, danger, yesNo, turnWord } = hearing;
  if (choice !== null || text === "" || word !== null || yesNo !== null || turnWord !== null) return null;
  if (danger.outcome === "act") return null;
  const kind = meant(awaiting.kind, hearing);
  if (kind === null) return null;
  const isNow = mayHurt.has(kind) && hearing.newFacts.some((fact) => forLife.has(fact));
  return isNow
    ? { to: "danger", finding: nowOf(kind, hearing), again: false }
    : { to: "danger-answer", kind, answer: "yes" };
}

/** Which danger the reply means; null: none. */
function meant(asked: DangerKind, { text, danger, question }: Hearing): DangerKind | null {
  const isHurt = mayHurt.has(asked) && answersGently("injury-medical", text);
  if (isHurt && asked !== "disaster" && !answersGently(asked, text)) return "injury-medical";
  // "Ai bị đánh cơ" asks about the question; "chảy máu có sao không" tells.
  if (question && !isHurt) return null;
  if (isHurt || answersGently(asked, text)) return asked;
  const isSecond = danger.outcome === "ask" && danger.dangers.some(({ kind }) => isSameHelp(kind, asked));
  return isSecond ? asked : null;
}

function nowOf(kind: DangerKind, { danger }: Hearing): DangerFinding {
  const about = danger.dangers[0]?.about ?? "self";
  const dangers = [{ kind, urgency: "P0" as const, about, evidence: [] }];
  return { urgency: "P0", outcome: "act", dangers, version: "asked" };
}
