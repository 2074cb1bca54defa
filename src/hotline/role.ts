/**
 * What a member of staff is. `operator`: on call; `supervisor`: leads a shift; `admin`: accounts and settings,
 * no talks or cases; `commune`: an officer who sees only the cases referred to the own commune; `analyst`: figures,
 * never a case. One account may have several.
 */
export const roles = ["operator", "supervisor", "admin", "commune", "analyst"] as const;
export type Role = (typeof roles)[number];
