import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("carer-crisis");

/** The writer may harm, has harmed, or is a carer at the end of strength. */
export const carerRules: readonly Rule[] = [
  rule(
    "P0",
    [
      "tôi|mình|em|chị|anh >> vừa|lỡ|lỡ tay|đã|mới > BEAT >> con|cháu|bé|trẻ & GRAVE|quá tay",
      "BEAT > con|cháu|bé > quá tay|ngất|xỉu|bất tỉnh",
    ],
    { firm: true, about: "self", unless: ["chồng", "bảo mẫu", "hàng xóm", "ba con", "thầy"] },
  ),
  rule(
    "P1",
    [
      "tôi|mình|em >> lỡ|lỡ tay|vừa|nóng quá|quá tay|trót|lại > BEAT > con|cháu|bé",
      "lỡ tay|quá tay|lỡ > BEAT > con|cháu|bé|nó",
      "lỡ > làm > con|em|bé|cháu|bạn|nó|MINOR >> bị thương|chảy máu|gãy|đau|ngã|té|bất tỉnh",
    ],
    { firm: true, about: "self" },
  ),
  rule(
    "P1",
    [
      "sợ > mình|tôi >> làm hại|làm đau|hại|đánh|giết > con|bé|cháu|hai con",
      "làm hại|hại > con|hai con|các con|bé|cháu & sợ|kiềm chế|tôi|mình",
      "không > kiềm chế|kiểm soát|kiềm chế được|kiểm soát được & con|đánh|tôi|mình|bé",
      "muốn|chỉ muốn|định|tính > bóp chết|giết|bỏ|bóp cổ|ném|vứt|đánh chết > con|bé|nó|em bé|đứa",
      "muốn|chỉ muốn > bỏ con|bỏ hết",
      "trầm cảm sau sinh|mẹ bỉm|sinh xong|sau sinh & muốn|chết|bỏ|không chịu|kiệt sức|nhảy|khóc",
    ],
    { firm: true, about: "self", now: { level: "P0" }, unless: ["KNOWLEDGE", "mua", "bỉm sữa ơi"] },
  ),
  rule(
    "P0",
    [
      "ôm|bế|dắt > con|bé|các con|hai con > nhảy|chết|đi chết|tự tử|cùng chết|nhảy xuống|nhảy cầu|nhảy sông",
      "con|mẹ con > cùng chết|chết chung|chết cùng|nhảy xuống|cùng nhảy",
    ],
    { firm: true, about: "self", unless: ["FICTION", "nhảy múa"] },
  ),
  rule(
    "P1",
    [
      "cho nó|cho họ|cho bọn nó|cho tụi nó > biết tay|chết|một trận",
      "giấu|mang|đem|bỏ|để|thủ|thủ sẵn > dao|súng|dao lam|búa > trong|vào|vô|theo|đi > cặp|balo|ba lô|túi|người|trường|học|học trong|lớp",
      "biết tay & dao|giết|đâm|chém|trả thù",
      "ME > sẽ|muốn|định|phải > đâm|chém|giết > nó|họ|hắn|bạn|thằng|tụi nó|ba|bố|mẹ|dượng|ổng|cả",
    ],
    { about: "self", unless: ["FICTION", "cắt bánh", "thủ công", "boss"] },
  ),
  rule(
    "P1",
    [
      "chồng|vợ|chồng em|chồng tôi|anh ta|người yêu >> dọa|đòi|đe dọa > giết|chém|đốt|tự tử|thiêu",
      "dọa > giết > cả nhà|con|mẹ con|hết|vợ con",
      "chồng|vợ|FAMILY >> giết|thiêu|đốt > cả nhà",
    ],
    { firm: true, unless: ["FICTION"] },
  ),
  rule(
    "P2",
    [
      "tôi|mình|em >> mệt quá|kiệt sức|hết chịu nổi|bất lực|stress quá|muốn phát điên & con|bé|nuôi con",
      "tôi|mình > hay|toàn|lại > đánh|quát|chửi > con|cháu|bé",
    ],
    { ask: true, about: "self", unless: ["học", "biếng ăn", "KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "tôi|mình|em|tui >> sắp|suýt|xém|chực > BEAT|đánh chết > con|cháu|bé|nó|thằng bé|con bé",
      "sợ >> có ngày|một ngày|lúc nào đó|sẽ|mình|tôi >> đánh chết|giết|làm hại|làm đau|bóp > nó|con|bé|cháu",
      "chỉ muốn|muốn|suýt|định|tính|xém > ném|quăng|vứt|bóp|bịt miệng|đánh|lắc|bóp cổ|dìm > nó|con|bé|em bé|cháu|chết",
      "không > thương|muốn nhìn|muốn nuôi|chịu nổi > con|nó|bé|em bé & mệt|khóc|chán|chết|ném|đánh",
    ],
    { firm: true, about: "self", now: { level: "P0" }, unless: ["KNOWLEDGE", "FICTION", "ném bóng"] },
  ),
];
