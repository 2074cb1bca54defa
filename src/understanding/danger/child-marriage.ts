import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("child-marriage");

/** Forced or early marriage, wife-snatching, early pregnancy. */
export const marriageRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "bắt|ép|ép buộc|gả!|buộc|đòi > ME|CHILD|bé >> lấy chồng|cưới|lấy vợ|cưới chồng|đám cưới|kết hôn|lấy anh|lấy ông|làm vợ|cho|về làm vợ|tảo hôn",
      "gả! > ME|CHILD|con|em|bé|cho",
      "CHILD|bé|em|ME|con|cháu|mới >> # tuổi|lớp # >> cưới|lấy chồng|lấy vợ|kết hôn|gả!|tảo hôn",
      "lấy chồng|lấy vợ|cưới|kết hôn >> mới|chưa|có > #|đủ tuổi|# tuổi",
      "không muốn|sợ|chưa muốn > lấy chồng|cưới|bị gả|bị cưới",
      "tảo hôn|cướp vợ|kéo vợ|bắt vợ|kéo dâu|nhà trai >> bắt|em|con|sợ|bé|tới|xin|ME",
      "nhà trai > tới|đến|qua|sang > bắt|hỏi|cưới|rước & ME|sợ|em",
      "marry|married|wedding|get married & forced|force|forces|forcing|making me|make me|makes me|against my will",
    ],
    { firm: true, unless: ["KNOWLEDGE", "FICTION", "chị em cưới", "anh em cưới", "đi ăn cưới"] },
  ),
  rule(
    "P1",
    [
      "bị > kéo|bắt|cướp > về|về nhà|đi > nhà|làm vợ|nhà nó|nó|làm dâu",
      "bắt > về > làm vợ|làm dâu",
      "giữ > ME|CHILD > không cho > về|đi|ra",
      "kéo|bắt > ME|CHILD > về > nhà|làm vợ",
      "về làm vợ|làm vợ nó & bắt|bị|sợ|kéo",
    ],
    { firm: true, unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "ME|CHILD|con gái|con tôi|con em|cháu|bé|bạn em|FRIEND >> có bầu|có thai|mang thai|dính bầu|mang bầu|trễ kinh|chậm kinh",
      "có bầu|có thai|mang thai|dính bầu|cái thai & sợ|không dám|# tuổi|lớp #|người yêu|bỏ|bắt|lỡ",
      "que > # vạch|hai vạch",
      "# vạch|hai vạch|thử que",
      "bỏ|phá > thai|cái thai|bầu & sợ|bắt|ép|ME|anh",
      "bắt|ép|đòi > ME|CHILD > bỏ|phá > thai|cái thai",
      "i'm|im|am > pregnant",
    ],
    {
      firm: true,
      unless: [
        "KNOWLEDGE",
        "vợ",
        "mẹ em có bầu",
        "mẹ con có bầu",
        "chị em mới có bầu",
        "cô em",
        "chị em",
        "cô giáo",
        "mẹ có bầu",
        "FICTION",
      ],
    },
  ),
  rule(
    "P1",
    [
      "bắt|ép|đòi|buộc > ME|CHILD|FRIEND > lấy|cưới > ông|anh|người|thằng|con|chồng|vợ",
      "nhận > tiền|sính lễ|của hồi môn & bắt|lấy|cưới|gả!",
      "ME|CHILD|FRIEND >> lỡ|đã|đang > có thai|có bầu|mang thai|dính bầu",
      "# tuổi >> có thai|có bầu|mang thai|dính bầu",
    ],
    { firm: true, unless: ["KNOWLEDGE", "FICTION", "lấy đồ", "lấy nước"] },
  ),
];
