import type { ReplyMoment } from "../../api/contract.js";

/** What staff read for each moment of a talk. */
export const momentWords: Readonly<Record<ReplyMoment, string>> = {
  opening: "Mở đầu",
  "danger-now": "Nguy hiểm ngay",
  listening: "Lắng nghe",
  asking: "Hỏi thêm",
  "passing-on": "Đã chuyển",
  waiting: "Chờ nhau",
  "keeping-safe": "Giữ an toàn",
  closing: "Kết thúc",
};
