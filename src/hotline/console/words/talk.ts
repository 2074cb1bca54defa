import type { ChannelId } from "../../../model/channel-id.js";
import type { PersonKey } from "../../../model/ids.js";
import type { Voice } from "../../../model/session.js";
import type { TalkHolder } from "../../api/contract.js";

/** Names of the channels. */
export const channelWords: Readonly<Record<ChannelId, string>> = {
  messenger: "Messenger",
  zalo: "Zalo",
  web: "Trang web",
};

/** Who seems to be writing. */
export const voiceWords: Readonly<Record<Voice, string>> = {
  child: "Trẻ em",
  teen: "Thiếu niên",
  adult: "Người lớn",
  unknown: "Chưa rõ là ai",
};

/** A short sign by which two talks are told apart; says nothing about the person. */
export function talkSign(person: PersonKey): string {
  return person.slice(-4).toUpperCase();
}

/** Who has the talk, as seen by the asker. */
export function holderWords(holder: TalkHolder, me: string): string {
  if (holder.who === "bot") return "Máy đang trả lời";
  if (holder.who === "outside") return "Có người trả lời ngoài hệ thống";
  if (holder.staffId === me) return "Anh/chị đang giữ";
  return `${holder.name ?? "Đồng nghiệp"} đang giữ`;
}
