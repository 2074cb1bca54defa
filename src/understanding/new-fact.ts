import {
  compilePattern,
  indexMentions,
  type MentionIndex,
  matchPattern,
  ownPhrases,
} from "./phrase/pattern.js";
import { findMentions, makePhrasebook } from "./phrase/phrasebook.js";
import { readTokens } from "./text/tokens.js";
import { makeSpeller } from "./text/typos.js";

/**
 * What has just happened or stands ready, told in a talk that knows of grave danger already. Said by itself most of it
 * means little ("nó tới", "uống rồi"); what it means is decided by the talk.
 */
export const newFacts = [
  "took",
  "breath",
  "faint",
  "bleeds",
  "inside",
  "at-door",
  "taken",
  "height",
  "water",
  "rails",
  "cut",
  "holds",
  "weapon",
  "letter",
  "when",
  "lured",
  "posted",
  "more-wanted",
  "paid",
  "comes",
  "parents",
] as const;
export type NewFact = (typeof newFacts)[number];

const me = "em|con|cháu|mình|tôi|tui|tao|tớ|t|e|c";
/** Whoever may be feared; mothers and grandmothers who come home are as often help. */
const feared =
  "nó|ổng|bả|hắn|lão|thằng|thằng đó|ba|bố|cha|tía|dượng|bố dượng|ba dượng|cha dượng|mẹ kế|dì ghẻ|dì|chú|bác|cậu|anh|anh họ|ông|thầy|người đó|người kia|người ta|ông ấy|ông ta|ông đó|ông kia|anh ấy|anh ta|anh đó|chú đó|chú ấy|chúng nó|bọn nó|tụi nó|bọn họ|họ|chủ|ông chủ|bà chủ|tên đó|gã";
const means =
  "thuốc|lọ thuốc|vỉ thuốc|viên thuốc|hộp thuốc|thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc diệt cỏ|thuốc chuột|thuốc tẩy|thuốc an thần|thuốc độc|lọ|dao|con dao|dao lam|lưỡi lam|cái lam|lam|kéo|cây kéo|dao rọc giấy|mảnh kính|mảnh chai|miểng chai|dây|sợi dây|dây thừng|thòng lọng|xăng|cồn|bật lửa|than";

const patterns: Readonly<Record<NewFact, readonly string[]>> = {
  took: [
    `${me} > uống|nuốt|nốc|tu > rồi|hết|hết rồi|xong|xong rồi|cả vỉ|cả lọ|nguyên vỉ|nguyên lọ|nhiều lắm|hết sạch`,
    `uống|nuốt|nốc > rồi|hết rồi|xong rồi|hết cả|cả vỉ|cả lọ|nguyên vỉ|nguyên lọ|hết vỉ|hết lọ|hai vỉ|mấy vỉ|mấy viên|chục viên|# viên|# vỉ`,
    `đã|lỡ|vừa|mới > uống|nuốt|nốc`,
    "took|swallowed|drank > it|them|pills|the pills|all",
  ],
  breath: [
    "không|hết|ngừng|ngưng|hổng|hông|chẳng > thở",
    "thở > không được|không nổi|thoi thóp|yếu|khò khè|hổng được",
    "khó thở|tím tái|tím ngắt|mặt tím|môi tím",
    "not|can't|cant|stopped > breathe|breathing",
  ],
  faint: [
    "bất tỉnh|ngất xỉu|ngất|xỉu|hôn mê|mê man|lịm|lịm đi|co giật|sùi bọt mép|nằm bất động|bất động|không cử động|không nhúc nhích",
    "gọi|kêu|lay > không > dậy|tỉnh|trả lời|nghe",
    "không > tỉnh|tỉnh lại|tỉnh dậy",
    "nằm im > không|luôn|rồi|re|thin thít",
    "unconscious|fainted|passed out",
  ],
  bleeds: [
    "chảy máu|ra máu|máu chảy|máu ra|máu me|đầy máu|toàn máu|máu nhiều|nhiều máu|máu không cầm|máu không ngừng",
    "bleeding",
  ],
  inside: [
    `${feared} > vào|vô > được`,
    `${feared} > vào|vô|xông vào|xông vô|lọt vào|xông|ập vào|ập vô > phòng|nhà|trong|rồi|tới|được|đây`,
    `${feared} > thấy|tìm thấy|tìm ra|tìm được|phát hiện|bắt được|biết chỗ > ${me}`,
    `${feared} > thấy|tìm thấy|tìm ra|phát hiện > rồi|ra rồi`,
    `bị > phát hiện|tìm thấy|tìm ra|bắt được|bắt lại`,
    "he|she|they > found me|is inside|got in|came in",
  ],
  "at-door": [
    "đập|đạp|đấm|phá|gõ|xô|cạy|mở|tông|đẩy|lay|gõ mạnh > cửa",
    "cửa > sắp > bung|gãy|mở|hỏng|bể|sập|hư",
    "cửa > bung|gãy|bể|sập|bị phá",
    "at > the door|my door",
    "banging|kicking|knocking > the door|on the door|my door",
  ],
  weapon: [
    "cầm|xách|rút|lấy|vác|mang|chém|có > dao|con dao|rựa|mã tấu|búa|gậy|súng|xăng|kiếm|rìu|phảng|cây gậy|thắt lưng|roi|dây điện|ống nước",
    "đổ|tạt|tưới > xăng",
    "has|holding|with > a knife|knife|a gun|gun",
  ],
  taken: [
    `${feared} > kéo|lôi|chở|đưa|dắt|bắt|dẫn|bế|ép|áp giải|đẩy|nhét|tống > ${me} > đi|lên|ra|vào|về|theo|xuống`,
    `${me} > bị > kéo|lôi|chở|đưa|dắt|bắt|dẫn|nhét|đẩy|ép > đi|lên|ra|vào|về|theo|xuống|lên xe`,
    `${me} > ở|ngồi|trên|lên > trên xe|trên ô tô|trên tàu|xe rồi|xe của|xe nó|xe họ|xe người`,
    "lên xe rồi|xe chạy rồi|xe đang chạy|đang ở trên xe|đang trên xe|trong cốp|đang bị chở",
    `đang > chở|đưa|kéo|lôi|dẫn > ${me}`,
    "in > his car|the car|a car|their car",
  ],
  comes: [
    `${feared} > tới|đến|về|lên|qua|sang|ra > rồi|kìa|gần|đây|nhà|tới|đến|tới rồi|đến rồi|gần rồi|nơi`,
    `${feared} > sắp|đang|chuẩn bị|gần|tối nay|chiều nay|lát nữa|tí nữa > về|tới|đến|vào|vô|lên|qua|sang|đi lên|đi vào|đi tới|lại gần|quay lại`,
    `${feared} > tới|quay lại|đi lên|đi vào|lại gần|tới nơi`,
    `${feared} > đang|cứ|đi > tìm|kiếm|gọi tên|réo|lùng > ${me}`,
    `nghe > tiếng > xe|chân|bước chân|mở cửa|${feared}`,
    "nghe tiếng chân|nghe tiếng xe|nghe tiếng bước chân|tiếng chân tới gần",
    "he|she|they > is coming|are coming|is here|are here|came home|is back|is home",
  ],
  height: [
    `đứng|ngồi|ở|lên|leo|leo lên|trèo|ra|tới|đang > trên|ngoài|lên|ở|tới > sân thượng|nóc|nóc nhà|mái|mái nhà|lan can|ban công|cầu|thành cầu|tầng thượng|tầng #|tầng cao|bậu cửa sổ|cửa sổ|lầu|lầu #|mép|vách|vực|tháp`,
    "sân thượng|thành cầu|lan can|nóc nhà|tầng thượng > rồi|nè|đây",
    "đứng|ngồi|lên|leo|ở|ra > sân thượng|thành cầu|lan can|nóc nhà|tầng thượng|ban công|mép cầu|bờ vực",
    "on > the roof|the bridge|the ledge|a bridge|a roof",
  ],
  water: [
    "đứng|ngồi|ở|ra|đến|tới|xuống|đang|đi > bờ sông|bờ hồ|bờ ao|bờ biển|bờ kè|bờ kênh|mép nước|cạnh sông|cạnh hồ|gần sông|bến sông|đập nước",
    "đứng|ngồi > cạnh|gần|bên|mép|bờ > sông|hồ|ao|biển|kênh|suối|giếng",
  ],
  rails: [
    "đứng|ngồi|ở|ra|nằm|đang > đường ray|đường tàu|giữa đường|ra đường ray",
    "on > the tracks|the rails",
  ],
  cut: [
    `rạch|cắt|cứa|lấy dao rạch|dùng dao rạch > tay|cổ tay|chân|đùi|mấy đường|mấy nhát|rồi`,
    "cut > myself|my wrist|my arm",
  ],
  holds: [
    `${me} > cầm|có|giữ|giấu|mua|lấy|chuẩn bị|để sẵn|kiếm|gom|để dành|lấy trộm > ${means}`,
    `cầm|giấu|mua|chuẩn bị|để sẵn|gom|mua sẵn > ${means}`,
    `${means} > ${me} > cầm|giữ|giấu|mua|chuẩn bị|để sẵn|có`,
    `${means} > trên tay|trong tay|trước mặt|cạnh đây|ngay đây|ở đây|sẵn|sẵn rồi|bên cạnh|dưới gối|trong cặp|trong ngăn kéo|trong phòng|trong túi`,
    "have|holding|got > pills|the pills|a knife|a blade|a rope|rope|razor",
  ],
  letter: [
    "viết|để lại|soạn|ghi > thư|lá thư|di chúc|thư tuyệt mệnh|lời trăn trối|lời cuối|thư tạm biệt|lời nhắn",
    "tuyệt mệnh|trăn trối",
    "wrote|left > a note|a letter|a goodbye",
  ],
  when: [
    "tối nay|đêm nay|lát nữa|tí nữa|chút nữa|ngay bây giờ|khuya nay|sáng mai|ngày mai > là|xong|hết|thôi|em sẽ|con sẽ|sẽ|em làm|con làm|em đi|kết thúc",
    "chờ|đợi|khi|lúc > mọi người|cả nhà|ba mẹ|bố mẹ|mẹ > ngủ|đi vắng|đi ngủ|đi làm",
  ],
  lured: [
    `rủ|bảo|kêu|dụ|hẹn|mời|đòi|bắt|nói|ép|năn nỉ > ${me} > về|đi|lên|ra|qua|sang|tới|đến|theo|vào|vô > nhà|phòng|xe|khách sạn|nhà nghỉ|với|chơi|cùng|chỗ|quán|gặp|đó`,
    `rủ|kêu|bảo > về|lên|đi|theo > nhà|xe|cùng|với`,
    `${me} > đi|về|lên > với|theo|cùng|xe > chú|anh|nó|họ|ông|người|cô|bác`,
    `${me} > đi gặp|ra gặp|đến gặp|tới gặp|đến chỗ hẹn|tới chỗ hẹn|ra chỗ hẹn`,
    `${me} > đợi|chờ|đứng đợi|đứng chờ > nó|anh ấy|anh|chú|họ|người đó|người ta`,
    "chỗ hẹn|tới chỗ hẹn|đến chỗ hẹn|điểm hẹn",
    "going to|about to|on my way to > meet|meet him|see him",
  ],
  posted: [
    `${feared} > đăng|tung|phát tán|up|share|post|gửi > rồi|lên|cho cả|cho bạn|cho mẹ|cho ba|cho bố|cho lớp|hết|khắp|ra`,
    "bị > đăng|tung|phát tán",
    "cả lớp|cả trường|bạn em|mọi người|mẹ em|bạn bè > thấy|xem|biết > rồi|hết rồi|ảnh|hình|clip",
    "posted|leaked|sent > it|them|my pictures|the pictures",
  ],
  "more-wanted": [
    `${feared} > bảo|đòi|bắt|kêu|nói|nhắn|ép|dọa|yêu cầu > gửi|quay|chụp|chuyển|trả|thêm|tiền|call`,
    "đòi|bắt|bảo|kêu > thêm|tiếp|nữa|tiền|# triệu|# tấm",
    "wants|asks > more|money|another",
  ],
  paid: [
    `${me} > đã|lỡ|vừa|mới > chuyển|gửi|trả|nạp|đưa > tiền|# triệu|# k|thêm|ảnh|hình`,
    `${me} > chuyển|gửi|trả|nạp|đưa > rồi|hết rồi`,
    `${me} > chuyển|gửi|trả|nạp|đưa > tiền|# triệu|# k|thêm|ảnh|hình|cho > rồi|hết rồi`,
  ],
  parents: [
    "mẹ|ba|bố|má|cha|ba mẹ|bố mẹ|ba má|cha mẹ|nhà|gia đình|mẹ em|mẹ con|ba em|bố em|ba mẹ em|bố mẹ em > biết|hay|thấy|phát hiện|đọc được > chết|giết|đánh chết|chém|no đòn|toi|tiêu|tiêu đời|xong đời|bị đánh chết|ăn đòn",
    "parents|mom|dad|mother|father > know|find out|knows|finds out > kill|dead",
  ],
};

/** What somebody drank that is nothing: "em uống nước rồi", "uống sữa". */
const harmless = ["nước", "sữa", "trà", "cơm", "thuốc cảm", "thuốc ho", "thuốc bổ", "coca", "trà sữa"];
/** Whose coming is help. */
const helpers = [
  "công an",
  "cảnh sát",
  "hàng xóm",
  "bác sĩ",
  "cứu thương",
  "cấp cứu",
  "cứu hộ",
  "bảo vệ",
  "cô giáo",
  "thầy cô",
  "chủ nhiệm",
  "xe cứu hỏa",
  "trưởng thôn",
  "tổ trưởng",
  "police",
  "ambulance",
];
/** Words that put it into the past, into a film or into doubt. */
const notNow = [
  "hôm qua",
  "hồi trước",
  "hồi đó",
  "lúc đó",
  "lần trước",
  "tuần trước",
  "tháng trước",
  "năm ngoái",
  "hôm trước",
  "ngày xưa",
  "hồi nhỏ",
  "trong phim",
  "trong game",
  "có lần",
  "nếu",
  "lỡ như",
  "yesterday",
  "last week",
];

const compiled = newFacts.map((fact) => ({ fact, patterns: patterns[fact].map(compilePattern) }));
const book = makePhrasebook({
  ...Object.fromEntries(
    compiled
      .flatMap((entry) => entry.patterns)
      .flatMap(ownPhrases)
      .map((phrase) => [`=${phrase}`, [phrase]]),
  ),
  HARMLESS: harmless,
  HELPER: helpers,
  NOT_NOW: notNow,
});
const speller = makeSpeller(book.words);

/** Longer messages are a story, which staff read whole: words, and UTF-16 units. */
const mostWords = 24;
const longest = 400;

/** The new facts that a short message about now tells, the gravest first. */
export function readNewFacts(text: string): readonly NewFact[] {
  const reading = readTokens(text.slice(0, longest), speller);
  if (reading.tokens.length === 0 || reading.tokens.length > mostWords) return [];
  const index = indexMentions(findMentions(reading, book));
  if (index.has("NOT_NOW")) return [];
  const sentences = reading.tokens.map((token) => token.sentence);
  const told = compiled.filter(({ patterns: ofFact }) =>
    ofFact.some((pattern) => matchPattern(pattern, index, sentences).length > 0),
  );
  return told.map(({ fact }) => fact).filter((fact) => !isHarmless(fact, index));
}

function isHarmless(fact: NewFact, index: MentionIndex): boolean {
  if (fact === "took") return index.has("HARMLESS");
  return (fact === "comes" || fact === "inside") && index.has("HELPER");
}
