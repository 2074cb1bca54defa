/** The life of a case, in order. `referred` and `monitoring` are kept for the steps after the hotline's own. */
export const caseStatuses = ["new", "in-progress", "referred", "monitoring", "closed"] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/**
 * Where a talk stands for the hotline.
 * `waiting`: words that call for a person, and nobody has the talk; `running`: a person has it;
 * `with-bot`: the bot talks and nothing calls for a person; `closed`: its last case is closed.
 */
export const talkStates = ["waiting", "running", "with-bot", "closed"] as const;
export type TalkState = (typeof talkStates)[number];

/** How far the guided report got. */
export const intakeStates = ["open", "complete", "broken-off"] as const;
export type IntakeState = (typeof intakeStates)[number];
