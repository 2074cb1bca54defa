import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("bullying");

/** Violence, exclusion and humiliation among pupils and by teachers. */
export const bullyingRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "PEERS >> hẹn|đòi|dọa|chặn|canh|rủ nhau|kéo|định|sẽ > BEAT",
      "PEERS >> BEAT > ME|FRIEND|CHILD",
      "ME|FRIEND|CHILD >> bị >> PEERS >> BEAT|BULLY|lột|quay clip",
      "bị > PEERS|bạn > BEAT|đập|lột|quay",
      "PEERS >> BEAT >> quay|clip|video",
      "bị > đánh hội đồng",
      "đánh hội đồng|đánh hội đồng em",
      "BEAT & PEERS & trường|lớp|nhà vệ sinh|cổng trường & ME|FRIEND|CHILD",
    ],
    { unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "PEERS|anh|chị|ACTOR >> chặn đường|xin tiền|trấn lột|trấn tiền|xin đểu|cướp tiền|chặn lại > ME|xin|tiền|là|đánh|hoài",
      "bị >> chặn đường|trấn lột|xin đểu|trấn tiền|chặn đánh|đòi tiền",
      "trấn lột|xin đểu",
      "chặn đường|chặn & PEERS & đánh|tiền",
    ],
    { unless: ["FICTION", "KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "PEERS|chúng >> lột|cởi|xé|tụt > áo|quần|đồ",
      "lột > áo|đồ|quần > ME|FRIEND|CHILD >> quay|đăng|clip",
      "quay > clip|video > ME|FRIEND|CHILD & PEERS|trường|lớp|đăng",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "PEERS|anh lớp|chị lớp|ACTOR >> TAKE > DEADLY|dao|dao lam > dọa|đe|đòi & trường|lớp|nhà vệ sinh|bạn",
      "anh|chị|bạn|thằng > lớp > # >> DEADLY|BEAT|dọa",
    ],
    { unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "sợ|không dám|không muốn|không mún > đi học|tới trường|đến trường|đến lớp|vô lớp & bị|BEAT|BULLY|PEERS|thầy|cô",
      "con > sợ > không dám|đi học",
    ],
    { unless: ["học thêm"] },
  ),
  rule(
    "P1",
    [
      "SCHOOL|thầy dạy thể dục|thầy thể dục >> BEAT > học sinh|em|con|MINOR & sưng|gãy|chảy máu|sợ|bầm",
      "SCHOOL >> bắt|phạt > ME|CHILD|học sinh >> tự tát|tát|quỳ|liếm|uống|trước lớp",
      "bạn|nhóm bạn|PEERS|bị >> đánh >> gãy tay|gãy chân|gãy răng|nhập viện|chảy máu|sưng",
    ],
    {},
  ),
  rule("P1", ["BULLY & BEAT|rạch|DEADLY|quay clip|DIE|tiền & ME|FRIEND|CHILD", "trả thù & bị đánh|BEAT|sợ"], {
    unless: ["KNOWLEDGE", "FICTION"],
  }),
  rule(
    "P2",
    [
      "ME|FRIEND|CHILD|bạn >> bị >> BULLY",
      "PEERS|cả lớp|bạn|SCHOOL >> BULLY > ME|FRIEND|CHILD",
      "BULLY > ME|FRIEND|CHILD",
      "ME > bị > bắt nạt|tẩy chay|cô lập|chọc ghẹo",
      "cả lớp|PEERS|mọi người >> tẩy chay|cô lập|xa lánh|nói xấu|ghét|chửi|chế giễu|kỳ thị > ME|em",
      "PEERS >> chửi|chê|gọi > ME|em > béo|mập|xấu|điên|khùng|ngu|con|là|đồ|pê đê|đen",
      "không ai > chơi|chơi với|thèm chơi > ME|em|con|cùng",
      "i am|i'm|being|am|get|getting > bullied",
      "bullied|bully & me|school",
    ],
    { unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P2",
    [
      "thấy|chứng kiến > FRIEND|bạn > bị đánh|bị bắt nạt",
      "bạn|FRIEND > bị > đánh|bắt nạt|tẩy chay & ngày nào cũng|hoài|sợ|trả thù|nói ra",
      "sợ > bị > trả thù|đánh hội đồng",
    ],
    { unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "PEERS|tụi nó|bọn nó >> nhốt|khóa|dìm|tạt|đổ > ME|FRIEND|CHILD|nước & trường|lớp|nhà vệ sinh|wc|toilet|tạt nước",
      "nhốt > ME|FRIEND > trong > wc|nhà vệ sinh|toilet|lớp",
      "BULLY & nghỉ học|không dám|sợ đi học|khóc & CHILD|ME",
    ],
    { unless: ["FICTION", "KNOWLEDGE"] },
  ),
  rule("P2", ["bị >> BULLY & lớp|trường|bạn|tụi nó|ngày nào|hoài"], { unless: ["FICTION", "KNOWLEDGE"] }),
];
