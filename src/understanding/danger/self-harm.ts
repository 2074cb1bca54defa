import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("self-harm");
const plan = { level: "P0" } as const;
/** Another's means are nobody's plan: "bà em có thuốc ngủ". */
const aboutOthersMeans = [
  "bà em",
  "mẹ em",
  "ba em",
  "bố em",
  "ông em",
  "má em",
  "bà con",
  "mẹ con",
  "ba con",
  "bố con",
  "ông con",
  "má con",
  "bà cháu",
  "mẹ cháu",
  "bố cháu",
  "ông cháu",
  "nhà thuốc",
];
/** What is taken every day. */
const harmlessTaking = [
  "bác sĩ",
  "sữa",
  "nước",
  "trà",
  "cà phê",
  "bia",
  "rượu",
  "vitamin",
  "thuốc ho",
  "thuốc cảm",
  "hạ sốt",
  "kháng sinh",
  "thuốc bổ",
  "thuốc tây",
  "nhầm",
  "cho mẹ",
  "cho bà",
  "cho ông",
  "cho bố",
  "cho ba",
  "cho em",
  "gọt",
  "nấu",
  "thái",
  "bánh",
  "thuốc rồi",
];

/** Wishes to die, plans, means, acts and leave-taking. */
export const selfHarmRules: readonly Rule[] = [
  rule("P1", ["NOT_LIVE"], { unless: ["LIVE_WITH"], now: plan, firm: true, whole: true }),
  rule("P1", ["WANT > DIE"], { unless: ["TIRED", "FEAR_IDIOM"], now: plan }),
  rule(
    "P1",
    [
      "ME > SUICIDE",
      "ME >> WANT >> SUICIDE",
      "CHILD|FRIEND >> WANT >> SUICIDE|DIE",
      "CHILD|FRIEND > SUICIDE",
    ],
    { now: plan, firm: true },
  ),
  rule("P2", ["SUICIDE", "ME >> chết > mất|cho xong|đi|quách"], { ask: true }),
  rule("P2", ["TIRED"], { unless: ["HARMLESS_CAUSE"], ask: true }),
  rule("P1", ["TIRED & khóc|tuyệt vọng|bế tắc|không chịu nổi|cô đơn|rạch tay|NOT_LIVE"], {}),
  rule(
    "P1",
    [
      "chết > cho|đi cho > xong|rồi|khuất|rảnh|rảnh nợ|nhẹ|ba|mẹ|bố|vừa lòng|đỡ",
      "chết > đi|quách|luôn > thì|cho > tốt|xong|tốt hơn|rồi|hơn|nhẹ|đỡ|vui",
      "chết > đi > còn|thì|có|cho|sẽ",
      "giá mà|ước gì|giá như|phải chi > ME >> chết|biến mất|đừng sinh|không tồn tại|không sinh",
      "thà > chết|chết đi",
      "muốn > đi chết|chết cho xong",
      "chết > sướng|còn hơn|tốt hơn|là hết|cũng được|hay hơn",
      "nên > chết > đi|không",
    ],
    { firm: true, whole: true },
  ),
  rule(
    "P1",
    [
      "biến mất|không còn em|không có em|không có con|không còn con|không có mình >> UNWANTED|vui|nhẹ|đỡ|tốt hơn|hạnh phúc|buồn",
      "nếu >> ME > chết|mất|biến mất|không còn",
      "ME|CHILD >> SLEEP_ON >> NO_WAKING",
      "SLEEP_ON > NO_WAKING",
      "WANT >> NO_WAKING",
      "UNWANTED & DIE|NOT_LIVE",
    ],
    { now: plan, whole: true, firm: true },
  ),
  rule(
    "P2",
    [
      "ME >> gánh nặng|vô dụng|thừa thãi|đồ thừa",
      "UNWANTED > ME",
      "ME >> ghét bản thân|ghét chính mình|tuyệt vọng|bế tắc",
      "tuyệt vọng|bế tắc",
    ],
    { ask: true, whole: true },
  ),
  rule("P1", ["SELF_HARM"], { now: plan, unless: ["lỡ tay cắt", "nấu ăn"] }),
  rule(
    "P1",
    [
      "lấy|cầm|dùng > dao|dao lam|kéo|compa|mảnh kính > cứa|rạch|cắt|đâm >> tay|chân|mình|đùi|người",
      "dao lam|compa|mảnh kính >> tay|cổ tay",
      "cứa|rạch > vào|lên|cổ|cánh > tay|đùi|chân|tay em",
    ],
    { now: plan },
  ),
  rule(
    "P0",
    [
      "SELF_HARM & máu|chảy máu|không ngừng|không cầm được",
      "rạch|cắt|cứa > tay|cổ tay > rồi|r|xong & máu|chảy|đau",
      "cắt cổ tay > rồi|xong",
    ],
    {},
  ),
  rule(
    "P0",
    [
      "OVERDOSE > PILLS",
      "OVERDOSE >> thuốc|vỉ|lọ|viên",
      "uống|nuốt > thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc chuột|thuốc diệt cỏ|thuốc độc > rồi",
      "ME >> WANT|NOW_NEAR|SOON|sẽ >> uống|nuốt > thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc chuột|thuốc diệt cỏ|hết",
      "mua|có|chuẩn bị|giấu|để dành > thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc chuột|dây thừng >> uống|chết|treo|tối nay|rồi",
    ],
    { unless: ["nhầm", "bác sĩ"] },
  ),
  rule(
    "P0",
    [
      "NOW_NEAR|SOON|đã|ra|lên|leo > đứng|ngồi|trèo|leo > trên|ở|lên|ngoài|ra > HEIGHT",
      "đang > đứng|ngồi|ở > trên|ngoài|mép > HEIGHT",
      "đang >> sân thượng|lan can|thành cầu|đường ray",
      "ME|CHILD|FRIEND >> leo|trèo|đứng|ra > ra|lên|trên|ở > lan can|sân thượng|thành cầu|đường ray",
      "HEIGHT >> muốn|định|sắp|tính > nhảy",
      "đang >> cầu|lầu|tầng thượng >> nhảy",
    ],
    { unless: ["chụp hình", "chụp ảnh", "phơi đồ", "tưới cây", "ngắm", "chơi", "trồng", "xe buýt"] },
  ),
  // Means at hand, and means got ready: whoever names them without being asked has thought of them.
  rule(
    "P0",
    [
      "ME > có|giấu|giữ|cất|lấy|lấy trộm|trộm|lén lấy|gom|gom được|gom đủ|để dành|mua|mua được|kiếm được|tích|chuẩn bị > thuốc ngủ|thuốc an thần|thuốc sâu|thuốc trừ sâu|thuốc chuột|thuốc diệt cỏ|thuốc độc|lá ngón|dây thừng",
      "ME > đang > cầm|nắm|ôm|mở > lọ thuốc|vỉ thuốc|hộp thuốc|nắm thuốc|chai thuốc|lọ|vỉ|dao lam|lưỡi lam|mảnh kính|mảnh sành|con dao|dao",
      "ME > gom|để dành|giấu|lấy|lấy trộm|trộm > thuốc > của|rồi|đủ|nhiều|sẵn",
      "ME > uống|nuốt > rồi|hết rồi|xong rồi|cả rồi|sạch rồi|hết cả|hết sạch",
      "cột|buộc|treo|thắt > dây!|dây thừng|sợi dây|khăn > lên|vào|trên|sẵn|rồi > xà|quạt|cành|trần|xà nhà|quạt trần|cửa|rồi|sẵn",
    ],
    { unless: [...aboutOthersMeans, ...harmlessTaking] },
  ),
  rule(
    "P1",
    [
      "ME > có|giấu|giữ|cất|mua|lấy|mang|cầm|để sẵn > dao lam|lưỡi lam|lưỡi dao lam|mảnh kính|mảnh sành|dao rọc giấy",
    ],
    {
      now: plan,
      unless: [...aboutOthersMeans, "thủ công", "cắt giấy", "làm bài", "mỹ thuật", "cạo", "chuốt"],
    },
  ),
  rule(
    "P2",
    [
      "ME > viết|để lại|gửi|soạn > thư|lá thư|bức thư|thư tay|mấy dòng|lời nhắn|giấy > cho|gửi|lại > mẹ|ba|bố|má|ba mẹ|bố mẹ|cả nhà|mọi người|bạn > rồi|xong|sẵn|hết",
      "ME > viết > thư|giấy|lời nhắn > để lại",
      "ME > cho|tặng|chia > hết > đồ|quần áo|sách|thú bông|đồ chơi > cho > bạn|em|mọi người",
    ],
    {
      ask: true,
      unless: [
        "8/3",
        "20/10",
        "20/11",
        "cảm ơn",
        "sinh nhật",
        "tết",
        "cô giao",
        "thầy giao",
        "bài tập",
        "xin nghỉ",
        "chúc",
        "upu",
        "ông già noel",
        "từ thiện",
      ],
    },
  ),
  rule(
    "P1",
    [
      "biến mất|tan biến|không tồn tại >> không ai biết|chẳng ai biết|không ai tìm|chẳng ai tìm|đâu ai|có ai|ai biết|tốt hơn|thì hơn|cho rồi|cho xong|khỏi phiền",
      "chắc|có lẽ|hay là|giá|ước|ước gì|muốn|chỉ muốn|thà > ME > biến mất|tan biến|đừng có mặt|không có mặt",
      "ME > biến mất|tan biến > thì|là|chắc|luôn|cho|khỏi > tốt|tốt hơn|hơn|mọi người|ai|cả nhà|ba mẹ|bố mẹ|rồi|xong|đây|thế giới|cuộc đời",
      "mọi người|ba mẹ|bố mẹ|cả nhà|mẹ|ai >> tốt hơn|vui hơn|đỡ khổ|nhẹ hơn|hạnh phúc hơn >> không có|thiếu|vắng|nếu không có > ME",
    ],
    { now: plan, firm: true, whole: true, unless: ["điểm", "game", "tóc", "mụn", "con mèo", "con chó"] },
  ),
  rule("P2", ["lên > sân thượng"], {
    unless: ["chụp hình", "phơi đồ", "tưới cây", "ngắm", "chơi", "trồng"],
    ask: true,
  }),
  rule(
    "P0",
    [
      "WANT|NOW_NEAR|SOON|sẽ|nói sẽ|đòi > nhảy lầu|nhảy cầu|nhảy xuống|nhảy sông|treo cổ|thắt cổ|uống thuốc sâu|nhảy|lao xuống & NOW|SOON|HEIGHT|DIE|đang",
    ],
    { unless: ["FICTION", "dây", "hồ bơi", "bể bơi"] },
  ),
  rule("P0", ["FAREWELL & CHILD|FRIEND|ME|không nghe máy|không gọi được", "thư tuyệt mệnh|di thư"], {}),
  rule("P1", ["FAREWELL"], {}),
  rule("P0", ["NOW|SOON|sáng mai|mai >> FAR_AWAY & TO_ALL|FAREWELL|UNWANTED|DESPAIR"], {
    unless: ["đi chơi", "du lịch", "vui"],
  }),
  rule(
    "P1",
    [
      "FAR_AWAY & TO_ALL",
      "cảm ơn|xin lỗi|tạm biệt > mọi người|ba mẹ|bố mẹ|cả nhà & FAR_AWAY|DIE|kiếp sau|ra đi|lần cuối",
    ],
    {},
  ),
  // Without marks "tu tu" may be "từ từ", but nobody wants that.
  rule("P1", ["muon|mun > tu tu|tutu|ttu", "muon > di > tu tu"], {
    unless: ["cứ", "làm", "học", "đi bộ"],
  }),
  rule("P1", ["WANT > biến mất|tan biến|ra đi mãi mãi|ngủ mãi"], { whole: true }),
  rule(
    "P0",
    [
      "WANT|DIE >> chết|tự tử|tự sát > tối nay|đêm nay|ngay bây giờ|hôm nay|ngày mai|sáng mai",
      "tối nay|đêm nay|hôm nay|ngày mai|lát nữa > ME|FRIEND|CHILD >> chết|tự tử|tự sát|nhảy lầu|nhảy cầu|treo cổ|uống hết",
      "livestream|live stream|phát trực tiếp >> tự tử|chết|nhảy|rạch",
    ],
    { unless: ["FICTION", "TIRED"] },
  ),
  rule(
    "P1",
    [
      "chuyện|tin|clip|nghĩ|ý nghĩ|suy nghĩ > tự tử|chết|tự sát",
      "nói > muốn > chết|tự tử",
      "cách > chết|tự tử|tự sát > không đau|nhanh|nhẹ|nào|êm",
      "how to > die|kill myself",
      "đã|từng|lần > tự tử|tự sát",
    ],
    { unless: ["KNOWLEDGE", "FICTION"] },
  ),
  rule(
    "P1",
    [
      "ME|CHILD|FRIEND >> nghĩ|nghĩ hay|hay là|chắc|có khi|hay > nhảy xuống|nhảy sông|nhảy lầu|chết|tự tử",
      "nhảy > xuống > sông|cầu|hồ|đất > cho xong|cho rồi|chết|cho hết",
      "ME > chết > thì|đi thì|có > mọi người|ba mẹ|ai|chắc|mẹ|ba|tốt|vui|sao|buồn",
      "chắc|có lẽ|hay là|hay > ME > chết|biến mất|nên chết",
      "UNWANTED & chết|biến mất|sống",
    ],
    { unless: ["FEAR_IDIOM", "FICTION", "TIRED"], now: plan },
  ),
  rule(
    "P0",
    [
      "chuẩn bị|mua|có|cột|buộc|treo|chọn > dây|dây thừng|thuốc|dao|chỗ|ngày > rồi|sẵn|xong & TO_ALL|FAREWELL|DIE|NOT_LIVE|tạm biệt",
      "uống|nuốt|vừa uống|mới uống > # > viên > thuốc|panadol|thuốc ngủ|paracetamol",
      "uống|nuốt >> # > viên & panadol|paracetamol|thuốc ngủ|thuốc|hết",
    ],
    { unless: ["bác sĩ", "mỗi ngày", "hạ sốt", "nhầm", "KNOWLEDGE"] },
  ),
];
