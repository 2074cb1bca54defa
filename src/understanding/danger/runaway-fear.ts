import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("runaway-fear");
const becomesNow = { level: "P0", kind: "violence-now" } as const;

/** Afraid at home, run away, driven out, seeing violence between parents. */
export const runawayRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "không dám|không muốn|ghét|không thể > về|phải về|đi về|về tới >> bị đánh|đánh|ba|bố|mẹ|dượng|BEAT|chửi|giết|sợ",
      "sợ > về|phải về|đi về|về tới >> bị đánh|đánh|ba|bố|mẹ|dượng|BEAT|chửi|giết",
      "bị đánh|đánh|ba|bố|mẹ|dượng|BEAT|chửi|giết >> không dám|sợ|không muốn|ghét|không thể > về|phải về|đi về|về tới > nhà",
      "sợ về|sợ phải về|sợ đi về|sợ khi về|sợ lúc về|sợ phải đi về > nhà|lắm|quá",
      "vẫn|luôn > sợ > về",
      "về nhà > sợ hơn|sợ lắm|sợ quá",
      "không dám > về nhà",
      "ME|CHILD|FRIEND|nó >> không dám > về",
      "không dám > về & FAMILY|BEAT|sợ|trốn|mất|hết tiền|ngủ|giờ",
      "afraid|scared > to|of > go|going > home",
    ],
    { whole: true, unless: ["điểm", "điểm kém", "trời tối", "sợ ma", "tết", "về việt nam", "về nước"] },
  ),
  rule("P2", ["không dám|sợ > về|về nhà & điểm|điểm kém|thi rớt|mất"], { ask: true }),
  rule(
    "P2",
    [
      "scared|afraid|terrified|frightened > of > my > dad|father|stepdad|stepfather|uncle|mom|mother|stepmom|brother|grandpa",
    ],
    { ask: true },
  ),
  rule(
    "P1",
    [
      "ME|CHILD|FRIEND >> bỏ nhà|bỏ nhà đi|bỏ nhà đi bụi|trốn nhà|trốn khỏi nhà|bỏ trốn|đi bụi|trốn ra ngoài|rời nhà|bỏ đi khỏi nhà",
      "bỏ nhà|trốn nhà|đi bụi|trốn khỏi > đi|nhà|rồi|ngày|hôm & ME|CHILD|FRIEND",
      "trốn > khỏi > nhà",
      "ME|CHILD|cháu > trốn > ba|bố|cha|dượng|mẹ kế",
      "ran away|run away|running away > from|home",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "con nhện", "chắc tao"], whole: true },
  ),
  // Who hides in there and writes to us is not playing.
  rule(
    "P1",
    [
      "ME|CHILD|FRIEND|mẹ con|chị em|anh em >> trốn|núp|nấp|trốn trong > trong tủ|tủ|trong tủ áo|dưới gầm|dưới gầm giường|gầm giường|dưới giường|trong nhà vệ sinh|nhà vệ sinh|trong nhà tắm|nhà tắm|trong phòng tắm|trong toilet|trong wc|trong nhà kho|nhà kho|trong chuồng|trong bụi|bụi chuối|sau tủ",
    ],
    { unless: ["KNOWLEDGE", "FICTION", "ANIMAL", "con mèo", "con chó", "trốn tìm", "năm mười", "chơi"] },
  ),
  rule(
    "P1",
    [
      "đuổi|tống|đẩy|đá|xua|dạy > ME|CHILD|FRIEND >> ra khỏi nhà|ra đường|khỏi nhà|ra ngoài",
      "đuổi|tống|xua > ME|CHILD > đi",
      "FAMILY >> đuổi|tống > FRIEND > đi",
      "FAMILY >> đuổi|tống > đi",
      "bị >> đuổi > đi|khỏi nhà|ra khỏi nhà|ra đường",
      "bị > đuổi > khỏi|ra > nhà|phòng|trọ|đường|mái ấm|chỗ ở|quê",
      "đuổi|đẩy|tống >> ra khỏi nhà|ra đường|khỏi nhà & ME|CHILD|mẹ|vợ con|em trai|em gái|bạn em",
      "giữa đêm|nửa đêm & ra khỏi nhà|ra đường|đuổi",
    ],
    { firm: true, unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "ba mẹ|bố mẹ|cha mẹ|FAMILY >> đánh nhau|đánh lộn|đập nhau|chém nhau",
      "FAMILY >> BEAT > MOTHER",
      "mẹ|má|bà|MOTHER > bị >> BEAT",
      "mẹ|má > bị > ba|bố|cha|dượng > BEAT|đập|đá|đánh",
      "ba|bố|cha|dượng|father|dad|stepdad >> BEAT|hits|beats > mẹ|má|bà|my mom|mom|her",
    ],
    { now: becomesNow, unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "chửi|quát|la hét|đập > ME|CHILD > trốn|núp",
      "chửi um|chửi bới|la hét|đập phá > ME|CHILD > trốn|núp",
      "FAMILY >> mài dao|mài rựa",
      "FAMILY >> DRUNK >> chửi|BEAT|đập|đuổi|mắng|la|phá|lôi",
      "DRUNK >> REPEAT|là|về|lại > chửi|đánh|đập|phá|lôi & FAMILY|ME|CHILD",
    ],
    { now: becomesNow, unless: ["mấy ông nhậu"] },
  ),
  rule(
    "P1",
    [
      "lôi > ME|mẹ con|MOTHER >> chửi|đánh",
      "FAMILY|PEERS >> lôi > ME|mẹ con|MOTHER > ra",
      "lôi tóc|lôi đầu|lôi cổ|nắm tóc lôi > ME|CHILD|FRIEND|MOTHER|con nhỏ",
      "đòi > lôi > ME|CHILD|MOTHER",
      "lôi > ME|CHILD >> dây|xích|ra khỏi",
      "lôi > ME|mẹ con|MOTHER > ra > đường|sân|ngõ|ngoài|cửa|giữa",
    ],
    { now: becomesNow, unless: ["xin lỗi", "có lỗi", "chụp hình", "chụp ảnh", "đi chơi"] },
  ),
  rule(
    "P1",
    [
      "FAMILY >> bắt|phạt > ME|CHILD >> quỳ|quỳ gối|nhịn ăn|nhịn đói|đứng ngoài|ngủ ngoài|phơi nắng|ngoài nắng",
      "bắt|phạt > quỳ|quỳ gối > ngoài|nắng|cả ngày|trên|sỏi|mít",
    ],
    {},
  ),
  rule(
    "P1",
    [
      "không ai > muốn|chịu|thèm|nhận > nuôi > ME|con|em",
      "ly hôn|ly dị|bỏ nhau|chia tay & không ai|không muốn nuôi|không nhận|bỏ con|đẩy",
      "ME|CHILD|FRIEND >> muốn|tìm cách > trốn & họ|chủ|quán|khách",
      "đưa|đón|dẫn|cứu > ME > đi khỏi|khỏi đây|ra khỏi đây|ra khỏi nhà này",
      "muốn|phải|tìm|xin|cần > đi lánh|lánh nạn|chỗ lánh|nơi lánh|chỗ trốn|nơi trốn|chỗ ở an toàn",
      "ME|CHILD|FRIEND|mẹ|má >> muốn|phải|xin|cần > trốn & FAMILY|BEAT|sợ|DRUNK|nhà",
      "đi lánh|lánh|lánh nạn & chồng|ba|con|đánh",
      "không biết > đi đâu|về đâu & trốn|đuổi|đánh|bỏ nhà|nhà|con",
      "chồng|vợ|chồng tôi >> BEAT > con|cháu|tôi|em",
    ],
    { firm: true },
  ),
  rule(
    "P2",
    [
      "không muốn|hết muốn|không thể > sống với|sống chung|sống cùng|ở với|ở chung > FAMILY|nhà",
      "muốn > bỏ nhà|bỏ nhà đi|trốn nhà|đi khỏi nhà|đi bụi",
      "CHILD|cháu >> vừa đi vừa khóc",
      "thầy dạy kèm|gia sư|dượng|bố dượng|cha dượng|chú hàng xóm|bác hàng xóm > đang|sắp > tới|về|qua|vô|lên >> mẹ|má|ba mẹ|bố mẹ|mẹ con >> đi chợ|đi làm|đi vắng|vắng nhà",
      "sợ > ba|bố|mẹ|dượng|cha|mẹ kế|thầy > lắm|quá|về|đánh|la",
      "con không muốn về|em không muốn về|không muốn về nhà",
      "ba mẹ|bố mẹ|cha mẹ >> cãi nhau|gây nhau|chửi nhau|ly hôn|ly dị & REPEAT|sợ|khóc|hoài|suốt",
    ],
    {
      whole: true,
      unless: ["FICTION", "đi chơi chưa", "điểm thấp", "điểm kém", "bị điểm", "thi rớt"],
      ask: true,
    },
  ),
  rule(
    "P1",
    [
      "nghe|thấy|mỗi lần|khi|hễ|lần nào|cứ > tiếng|ba|bố|dượng|mẹ|xe ba|xe bố|cha >> về|tới >> run|sợ|trốn|núp|khóc|hoảng",
      "FAMILY >> về|về là >> run|trốn|núp|hoảng",
      "về > FAMILY|ổng|bả|nó > giết|đánh|đập|chém",
      "không > về > nữa|nhà nữa|đâu & giết|đánh|sợ|chửi|ổng|trốn",
      "phải > chạy|trốn|lánh > sang|qua|ra|đi|khỏi & DRUNK|đánh|ba|bố|chồng|hàng xóm",
      "cửa & cũng bị đập|cũng bị đạp|bị đập phá",
      "mẹ con|mẹ con em|mẹ con tôi >> chạy|trốn|lánh|ngủ nhờ & DRUNK|đánh|ba|bố|chồng",
      "cả nhà|mọi người|em|con >> sống trong sợ hãi|lúc nào cũng sợ",
    ],
    { firm: true, whole: true, unless: ["FICTION", "điểm", "mưa", "chạy bộ"] },
  ),
  rule(
    "P2",
    ["không dám > về", "ME|CHILD|FRIEND >> muốn|phải|xin|cần > trốn", "bỏ nhà|trốn nhà|đi bụi > đi|luôn"],
    {
      ask: true,
      whole: true,
      firm: true,
      unless: ["KNOWLEDGE", "trốn tìm", "trốn thuế", "trốn tiết"],
    },
  ),
];
