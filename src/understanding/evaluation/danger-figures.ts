import type { DangerFinding } from "../../model/danger.js";
import { moreUrgent, type Urgency } from "../../model/urgency.js";
import type { DangerPhrasing, EverydayPhrasing } from "../phrasings/loader.js";
import { type Judgement, judgeAll, type Verdict } from "./judgement.js";
import { variants } from "./spellings.js";

type FindDanger = (text: string) => DangerFinding;

/** Judges what is found in messages that show danger. */
export function judgeDanger(lines: readonly DangerPhrasing[], findDanger: FindDanger): Judgement[] {
  return judgeAll(lines, variants, (line, text) => {
    const finding = findDanger(text);
    const respelt: Verdict = ["danger.respelt", text !== line.text];
    return [respelt, ...urgentVerdicts(line, finding), ...kindVerdicts(line, finding)];
  });
}

/** Urgent lines are seen if the finding is urgent too, or asks. */
function urgentVerdicts({ level }: DangerPhrasing, finding: DangerFinding): Verdict[] {
  if (moreUrgent("P1", level)) return [];
  const acts = finding.outcome === "act" && atLeast(finding.urgency, "P1");
  const asks = finding.outcome === "ask";
  const urgent: Verdict[] = [
    ["danger.urgent", acts || asks, true],
    ["danger.urgent.act", acts],
    ["danger.urgent.ask", asks],
  ];
  if (level !== "P0") return urgent;
  return [
    ...urgent,
    ["danger.p0", acts || asks, true],
    ["danger.p0.rated", finding.outcome !== "none" && finding.urgency === "P0"],
  ];
}

/** The first kind of a line is the one it was written for. */
function kindVerdicts({ kinds, level }: DangerPhrasing, finding: DangerFinding): Verdict[] {
  const [own] = kinds;
  if (own === undefined) return [];
  const alarm = finding.outcome !== "none";
  return [
    [`danger.alarm.${own}`, alarm, true],
    [`danger.named.${own}`, finding.dangers.some(({ kind }) => kinds.includes(kind)), true],
    [`danger.level.${own}`, alarm && atLeast(finding.urgency, level), true],
  ];
}

function atLeast(found: Urgency, required: Urgency): boolean {
  return !moreUrgent(required, found);
}

/** Judges messages without danger: every alarm is a false one. */
export function judgeCalm(lines: readonly EverydayPhrasing[], findDanger: FindDanger): Judgement[] {
  return judgeAll(lines, variants, ({ kind }, text) => {
    const { outcome } = findDanger(text);
    return [
      [`calm.act.${kind}`, outcome === "act", false],
      [`calm.any.${kind}`, outcome !== "none", false],
    ];
  });
}
