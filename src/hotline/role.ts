/**
 * What a member of staff is. `operator`: on call; `supervisor`: leads a shift; `admin`: accounts and settings,
 * no talks or cases. One account may have several.
 */
export const roles = ["operator", "supervisor", "admin"] as const;
export type Role = (typeof roles)[number];
