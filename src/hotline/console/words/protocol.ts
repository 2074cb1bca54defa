import type { Protocol } from "../../api/contract.js";

/** By when, in two or three words. */
export const withinWords: Readonly<Record<Protocol["when"][number]["within"], string>> = {
  "at-once": "Ngay",
  "12-hours": "Trong 12 giờ",
  "72-hours": "Trong 72 giờ",
  later: "Lâu hơn",
};
