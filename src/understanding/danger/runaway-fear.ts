import { type Rule, rulesOf } from "./rule.js";

const rule = rulesOf("runaway-fear");
const becomesNow = { level: "P0", kind: "violence-now" } as const;

/** Afraid at home, run away, driven out, seeing violence between parents. */
export const runawayRules: readonly Rule[] = [
  rule(
    "P1",
    [
      "không dám|sợ|không muốn|ghét|không thể > về|phải về|đi về|về tới & nhà|bị đánh|đánh|ba|bố|mẹ|dượng & BEAT|chửi|giết|sợ|đánh",
      "sợ > về > nhà|lắm|quá",
      "không dám > về nhà|về",
      "afraid|scared > to|of > go|going > home",
    ],
    { whole: true, unless: ["điểm", "điểm kém", "trời tối", "sợ ma"] },
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
      "bỏ nhà|trốn nhà|đi bụi|trốn khỏi > đi|nhà|rồi|ngày|hôm",
      "trốn > khỏi > nhà",
      "ran away|run away|running away > from|home",
    ],
    { unless: ["KNOWLEDGE", "FICTION"], whole: true },
  ),
  rule(
    "P1",
    [
      "đuổi|tống|đẩy|đá|xua|dạy > ME|CHILD|FRIEND >> ra khỏi nhà|ra đường|khỏi nhà|đi|ra ngoài",
      "bị > đuổi > khỏi|ra|đi|khỏi nhà",
      "đuổi|đẩy|tống >> ra khỏi nhà|ra đường|khỏi nhà",
      "giữa đêm|nửa đêm & ra khỏi nhà|ra đường|đuổi",
    ],
    { firm: true, unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "ba mẹ|bố mẹ|cha mẹ|FAMILY >> đánh nhau|đánh lộn|đập nhau|chém nhau",
      "FAMILY >> BEAT > MOTHER",
      "mẹ|má|bà|MOTHER >> bị >> BEAT",
      "mẹ|má > bị > ba|bố|cha|dượng > BEAT|đập|đá|đánh",
      "ba|bố|cha|dượng|father|dad|stepdad >> BEAT|hits|beats > mẹ|má|bà|my mom|mom|her",
    ],
    { now: becomesNow, unless: ["FICTION"] },
  ),
  rule(
    "P1",
    [
      "FAMILY >> DRUNK >> chửi|BEAT|đập|đuổi|mắng|la|phá|lôi",
      "DRUNK >> REPEAT|là|về|lại > chửi|đánh|đập|phá|lôi",
      "lôi > ME|mẹ con|MOTHER >> chửi|đánh|ra",
    ],
    { now: becomesNow },
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
      "muốn|phải|tìm|xin|cần > đi lánh|lánh nạn|chỗ lánh|nơi lánh|chỗ trốn|chỗ ở an toàn|trốn",
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
      "mẹ con|mẹ con em|mẹ con tôi >> chạy|trốn|lánh|ngủ nhờ & DRUNK|đánh|ba|bố|chồng",
      "cả nhà|mọi người|em|con >> sống trong sợ hãi|lúc nào cũng sợ|sợ hãi",
    ],
    { firm: true, whole: true, unless: ["FICTION", "điểm", "mưa", "chạy bộ"] },
  ),
];
