/** Why a supervisor looks at something locked; a fixed word of the history. */
export const openReasons = ["safety", "identify-place", "police-asked", "forward"] as const;
export type OpenReason = (typeof openReasons)[number];
