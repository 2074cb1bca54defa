import { phrases } from "./lexicon/words.js";
import { type NewFact, newFactPatterns, newFacts } from "./new-fact-patterns.js";
import { compilePattern, indexMentions, type MentionIndex, matches, ownPhrases } from "./phrase/pattern.js";
import { findMentions, makePhrasebook } from "./phrase/phrasebook.js";
import { readTokens } from "./text/tokens.js";
import { makeSpeller } from "./text/typos.js";
import { makeWholeList } from "./whole.js";

/** Means that are named alone, as the answer to what is at hand. "Than", "cồn", "dây" have too many twins. */
const named =
  "thuốc|thuốc ngủ|thuốc sâu|thuốc trừ sâu|thuốc chuột|thuốc diệt cỏ|thuốc tẩy|thuốc an thần|thuốc cảm|thuốc hạ sốt|panadol|paracetamol|lọ thuốc|vỉ thuốc|hộp thuốc|mấy vỉ thuốc|nhiều thuốc|dao|con dao|cái dao|dao lam|lưỡi lam|cái lam|dao rọc giấy|dao cạo|cái kéo|cây kéo|mảnh kính|mảnh chai|mảnh gương|compa|sợi dây|dây thừng|dây điện|cái khăn|xăng|bật lửa|pills|a knife|knife|a rope|rope|razor|a razor|blade|a blade";
const whose =
  "của bà|của mẹ|của ba|của bố|của ông|của em|của con|của chị|của anh|của má|trong tủ|trong phòng|trong cặp|trong ngăn kéo|trong túi|dưới gối|ở đây|ở bếp|trong bếp|trên bàn|bên cạnh|cạnh đây|nè|đó";
const namesMeans = makeWholeList(
  {
    holds: phrases(`(em|con|cháu|mình|tôi|t|e) > (có|đang có|cầm|có mỗi|chỉ có) > ${named} > (${whose})`),
  },
  {
    polite: phrases("dạ\nvâng\nà\nừ\nờ\ncó\nthì\nlà\nyes\nrồi"),
    asking: [],
    after: phrases("ạ\nnha\nnhé\nnè\nthôi\nđó\ná\nrồi\nvà\nvới\nnữa"),
    slips: false,
  },
);

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
  "chưa tìm thấy",
  "không tìm thấy",
  "chưa thấy",
  "không thấy đâu",
  "nếu",
  "lỡ như",
  "yesterday",
  "last week",
];

const compiled = newFacts.map((fact) => ({ fact, patterns: newFactPatterns[fact].map(compilePattern) }));
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
    ofFact.some((pattern) => matches(pattern, index, sentences)),
  );
  const found = told.map(({ fact }) => fact).filter((fact) => !isHarmless(fact, index));
  return found.includes("holds") || namesMeans.find(text) === null ? found : [...found, "holds"];
}

const today =
  "tối nay|đêm nay|hôm nay|khuya nay|mai|ngày mai|sáng mai|tối mai|đêm mai|lát nữa|tí nữa|chút nữa|xíu nữa|bây giờ|ngay bây giờ|ngay|giờ luôn|cuối tuần|tuần này|tối|đêm|khuya|tonight|tomorrow|today|now|soon";
const namesTime = makeWholeList(
  {
    when: phrases(
      `(chắc|có lẽ|có thể|định|tính|là|để) > ${today}\n(${today}) > (là) > sinh nhật > em|con|mình|tôi|t\nđợi|chờ|khi|lúc > (khi|lúc) > mẹ|ba|bố|má|cả nhà|mọi người|ba mẹ|bố mẹ > ngủ|đi ngủ|đi làm|đi vắng|đi rồi`,
    ),
  },
  {
    polite: phrases("dạ\nvâng\nà\nừ\nờ\ncó\nchắc\nem\ncon\nyes\nrồi"),
    asking: [],
    after: phrases("ạ\nnha\nnhé\nthôi\nđó\ná\nrồi\nluôn\nchắc vậy\nđi\nem\ncon"),
    slips: false,
  },
);

/** True if the whole message is a time to come ("tối nay", "mai sinh nhật em"): an answer to whether it is meant for today. */
export function namesComingTime(text: string): boolean {
  return namesTime.find(text) !== null;
}

function isHarmless(fact: NewFact, index: MentionIndex): boolean {
  if (fact === "took") return index.has("HARMLESS");
  return (fact === "comes" || fact === "inside") && index.has("HELPER");
}
