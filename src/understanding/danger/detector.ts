import type { DangerFinding, DangerKind } from "../../model/danger.js";
import { mostUrgent, type Urgency } from "../../model/urgency.js";
import { asksOfLaw } from "../law-question.js";
import { lineOf, withAndWithoutMarks } from "../text/line.js";
import { cryVotes } from "./cry.js";
import { dangersOf } from "./dangers.js";
import { grammarVotes } from "./grammar.js";
import { hintVotes } from "./hint.js";
import type { DangerRater, DangerThresholds } from "./rating.js";
import { readScene, type Scene } from "./scene.js";
import { besideForm, settled, withOwnCrisis } from "./settling.js";
import type { Vote, Voter } from "./vote.js";
import { together } from "./weighing.js";
import { formVotes } from "./whole-message.js";
import type { Speaker } from "./whom.js";

/** Changes with every change of rules or word lists that can change a finding. */
export const rulesVersion = "grammar-5";

const rules: readonly Voter[] = [grammarVotes, hintVotes];

const factWord = withAndWithoutMarks(
  "em|con|cháu|bé|mình|tôi|nó|bạn|ấy|đó|là|thì|năm|nay|mới|được|tròn|khoảng|tầm|gần|hơn|có|học|lớp|tuổi|tháng|sinh|con trai|con gái|trai|gái|nam|nữ|ạ|dạ|vâng|rồi|thôi|nha|nhé|và|còn|hai|một|đứa|lớn|nhỏ",
);
const bareFact = new RegExp(`^(?:(?:${factWord}|\\d+|[,.])(?: |$))+$`);

/** Who a child is, and nothing else ("cháu 7 tuổi, bé trai"): an answer, no danger. */
function isBareFact({ reading }: Scene): boolean {
  return reading.tokens.length <= 12 && bareFact.test(lineOf(reading).text);
}

/** What was learned beside the rules. */
export interface LearnedVoice {
  readonly rate: DangerRater;
  readonly thresholds: DangerThresholds;
  /** Version of what was learned. */
  readonly version: string;
}

/**
 * Looks for danger in one message by the rules alone: the union of what all voters found, the higher level where they
 * differ. A bare cry for help ("cuu e voi") is P0, to be acted on, of kind `hidden-disclosure`.
 */
export const findDangerIn = createDetector();

/** A detector of rules, and of what was learned beside them. */
export function createDetector(learned?: LearnedVoice): (text: string, speaker?: Speaker) => DangerFinding {
  const version = learned === undefined ? rulesVersion : `${rulesVersion}+${learned.version}`;
  return (text, speaker) => {
    const scene = readScene(text);
    const byRule = rules.flatMap((voter) => voter(scene));
    const byForm = formVotes(scene);
    if (byRule.length === 0 && byForm.length === 0 && isBareFact(scene))
      return { urgency: "P3", outcome: "none", dangers: [], version };
    const rating = learned?.rate(withoutLaughter(text, byRule), scene);
    const heard =
      learned === undefined || rating === undefined
        ? byRule
        : together(byRule, scene, rating, learned.thresholds);
    const found = settled([...besideForm(byForm, withOwnCrisis(heard, scene)), ...cryVotes(scene)]);
    const votes = isOfLaw(found, text) ? found.map((vote) => ({ ...vote, ask: true })) : found;
    if (votes.length === 0) return { urgency: "P3", outcome: "none", dangers: [], version };
    const urgency = votes.map((vote) => vote.level).reduce(mostUrgent);
    const dangers = dangersOf(votes, scene, { rating, speaker });
    return { urgency, outcome: outcomeOf(votes, urgency), dangers, version };
  };
}

const laughter =
  /^(?:(?:bro|bruh|dude|yo|omg|ngl|tbh)[\s,]+)+|(?:[\s,.!]+(?:lol|lmao|lmfao|rofl|ngl|tbh|fr|haha\w*))+[\s.!]*$/giu;
const toldLaughing: ReadonlySet<DangerKind> = new Set(["physical-abuse", "sexual-abuse"]);

/** "my stepdad hit me w belt lol": blows and touches told with a laugh are no joke. */
function withoutLaughter(text: string, byRule: readonly Vote[]): string {
  const isTold = byRule.some(({ kind, ask }) => !ask && toldLaughing.has(kind));
  return isTold ? text.replace(laughter, "") : text;
}

/** "Bố mẹ đánh con có bị phạt không" asks about the law: it is answered, and asked about gently. */
function isOfLaw(votes: readonly Vote[], text: string): boolean {
  const isBlows = ({ kind, level }: Vote) => kind === "physical-abuse" && level !== "P0";
  return votes.length > 0 && votes.every(isBlows) && asksOfLaw(text);
}

function outcomeOf(votes: readonly Vote[], urgency: Urgency): "act" | "ask" {
  return votes.some((vote) => vote.level === urgency && !vote.ask) ? "act" : "ask";
}
