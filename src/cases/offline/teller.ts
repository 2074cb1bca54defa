import type { Voice } from "../../model/session.js";

/** Who rang or came: the role alone, in the words of the report's field `writer`. Stored: may be added to, not renamed. */
export const tellers = [
  { id: "child", label: "Trẻ em" },
  { id: "carer", label: "Cha mẹ, người nuôi" },
  { id: "school", label: "Trường, nhà trẻ" },
  { id: "health", label: "Nhân viên y tế" },
  { id: "collaborator", label: "Cộng tác viên" },
  { id: "other", label: "Người khác" },
] as const;
export type Teller = (typeof tellers)[number]["id"];
export const tellerIds: readonly Teller[] = tellers.map(({ id }) => id);

/** Whose voice it was. */
export function voiceOf(teller: Teller): Voice {
  return teller === "child" ? "child" : "adult";
}
