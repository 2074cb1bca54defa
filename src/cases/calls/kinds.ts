import type { TaskKind } from "../tasks/kinds.js";

/** Whom a call goes to. */
export interface CallTarget {
  readonly id: string;
  readonly label: string;
  /** The short number everybody can ring, where there is one. */
  readonly phone?: "111" | "113" | "114" | "115";
  /** Passing the matter on to it is this task of a case. */
  readonly task?: TaskKind;
  /** An office of the commune: its unit is the case's. */
  readonly ofCommune?: true;
  /** A number of a private person: somebody else may pick up, so that nothing is passed on or promised by it. */
  readonly ownNumber?: true;
}

/** Everybody who is rung, in the order in which a form offers it. Stored: may be added to, not renamed. */
export const callTargets = [
  { id: "113", label: "113, công an", phone: "113" },
  { id: "114", label: "114, cứu hoả, cứu nạn", phone: "114" },
  { id: "115", label: "115, cấp cứu", phone: "115" },
  { id: "111", label: "Tổng đài 111", phone: "111", task: "refer-111" },
  { id: "commune-officer", label: "Cán bộ trẻ em cấp xã", task: "refer-commune", ofCommune: true },
  { id: "commune-police", label: "Công an cấp xã", task: "refer-police", ofCommune: true },
  { id: "health-station", label: "Trạm y tế", task: "refer-health", ofCommune: true },
  { id: "hospital", label: "Bệnh viện", task: "refer-health" },
  { id: "school", label: "Trường học", task: "refer-school" },
  { id: "child-affairs", label: "Cơ quan trẻ em cấp tỉnh" },
  { id: "child", label: "Trẻ, số trẻ đã cho", ownNumber: true },
  { id: "carer", label: "Người nuôi trẻ, số đã cho", ownNumber: true },
  { id: "informant", label: "Người báo tin, số đã cho", ownNumber: true },
  { id: "other", label: "Nơi khác" },
] as const satisfies readonly CallTarget[];
export type CallKind = (typeof callTargets)[number]["id"];
export const callKindIds: readonly CallKind[] = callTargets.map(({ id }) => id);

/** What is known of a kind. */
export function callTarget(kind: CallKind): CallTarget {
  const found: CallTarget | undefined = callTargets.find(({ id }) => id === kind);
  return found ?? { id: kind, label: kind };
}

/** Whether somebody answered; `for`: at which numbers it can be said. Stored: may be added to, not renamed. */
export const callAnswers = [
  { id: "yes", label: "Có người nghe", for: "office" },
  { id: "right-person", label: "Đúng người nghe", for: "own-number" },
  { id: "somebody-else", label: "Người khác nghe", for: "own-number" },
  { id: "no", label: "Không ai nghe", for: "any" },
  { id: "busy", label: "Máy bận", for: "any" },
] as const;
export type CallAnswer = (typeof callAnswers)[number]["id"];
export const callAnswerIds: readonly CallAnswer[] = callAnswers.map(({ id }) => id);

/** What can be said of who answered a call of this kind. */
export function callAnswersFor(kind: CallKind): readonly (typeof callAnswers)[number][] {
  const other = callTarget(kind).ownNumber ? "office" : "own-number";
  return callAnswers.filter((answer) => answer.for !== other);
}

/** True for a call to an office that answered: the only one by which a case is passed on and something promised. */
export function mayPassOn(kind: CallKind, answered: CallAnswer): boolean {
  return answered === "yes" && callTarget(kind).ownNumber !== true;
}

/** How a promise ended. Stored: may be added to, not renamed. */
export const promiseEnds = [
  { id: "kept", label: "Đã làm đúng hẹn" },
  { id: "late", label: "Đã làm, trễ hẹn" },
  { id: "dropped", label: "Không làm, đã nhờ nơi khác" },
] as const;
export type PromiseEnd = (typeof promiseEnds)[number]["id"];
export const promiseEndIds: readonly PromiseEnd[] = promiseEnds.map(({ id }) => id);

/** True if something was promised for a time that has passed, and nobody noted that it was done. */
export function isBroken(
  promise: { readonly dueAt: number | null; readonly ended: object | null } | null,
  now: number,
): boolean {
  return promise !== null && promise.ended === null && promise.dueAt !== null && promise.dueAt < now;
}
