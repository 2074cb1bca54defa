/** Why a case stands among those that are overdue, other than a task whose term is over; the gravest first. */
export const lateReasons = ["help", "unheard", "untaken", "forward", "law"] as const;
export type LateReason = (typeof lateReasons)[number];
