import type { Urgency } from "../../../model/urgency.js";

/** When which level is right, in the words of a person on the phone. */
export const levelRules: Readonly<Record<Urgency, string>> = {
  P0: "Nguy hiểm ngay lúc này: đang bị đánh, tự tử, mất tích, người gây hại ở gần, xâm hại tình dục trong 72 giờ qua",
  P1: "Đã bị hại hoặc bị hại nhiều lần, người nuôi là người gây hại, bỏ nhà đi, tự làm đau mình",
  P2: "Có nguy cơ, chưa nguy hiểm ngay: thiếu chăm sóc, bị chọc ghẹo, hàng xóm lo lắng",
  P3: "Hỏi thông tin, hỏi quyền lợi",
};
