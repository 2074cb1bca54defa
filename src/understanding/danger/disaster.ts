import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("disaster");
const off = ["KNOWLEDGE", "FICTION"] as const;

/** Flood, landslide, storm: trapped, cut off, without water, torn from parents. */
export const disasterRules: readonly Rule[] = [
  rule(
    "P0",
    [
      "nước > lên|dâng|lũ|ngập|tràn|tới|lũ dâng >> mái|mái nhà|gác|nóc|tầng|cổ|ngực|cửa sổ|cao quá|trong nhà|nhà",
      "nước lũ|lũ|lụt|ngập|nước ngập|nước lớn|nước dâng|nước lên & kẹt|mắc kẹt|mái|gác|cứu|không ra được|cô lập|trên nóc",
      "trên > mái nhà|nóc nhà|gác > & nước|lũ|kẹt",
    ],
    { unless: off, firm: true },
  ),
  rule(
    "P0",
    [
      "lũ|lũ quét|lụt|sạt lở|lở đất|lở núi|đất đá|bão|lũ ống|động đất|lốc >> cuốn|cuốn mất|vùi|vùi lấp|sập|đè|chôn|mất nhà|trôi|chặn",
      "sạt lở|lở đất|lở núi|đất lở|lũ quét & kẹt|mắc kẹt|vùi|sập|chặn|mất|nhà|cứu|MINOR",
      "sập > nhà|nhà rồi|tường & MINOR|vùi|đè|kẹt|FAMILY|lở|bão|cứu",
      "đổ đè|sập đè|đổ sập đè & MINOR|FAMILY|kéo|chưa ra|cứu|kẹt",
      "bị > vùi lấp|cuốn trôi|nước cuốn",
      "bị > vùi|đè|cuốn & MINOR|FAMILY|đất|nước|nhà|cây|tường|lũ|đá|trôi",
      "mắc kẹt|kẹt|bị kẹt|cô lập|bị cô lập & lũ|nước|bão|sạt lở|lở|trường|nhà|tụi em|tụi con|đất",
    ],
    { unless: off, firm: true },
  ),
  rule(
    "P1",
    [
      "bão|lũ|lụt|sơ tán|động đất|điểm sơ tán & thất lạc|lạc|mất|bị thương|không thấy|chưa thấy|đói|hết nước|không có nước|cứu|không liên lạc & MINOR|FAMILY",
      "hết|không có|thiếu > nước uống|nước sạch|nước & ngày|hôm|đói|lũ|khát",
      "dây điện > đứt|rớt|rơi|chạm & nước|nhà|đường|trước",
      "cô lập|bị cô lập & ngày|hôm|gạo|sữa|thôn|làng|bản|xã|đảo",
      "xả lũ & MINOR|không kịp|chưa kịp|hú còi",
      "thất lạc > cha mẹ|ba mẹ|bố mẹ|gia đình|mẹ|con",
    ],
    { unless: off },
  ),
  rule(
    "P2",
    [
      "nhà > tốc mái|ngập|sập|bị ngập",
      "nước > dâng|lên|ngập > nhanh|cao|vào nhà|vô nhà",
      "sạt lở|lũ quét|lở đất",
    ],
    { unless: [...off, "nghỉ học", "có cho nghỉ"], ask: true },
  ),
  rule(
    "P0",
    [
      "nước > chảy xiết|xiết|dâng nhanh|cuồn cuộn|tới cổ|tới ngực|tới mái|lên nhanh & ME|CHILD|FAMILY|nhà|cứu|kẹt|nóc",
      "leo|trèo|ở|ngồi|đứng|kẹt > lên|trên > nóc|nóc nhà|mái nhà|mái|gác|cây & nước|lũ|lụt|ngập|bão|cứu",
      "núi|đất|đá|đồi! > lở|sạt|sập|đổ|vùi >> chôn|vùi|lấp|đè|mất|nhà|người",
      "lở|sạt|sập >> chôn|vùi|lấp|đè >> nhà|người|MINOR|FAMILY",
      "đất|đá|tảng đá|hòn đá >> lấp|bít|lăn > cửa|hang|lối|đường|tới cửa|xuống nhà|vào nhà",
    ],
    { unless: [...off, "chơi"], firm: true },
  ),
  // Wind takes the roof; a slope that cracks or rumbles comes down.
  rule(
    "P0",
    [
      "bão|gió|lốc|vòi rồng|gió lốc|lốc xoáy > bay|tốc|cuốn|giật|thổi bay > mái!|nóc!|mái nhà|mái tôn|nóc nhà|tôn!",
      "mái!|mái tôn|mái nhà|nóc nhà > bay|tốc|bay mất|tốc hết|bung & bão|gió|lốc|giông|đang",
      "mái!|mái tôn|mái nhà|nóc nhà > bay rồi|bay mất|bay hết|tốc rồi|tốc hết|tốc mất",
      "núi|đồi!|sườn núi|sườn đồi|vách núi|taluy|ta luy|quả đồi >> nứt|nứt toác|bị nứt|đang lở|đang sạt|sạt xuống|trượt xuống|lở xuống",
      "núi|đồi!|sườn núi|vách núi > ầm ầm|tiếng ầm|kêu ầm ầm",
      "tiếng ầm ầm|tiếng nổ ầm|ầm ầm > trên|từ|phía|ngoài > núi|đồi!|rừng|suối|nguồn",
    ],
    { unless: [...off, "nghỉ học", "vé", "lưng", "đi bộ", "mái che", "phành phạch"], plain: true },
  ),
];
