import { aliasOf } from "../../../cases/alias.js";
import type { PersonKey } from "../../../model/ids.js";
import type { Voice } from "../../../model/session.js";
import type { TalkHolder } from "../../api/contract.js";

export { channelLabels as channelWords } from "../../../cases/labels.js";

/** Who seems to be writing. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  child: "Trẻ em",
  teen: "Thiếu niên",
  adult: "Người lớn",
  unknown: "Chưa rõ là ai",
};

/** The name by which staff speak of a talk; says nothing about the person. */
export function talkSign(person: PersonKey): string {
  return aliasOf(person);
}

/** Who has the talk, as seen by the asker. */
export function holderWords(holder: TalkHolder, me: string): string {
  if (holder.who === "bot") return "Máy đang trả lời";
  if (holder.who === "outside") return "Có người trả lời ngoài hệ thống";
  if (holder.staffId === me) return "Anh/chị đang giữ";
  return `${holder.name ?? "Đồng nghiệp"} đang giữ`;
}
