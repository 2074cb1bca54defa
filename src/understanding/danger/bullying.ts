import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("bullying");

/** Violence, exclusion and humiliation among pupils and by teachers. */
export const bullyingRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "PEERS >> hẹn|đòi|dọa|chặn|canh|rủ nhau|kéo|định|sẽ > BEAT",
      "PEERS >> BEAT > ME|CHILD|my friend|my sister|my brother|bạn|bạn em|bạn con|bạn mình|bạn tôi|đứa bạn|nhỏ bạn|thằng bạn|em trai|em gái",
      "tụi nó|bọn nó|chúng nó|đám|mấy đứa|tụi bạn|nhóm bạn|mấy bạn|các bạn|cả lớp|mấy anh|mấy chị|lớp trên|đàn anh|đàn chị|they >> BEAT > nó|him|her",
      "ME|FRIEND|CHILD >> bị >> PEERS >> BEAT|BULLY|SNUB|lột|quay clip",
      "bị > PEERS|bạn > BEAT|đập|lột|quay",
      "PEERS >> BEAT >> quay|clip|video",
      "bị > đánh hội đồng",
      "PEERS >> dồn|vây! > ME|CHILD|FRIEND|một em",
      "PEERS >> tới nhà|đến nhà|trước cổng|dưới cổng > BEAT",
      "tụi nó|bọn nó|chúng nó >> ném đá|chọi đá",
      "cho cả tổ|cho cả lớp|cho cả nhóm|cho cả phòng > đánh|đạp|đá|tát|đấm",
      "không có tiền|không nộp|không đưa|không chịu nộp > thì|là|bị >> BEAT",
      "đón đánh|chặn đánh|hẹn đánh > ME|CHILD|FRIEND",
      "bị >> PEERS|bạn cùng lớp >> đâm|cứa|rạch|đốt",
      "ném đá|chọi đá|ném gạch|chọi gạch > vào|vô|trúng > ME|CHILD|FRIEND",
      "bắt|bảo|ép|kêu > ME|CHILD|FRIEND >> quàng dây|tròng dây",
      "ME|CHILD|FRIEND > bị hội đồng",
      "cho nó một trận & lớp|trường|tụi nó|nhóm",
      "đánh hội đồng|hội đồng > ME|FRIEND|CHILD",
      "tụi nó|bọn nó|chúng nó|đám|mấy đứa|nhóm|mấy anh|mấy chị|các bạn|mấy bạn|cả lớp|lớp trên|đàn anh|đàn chị|trường|lớp >> đánh hội đồng",
      "bị >> BEAT & PEERS & trường|lớp|nhà vệ sinh|cổng trường",
      "PEERS >> BEAT >> trường|lớp|nhà vệ sinh|cổng trường & ME|FRIEND|CHILD",
      "trường|lớp|nhà vệ sinh|cổng trường >> PEERS > BEAT & ME|FRIEND|CHILD",
      "PEERS >> trường|lớp|nhà vệ sinh|cổng trường > BEAT & ME|FRIEND|CHILD",
    ],
    { unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "PEERS|anh|chị|ACTOR >> chặn đường|chặn lại > ME|xin|tiền",
      "PEERS|anh|chị|ACTOR >> xin tiền|trấn lột|trấn tiền|xin đểu|cướp tiền > ME",
      "PEERS|STRANGER >> chặn đường|xin tiền|trấn lột|trấn tiền|xin đểu|cướp tiền|chặn lại > là|đánh|hoài",
      "bị >> chặn đường|trấn lột|xin đểu|trấn tiền|chặn đánh|đòi tiền",
      "trấn lột|xin đểu",
      "chặn đường|chặn >> PEERS >> đánh|tiền",
      "PEERS >> chặn đường|chặn >> đánh|tiền",
    ],
    { unless: ["FICTION", "KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "PEERS|chúng >> lột|cởi|xé|tụt > áo|quần|đồ > ME|CHILD|FRIEND",
      "tụi nó|bọn nó|chúng nó|chúng|mấy đứa|nhóm|các bạn|mấy bạn|bạn cùng lớp >> lột|cởi|xé|tụt > áo|quần|đồ",
      "PEERS|chúng >> lột|cởi|xé|tụt > ME|CHILD|FRIEND & áo|quần|đồ",
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
  rule(
    "P1",
    [
      "BULLY|SNUB >> BEAT|rạch|DEADLY|quay clip|DIE|tiền & ME|FRIEND|CHILD",
      "BEAT|rạch|DEADLY|quay clip|DIE|tiền >> BULLY|SNUB & ME|FRIEND|CHILD",
      "bị >> BULLY|SNUB & BEAT|rạch|DEADLY|quay clip|DIE|tiền & ME|FRIEND|CHILD",
      "trả thù >> bị đánh|BEAT|sợ",
      "bị đánh|BEAT|sợ >> trả thù",
    ],
    { unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P2",
    [
      "ME|FRIEND|CHILD|bạn >> bị >> BULLY|SNUB",
      "PEERS|cả lớp|bạn|SCHOOL >> BULLY|SNUB > ME|FRIEND|CHILD",
      "BULLY|SNUB > ME|FRIEND|CHILD & lớp|trường|tụi nó|bọn nó|nhóm|bạn học|hoài|suốt|REPEAT|khóc|sợ|nghỉ học|nhà vệ sinh",
      "ME > bị > bắt nạt|tẩy chay|cô lập|chọc ghẹo",
      "cả lớp|PEERS|mọi người >> tẩy chay|cô lập|xa lánh|nói xấu|chế giễu|kỳ thị > ME|em",
      "cả lớp|tụi nó|bọn nó|chúng nó|nhóm|tụi bạn|mấy bạn >> ghét|chửi > ME|em",
      "PEERS|mọi người >> ghét|chửi > ME|em & lớp|trường|nhóm|hoài|suốt|khóc|sợ|buồn|REPEAT|nghỉ học",
      "PEERS >> chửi|chê|gọi > ME|em > béo|mập|xấu|điên|khùng|ngu|đồ|pê đê|đen|con lợn|con heo|con bò|con chó|con điên",
      "không ai > chơi với|thèm chơi > ME|em|con|cùng",
      "ME|CHILD|cháu >> không ai > chơi cùng",
      "không ai > chơi cùng & CHILD|cháu|con tôi|em tôi",
      "tụi nó|bọn nó|chúng nó|cả lớp|bạn bè|các bạn|lớp >> gọi > ME|CHILD|cháu > là",
      "mọi người ghét em|mọi người ghét con|mọi người ghét cháu|mọi người ghét mình|ai cũng ghét em|ai cũng ghét con|ai cũng ghét mình",
      "ghi âm|quay lén >> thành|đăng|cả lớp|cả trường",
      "PEERS >> đặt vè|chế nhạc|chế vè > ME|mẹ|bố|ba|CHILD|chê",
      "SCHOOL >> lôi > chuyện|hoàn cảnh >> cười|làm ví dụ",
      "i am|i'm|being|am|get|getting > bullied",
      "bullied|bully & me|school",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "đừng chửi", "đừng ghét"] },
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
      "BULLY|SNUB & nghỉ học|không dám|sợ đi học|khóc & CHILD|ME",
    ],
    { unless: ["FICTION", "KNOWLEDGE"] },
  ),
  rule("P2", ["bị >> BULLY|SNUB & lớp|trường|bạn|tụi nó|ngày nào|hoài"], {
    unless: ["FICTION", "KNOWLEDGE"],
  }),
  rule("P2", ["BULLY|SNUB > ME|CHILD", "BULLY > FRIEND", "bị >> BULLY", "CHILD|cháu|con tôi >> BULLY"], {
    ask: true,
    unless: ["KNOWLEDGE", "FICTION", "đừng"],
  }),
];
