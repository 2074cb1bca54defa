import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("sexual-abuse");
const now = { level: "P0" } as const;
const medical = ["bác sĩ", "khám bệnh", "y tá", "đi khám về"];
/** A knock that nobody means. */
const bumps = [
  ..."đụng xe|đụng hàng|đụng trúng|đụng đầu|đụng chuyện|chạm mặt|đụng mặt|vô tình|lỡ tay|xe máy|xe đạp|xe hơi|ô tô|đá bóng|đá banh|chơi bóng|điện thoại|đồ của|đụng độ|chạm tay".split(
    "|",
  ),
];
const nappies = [
  "hăm",
  "hăm tã",
  "tã",
  "bỉm",
  "dị ứng",
  "muỗi đốt",
  "muỗi cắn",
  "kinh nguyệt",
  "có kinh",
  "đến tháng",
];
/** A face put on a naked body in a picture: nobody was undressed. */
const faked =
  "ghép|ghép ảnh|ghép hình|ghép mặt|ghép đầu|hình ghép|ảnh ghép|cắt ghép|chỉnh ảnh|deepfake|photoshop|ảnh cởi đồ|hình cởi đồ".split(
    "|",
  );
const englishMen =
  "dad|daddy|father|stepdad|step dad|stepfather|step father|uncle|brother|stepbrother|grandpa|grandfather|cousin|teacher|coach|neighbor|neighbour|boyfriend|he|someone|a man";

/** Touching, forcing, secrets and traces. Somebody of the house, the school or next door can reach the child: P0. */
export const sexualRules: readonly Rule[] = [
  rule("P0", ["ELDER >> TOUCH >> PRIVATE", "ELDER >> TOUCH >> MINOR >> PRIVATE"], {
    firm: true,
    unless: ["bác sĩ", "khám bệnh"],
  }),
  rule(
    "P1",
    [
      "ACTOR|PEERS >> TOUCH >> PRIVATE",
      "bị >> TOUCH > PRIVATE",
      "TOUCH > PRIVATE > của > MINOR",
      "TOUCH > PRIVATE > MINOR",
      "MINOR >> bị > TOUCH > PRIVATE",
    ],
    { now, firm: true, unless: ["bác sĩ", "khám bệnh"] },
  ),
  rule(
    "P1",
    ["ELDER >> touch|touches|touched|touching|kisses|kissed > me", "i >> was|am|got > touched > by"],
    {
      now,
      unless: ["heart", "forehead", "doctor", "nurse"],
    },
  ),
  rule(
    "P1",
    ["CHILD|ME|FRIEND >> bị > ELDER > sờ|rờ|sờ mó", "bị > ELDER > sờ|rờ|sờ mó > CHILD|ME|FRIEND|cháu|nó"],
    {
      now,
      unless: ["bác sĩ", "khám bệnh", "sờ trán", "sờ đầu", "so sánh", "so đo", "điện thoại"],
    },
  ),
  rule(
    "P1",
    [
      "CHILD|ME|FRIEND >> bị > ELDER > đụng|đụng vô|đụng vào|chạm vào|chạm vô|động vào|mò!|nắn|bóp!",
      "bị > ELDER > đụng|đụng vô|đụng vào|chạm vào|động vào > CHILD|ME|FRIEND|nó",
      "ELDER >> đụng|chạm|đụng vào|đụng vô|chạm vào|chạm vô|động vào > người|mình > tôi|tui|mình|tao|tớ|cháu|ME",
    ],
    { now, unless: [...medical, ...bumps] },
  ),
  rule(
    "P1",
    ["GENITAL_PAIN >> đỏ!|đỏ hết|sưng đỏ|tấy đỏ|đỏ tấy|đỏ ửng|bị đỏ|đỏ lên|trầy|xước|bầm & CHILD|ME|về"],
    {
      unless: [...medical, ...nappies],
    },
  ),
  rule(
    "P1",
    ["đi học|nhà trẻ|mẫu giáo|mầm non > về > vùng kín|chỗ kín|chỗ đi tiểu|bím! > đỏ|đau|sưng|rát|bị đỏ"],
    {
      unless: [...medical, ...nappies],
    },
  ),
  rule(
    "P0",
    [
      `${englishMen} >> comes|come|came|gets|got|climbs|climbed|crawls|sneaks|lies > into|in|on > my > bed`,
      `${englishMen} >> comes|come|came|gets|sneaks|sneaked|walks > into|in|to > my > room|bedroom & touches|touch|touched|secret|undress|naked|every night|when mom is|when my mom|lies|asleep|sleeping`,
    ],
    {
      firm: true,
      about: "self",
      unless: ["FICTION", "nightmare", "story", "stories", "tuck", "tucks"],
    },
  ),
  rule(
    "P1",
    [
      `${englishMen} >> comes|come|came|gets|sneaks|sneaked|walks > into|in|to > my > room|bedroom & at night|in the night|night|midnight`,
    ],
    {
      now: { level: "P0" },
      firm: true,
      about: "self",
      unless: [
        "FICTION",
        "nightmare",
        "story",
        "stories",
        "tuck",
        "tucks",
        "good night",
        "goodnight",
        "medicine",
      ],
    },
  ),
  rule(
    "P1",
    [
      "ELDER >> đo > eo|vòng eo|ngực|mông|vòng một > ME|CHILD|FRIEND",
      "ELDER > kêu|rủ|dụ|gọi > ME > vô|vào > coi|xem >> không có|chẳng có",
      "ELDER >> kêu|bảo|nói > ME > ngoan|ngoan ngoãn >> cho|mua & sợ|ghê|đừng nói",
      "cái thai|thai|đứa bé|đứa con > là của > FAMILY|SCHOOL|hàng xóm",
      "bắt|ép|kêu|rủ > ME > chui > chăn|mùng|mền|vô chăn|vào chăn",
      "áo|váy|quần|mền|chăn > bị > vén|kéo xuống|tốc|lật",
      "bắt|dặn > ME > giữ bí mật|giu bí mật",
      "chụp|quay >> ME > đang tắm|thay đồ|thay quần áo",
      "bị > chụp|quay > lúc|khi >> tắm|thay đồ|thay quần áo",
      "không mặc gì|khong mặc gì >> bắt|bat > ME",
      "chịu|bắt|đòi|kêu > ngồi > đùi|lên đùi",
      "ELDER|anh đó >> làm > ME > đau > chỗ dưới|chỗ đó|chỗ kín|vùng kín",
      "nhìn|ngó|dòm > ME > tắm|thay đồ",
      "tháo|phá > mất chốt|chốt cửa|ổ khóa|mất khóa & phòng em|phòng con|phòng cháu",
      "lộ|kể|biết > thì > anh ấy|thầy|chú|ổng|ảnh|anh > mất việc|đi tù|bị đuổi",
      "mười hai|mười ba|mười bốn|mười lăm > yêu > thầy|chú|bác|ông",
      "ngủ > giường bác|giường chú|giường dượng|giường cậu|giường thầy|giường ổng|giường ảnh",
      "chỉ tay > vào|vô > anh|chú|bác|ông & đỏ|rát|đau",
      "bị thương|đau > ở > chỗ khó nói",
      "bắt|ép|đòi > ME > chiều > mới|không|thì",
    ],
    { now, firm: true, unless: ["may đồ", "may áo", "thợ may", "bác sĩ"] },
  ),
  rule("P1", ["ELDER >> sờ|rờ|sờ mó|mò mẫm|sờ soạng > ME|CHILD|FRIEND"], {
    now,
    firm: true,
    unless: ["bác sĩ", "khám bệnh", "sờ trán", "sờ đầu"],
  }),
  rule(
    "P0",
    [
      "FAMILY|SCHOOL|hàng xóm|bảo vệ|chủ trọ|ông chủ >> MOLEST",
      "MOLEST > MINOR & FAMILY|SCHOOL|hàng xóm",
      "MOLEST|UNDRESS|PRIVATE & NOW|RECENT & MINOR & ELDER",
    ],
    { firm: true, unless: ["KNOWLEDGE", ...faked] },
  ),
  rule(
    "P1",
    [
      "ACTOR >> MOLEST > MINOR",
      "MINOR >> bị >> MOLEST",
      "MINOR > MOLEST",
      "bị > MOLEST",
      "MOLEST > MINOR",
      "FORCE > MINOR > MOLEST",
      "MINOR >> suýt|sắp|từng > bị > MOLEST",
      "i was|was|been|got > MOLEST",
    ],
    { now, firm: true, unless: ["KNOWLEDGE"] },
  ),
  rule(
    "P2",
    [
      "MOLEST & CHILD|ME",
      "thương em theo kiểu lạ|thương con theo kiểu lạ|theo kiểu lạ|thương kiểu lạ|cử chỉ lạ|thương theo cách lạ",
      "biến thái|yêu râu xanh|ấu dâm >> ME|CHILD|FRIEND",
      "ME|CHILD|FRIEND >> biến thái|yêu râu xanh|ấu dâm",
    ],
    { unless: ["KNOWLEDGE"], ask: true },
  ),
  rule(
    "P0",
    ["ELDER >> UNDRESS > MINOR", "ELDER >> FORCE > MINOR >> UNDRESS", "ELDER >> UNDRESS >> chụp|quay|ra"],
    { firm: true, unless: ["tắm cho", "thay đồ", "thay tã", "bác sĩ", ...faked] },
  ),
  rule(
    "P1",
    [
      "FORCE > MINOR >> UNDRESS",
      "ACTOR >> UNDRESS > MINOR",
      "MINOR >> bị >> UNDRESS",
      "UNDRESS > MINOR > chụp|quay|ra chụp|ra",
    ],
    { now, firm: true, unless: ["tắm cho", "thay tã", ...faked] },
  ),
  rule(
    "P1",
    [
      "FORCE|cho|rủ|bật >> xem|coi >> PORN",
      "ELDER >> cho|bắt|rủ|mở|bật > MINOR >> PORN",
      "PORN > chung|với > MINOR",
      "ELDER >> cho > MINOR > xem|coi|nhìn > của quý|cái ấy|chim|cu",
    ],
    { now: { level: "P0" }, firm: true },
  ),
  rule(
    "P0",
    [
      "ELDER >> REPEAT|tối nào|đêm nào|nửa đêm|ban đêm|tối >> vào phòng|vô phòng|mò vào|mò vô|vào giường|vô giường & ME|CHILD & SECRET|sợ|im|TOUCH|HUG|bắt|REPEAT",
      "ELDER >> nằm đè|leo lên người|chui vào chăn|chui vào mùng|nằm lên > MINOR",
    ],
    { firm: true, unless: ["kể chuyện", "đắp chăn"] },
  ),
  rule(
    "P1",
    [
      "ELDER >> REPEAT|cứ|toàn|bắt|đòi|ép > HUG > ME|CHILD|FRIEND",
      "ELDER >> HUG > MINOR & sợ|REPEAT|không có ai|một mình|ghê|khó chịu|không thích",
      "hôn môi|hôn vào môi > MINOR",
      "ELDER >> bắt|đòi|ép|rủ|kêu > MINOR > ngủ chung|ngủ cùng|ngủ với|tắm chung|nằm chung|qua đêm|quan hệ",
    ],
    { now, unless: ["người yêu em", "buồn ngủ", "bà"] },
  ),
  rule(
    "P0",
    [
      "GENITAL_PAIN >> PAIN & SECRET|FAMILY|SCHOOL|CHILD|sợ",
      "PAIN > GENITAL_PAIN & SECRET|sợ|FAMILY|SCHOOL",
      "quần lót|quần > có|dính|toàn > máu & CHILD|sợ",
    ],
    { unless: ["kinh nguyệt", "có kinh", "đến tháng", "tới tháng", "băng vệ sinh"] },
  ),
  rule("P2", ["PAIN > GENITAL_PAIN", "GENITAL_PAIN > PAIN"], {
    unless: ["kinh nguyệt", "có kinh", "đến tháng"],
    ask: true,
  }),
  rule(
    "P1",
    [
      "ELDER >> SECRET & ME|CHILD & sợ|TOUCH|HUG|PRIVATE|bắt|làm|hai",
      "bí mật > của > hai > bác|chú|ông|thầy|cậu|dượng|anh|cha con|ba con",
    ],
    { firm: true },
  ),
  rule(
    "P1",
    [
      "đòi|ép|kêu|muốn|đòi hỏi|dụ >> cho nó",
      "bắt|đòi|ép|kêu|muốn|đòi hỏi|dụ >> chứng minh tình yêu|quan hệ|làm chuyện|trao thân|lần đầu|chuyện ấy",
      "MINOR >> bị >> hại đời|mất trinh|lấy mất|mất đời con gái",
      "hại đời|mất đời con gái",
      "đòi > quan hệ|làm chuyện ấy",
    ],
    { now, firm: true },
  ),
  rule(
    "P1",
    [
      "trễ kinh|chậm kinh|mất kinh|có thai|có bầu|mang thai & # tuổi|sn|lớp #|bạn của ba|người đó|chú|bác|dượng|thầy|ông",
    ],
    { firm: true, unless: ["vợ", "chị em", "mẹ em có bầu", "em bé"] },
  ),
  rule(
    "P1",
    [
      "dụ|cho tiền|cho kẹo|cho quà|rủ >> vào nhà|vô nhà|lên phòng|vào phòng|về nhà|lên xe & ME|CHILD & STRANGER|OLDER|hàng xóm|FAMILY & TOUCH|UNDRESS|SECRET|sợ|PRIVATE",
    ],
    { now },
  ),
  rule(
    "P2",
    [
      "nhìn trộm|quay lén|chụp lén > MINOR|tắm",
      "rình > ME|CHILD|tắm",
      "MINOR|bị >> quay lén|chụp lén|nhìn lén|nhìn trộm",
    ],
    {},
  ),
  rule(
    "P1",
    [
      "ELDER|ACTOR >> bắt|ép|kêu|đòi|dụ > ME|CHILD|FRIEND >> cầm|sờ|bóp|mút|liếm|ngậm|ngủ với|ngủ chung|nằm|cởi|nhìn|xoa >> PRIVATE|của|với|chung|cho",
      "ép|bắt > ME|CHILD|FRIEND > ngủ|ngủ với|nằm > với|cùng|chung|ảnh|ổng|hắn|nó",
      "ELDER >> làm > chuyện đó|chuyện ấy|chuyện bậy|bậy|trò bậy > với|ME|CHILD",
      "CHILD|ME|FRIEND >> bị >> ELDER >> làm bậy|làm chuyện đó|làm nhục",
      "hỏi|nhắn|nhắn tin >> mặc|màu > đồ lót|quần lót|áo lót|gì & STRANGER|OLDER|chú|anh|lạ & lót|NUDES",
    ],
    { now, firm: true, unless: ["bác sĩ", "ngủ sớm", "KNOWLEDGE"] },
  ),
  rule(
    "P1",
    [
      "force|forces|forced|forcing|made|make|makes|making > me|us|her|him|my friend|my sister|my brother > have sex|to have sex|having sex|sleep with|undress|strip|take off",
      "forced > to > have sex|have sex with|undress|strip",
    ],
    { now, firm: true, unless: ["KNOWLEDGE", "FICTION"] },
  ),
];
