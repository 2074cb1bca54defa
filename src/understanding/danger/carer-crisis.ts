import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("carer-crisis");

const writer = "tôi|tui|mình|em|tao|tớ|vợ chồng tôi|vợ chồng em";
const small =
  "con|con em|con tôi|con mình|bé|em bé|cháu|đứa bé|đứa nhỏ|thằng bé|con bé|thằng nhỏ|con nhỏ|hai đứa";
/** What a body does not bear. "lac con" without marks is mostly a child that got lost. */
const onBody =
  "bóp|bóp cổ|bóp mũi|bóp chết|siết cổ|bịt miệng|bịt mũi|bịt mặt|dìm|lắc!|đánh chết|giết|giết chết|làm hại|làm đau|hại!";
const away = "ném|quăng|quẳng|liệng|vứt|vất|thảy|quẳng xuống|ném xuống|quăng xuống|dộng|đập|đấm";
const wish =
  "chỉ muốn|muốn|suýt|suýt nữa|xém|xém nữa|định|tính|chực|sắp|chút nữa|chỉ muốn lấy|muốn cầm|muốn bế|muốn nắm";
const fear = "sợ|lo|sợ là|sợ rằng";
const slips =
  "lỡ|lỡ tay|có ngày|một ngày|lúc nào đó|không kiềm được|không kìm được|không kiềm chế được|không kiềm chế nổi|mất kiểm soát|điên lên|nóng quá";
/** Things that one throws or fears to break: "nó" beside them is no child. */
const things = [
  ..."điện thoại|đt|máy tính|laptop|ipad|máy tính bảng|tivi|ti vi|cái quạt|cây quạt|quạt máy|cái áo|áo cũ|quần áo".split(
    "|",
  ),
  ..."bài tập|đề này|cuốn vở|quyển vở|cuốn sách|quyển sách|cây bút|bút|con diều|diều|bóng|banh|trái banh|quả bóng".split(
    "|",
  ),
  ..."rác|thùng rác|sọt rác|tiền|mất tiền|bàn phím|con chuột|tai nghe|cục sạc|cửa kính|xe đạp|đồng hồ|cái cặp|đôi giày|đôi dép|cái máy|cái này|món này|món đó|đồ cũ".split(
    "|",
  ),
];

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
      "tôi|tui >> đá|đạp|xô|hất > nó|con|bé|cháu > văng|ngã|té|vào tường|vô tường",
      "lỡ > làm > con|em|bé|cháu|bạn|nó|MINOR >> bị thương|chảy máu|gãy|đau|ngã|té|bất tỉnh",
    ],
    { firm: true, about: "self" },
  ),
  rule(
    "P1",
    [
      "sợ > mình|tôi >> làm hại|làm đau|hại!|đánh|giết > con|bé|cháu|hai con",
      // Without marks "hai" counts: "thuê hai cháu 14 tuổi".
      "làm hại|hại! > con|hai con|các con|bé|cháu & sợ|kiềm chế|tôi|mình",
      "tôi|mình|em|chị|tui >> không > kiềm chế|kiểm soát|kiềm chế được|kiểm soát được & con|đánh|bé|cháu",
      "con|đánh|bé|cháu >> không > kiềm chế|kiểm soát|kiềm chế được|kiểm soát được",
      "muốn|chỉ muốn|định|tính > bóp chết|giết|bỏ|bóp cổ|ném|vứt|đánh chết > con|bé|em bé|đứa",
      "muốn|chỉ muốn|định|tính > bóp chết|giết|bỏ|bóp cổ|đánh chết > nó",
      "muốn|chỉ muốn > bỏ con|bỏ hết",
      "trầm cảm sau sinh|mẹ bỉm|sinh xong|sau sinh & muốn|chết|bỏ|không chịu|kiệt sức|nhảy|khóc",
    ],
    { firm: true, about: "self", now: { level: "P0" }, unless: ["KNOWLEDGE", "mua", "bỉm sữa ơi"] },
  ),
  rule("P1", ["muốn|chỉ muốn|định|tính > ném|vứt > nó"], {
    ...{ firm: true, about: "self", now: { level: "P0" } },
    unless: ["KNOWLEDGE", "mua", ...things],
  }),
  rule(
    "P0",
    [
      "ôm|bế|dắt > con|bé|các con|hai con > nhảy|chết|đi chết|tự tử|cùng chết|nhảy xuống|nhảy cầu|nhảy sông",
      "ôm|bế|bồng|ẵm|dắt > con|bé|cháu|em bé >> tầng mái|nóc nhà|thành cầu|mép nước|đường ray|đường tàu",
      "ME > muốn|sẽ|định > đốt nhà",
      "chai xăng|can xăng & đốt|châm lửa",
      "xin lỗi|tạm biệt|vĩnh biệt >> chở|bế|ôm|dắt > con|bé|cháu|con nhỏ > ra|lên > cầu|sông|lan can|sân thượng",
      "con|mẹ con > cùng chết|chết chung|chết cùng|nhảy xuống|cùng nhảy",
    ],
    { firm: true, about: "self", unless: ["FICTION", "nhảy múa"] },
  ),
  rule(
    "P1",
    [
      "cho nó|cho họ|cho bọn nó|cho tụi nó > biết tay",
      "cho nó|cho họ|cho bọn nó|cho tụi nó|cho chúng nó > chết|một trận & DEADLY|đâm|chém|giết|thuốc",
      "giấu|mang|đem|bỏ|để|thủ|thủ sẵn > dao|súng|dao lam|búa > trong|vào|vô|theo|đi > cặp|balo|ba lô|túi|người|trường|học|học trong|lớp",
      "biết tay & dao|giết|đâm|chém|trả thù",
      "mang|đem|cầm > dao|súng|búa|rựa|mã tấu > đến|tới|lên > lớp|trường",
      "trong đầu >> tiếng|giọng >> bảo|xúi|kêu|biểu|ra lệnh >> giết|đẩy|đâm|đánh|bóp|đốt",
      "ME > sẽ|muốn|định|phải > đâm|chém|giết > nó|họ|hắn|bạn|thằng|tụi nó|ba|bố|mẹ|dượng|ổng|cả",
    ],
    {
      about: "self",
      unless: ["FICTION", "cắt bánh", "thủ công", "boss", "chết mẹ", "chết cha", "chết cụ", "chết bà"],
    },
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
    { firm: true, about: "self", now: { level: "P0" }, unless: ["KNOWLEDGE", "FICTION", ...things] },
  ),
  // Who is afraid of doing it, or near to it: the child is in the next room.
  rule(
    "P0",
    [
      `${fear} > ${writer} > ${onBody}|${away} > ${small}`,
      `${fear} > ${writer} > ${slips} > ${onBody}|${away} > ${small}`,
      `${fear} > ${slips} > ${onBody}|${away} > ${small}`,
      `${wish} > ${onBody}|${away} > ${small}`,
      `${fear} > ${writer} > ${onBody}|${away} > nó & khóc|nín|bú|quấy|dỗ|ru|tã|sữa`,
      `${wish} > ${onBody}|${away} > nó & khóc|nín|bú|quấy|dỗ|ru|tã|sữa`,
    ],
    { firm: true, about: "self", unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P0",
    [
      `${fear} > ${writer} > ${onBody}|${away} > nó`,
      `${fear} > ${writer} > ${slips} > ${onBody}|${away} > nó`,
      `${fear} > ${slips} > ${onBody}|${away} > nó`,
      `chỉ muốn|suýt|suýt nữa|xém|xém nữa|chực > ${onBody}|${away} > nó`,
      `muốn|chút nữa|sắp > ném|quăng|quẳng|liệng|vứt|thảy|dìm|bóp cổ|bóp mũi|bịt miệng > nó > đi|xuống|ra|vào|cho|luôn|quá`,
    ],
    { firm: true, about: "self", unless: ["KNOWLEDGE", "FICTION", ...things] },
  ),
  rule(
    "P0",
    [
      "afraid|scared|worried > i|that i|i will|i'll|i might > throw|shake|drown|choke|hurt|smother|strangle|kill > him|her|my|the|it > baby|child|kid|son|daughter",
      "afraid|scared|worried > i|that i|i will|i'll|i might > throw|shake|drown|choke|smother|strangle|kill > him|her|my baby|the baby|my child|my kid|my son|my daughter",
      "want to|wanna|about to|going to|almost > throw|shake|drown|choke|smother|strangle > my|the > baby|child|kid|son|daughter",
    ],
    { firm: true, about: "self", unless: ["KNOWLEDGE", "FICTION", "shower", "party"] },
  ),
  rule("P1", ["muốn|sẽ|định|phải|tới|lên >> đập cho|đánh cho|dần cho|tẩn cho >> một trận"], {
    ...{ firm: true, about: "self" },
    unless: ["KNOWLEDGE", "game", "boss"],
  }),
];
