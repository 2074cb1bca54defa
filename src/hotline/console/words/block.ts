import type { BlockReason } from "../../api/contract.js";

/** Why somebody is blocked. */
export const blockReasonWords: Readonly<Record<BlockReason, string>> = {
  flooding: "Gửi tin dồn dập",
  insults: "Xúc phạm người trực",
  adverts: "Quảng cáo",
};

/** For how long, in words. */
export function blockLength(hours: number): string {
  return hours < 24 ? `${hours} giờ` : `${hours / 24} ngày`;
}
