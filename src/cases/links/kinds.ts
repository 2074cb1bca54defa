/**
 * What a person decided about two cases that look alike. `same-matter`: the same matter, both go on;
 * `merged`: the newer was closed into the older; `different`: they have nothing to do with each other.
 */
export const linkKinds = ["same-matter", "merged", "different"] as const;
export type LinkKind = (typeof linkKinds)[number];
