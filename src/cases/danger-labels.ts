import type { DangerKind } from "../model/danger.js";

/** What staff read for each kind of danger: at most four words, no case detail. */
export const dangerLabels: Readonly<Record<DangerKind, string>> = {
  "violence-now": "Đang bị đánh, đe doạ",
  "physical-abuse": "Bạo lực thân thể",
  "sexual-abuse": "Xâm hại tình dục",
  "self-harm": "Tự hại, tự tử",
  "online-abuse": "Xâm hại qua mạng",
  "missing-trafficking": "Mất tích, mua bán",
  neglect: "Bỏ mặc",
  bullying: "Bắt nạt",
  "runaway-fear": "Bỏ nhà, sợ về nhà",
  "injury-medical": "Thương tích, cấp cứu",
  exploitation: "Bóc lột lao động",
  "child-marriage": "Tảo hôn, ép cưới",
  disaster: "Thiên tai, tai nạn",
  "carer-crisis": "Người nuôi kiệt sức",
  "hidden-disclosure": "Lời kể còn giấu",
};
