import { makeMeanings } from "./phrase/meanings.js";
import { isQuestion } from "./question.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** What somebody tells of themselves, or of the bot, in passing: it wants a kind sentence back and no article. */
export type Mood =
  | "joy"
  | "exam"
  | "love"
  | "tired"
  | "looks"
  | "self-down"
  | "praise"
  | "insult"
  | "bored"
  | "age"
  | "emoji-help"
  | "emoji-sad"
  | "emoji-worry"
  | "emoji-heart"
  | "emoji";

/** Moods shown by signs alone. */
type Sign = "emoji-help" | "emoji-sad" | "emoji-worry" | "emoji-heart" | "emoji";

const self = "em|con|cháu|mình|tớ|tui|t|e";
const bot = "bot|bạn|mày|máy|you|con bot|thằng bot|chatbot";

const read = makeMeanings<Exclude<Mood, Sign | "age"> | "not" | "no-joy" | "another">({
  not: [
    "ganh|ghen|ganh tị|đố kỵ|ghét",
    "giá mà|ước gì|phải chi|giá như|nếu như",
    "trên mạng|qua mạng|trong game|free fire|chưa gặp|người lớn|thầy|chú|bác|ông|dượng|hơn em|hơn con|lớn tuổi|gửi ảnh|gửi hình|rủ|ép|dọa",
  ],
  "no-joy": [
    "không|chưa|chẳng|đừng|bị|mất|tại > điểm|giải|đậu|đỗ|vui|khen|được > điểm|giải|khen|nổi|vui|đậu|đỗ|10",
    "không|chưa|chẳng|đừng|bị|mất|hết > điểm|giải|đậu|đỗ|vui|khen|được điểm|được khen|được giải",
  ],
  another: [
    "mẹ|ba|bố|má|bà|ông|chị|anh|bạn|cô|thầy|em bé|bé > em|con|mình|cháu|nhà > mệt|mập|béo|xấu|lùn|gầy|ngu|dốt|vui",
    "em bé|con bé|thằng bé|bé",
  ],
  exam: [
    "mai|ngày mai|sáng mai|chiều mai|mốt|sắp|sắp tới|tuần sau|tuần tới > thi|kiểm tra|vào phòng thi & lo|lo quá|sợ|run quá|run lắm|hồi hộp|không ngủ được|mất ngủ|căng thẳng|chưa học|chưa thuộc|rối",
    "lo|lo quá|lo lắm|sợ|hồi hộp|run quá|căng thẳng > thi|kiểm tra|bài kiểm tra|kỳ thi|thi cử",
    "sợ > rớt|trượt|điểm kém|bị điểm kém|không đậu",
    "exam|test > tomorrow & worried|scared|nervous|sleep|afraid",
    "worried|nervous|scared > exam|test|exams",
  ],
  joy: [
    "được|đạt|có > điểm 10|10 điểm|điểm mười|mười điểm|điểm cao|điểm tốt|giải nhất|giải nhì|giải ba|giải|huy chương|học sinh giỏi|giấy khen|học bổng",
    "được|đạt > 9|10|9 điểm|10 điểm & toán|văn|anh|điểm|lý|hóa",
    "cô|thầy|mẹ|ba|bố > khen > em|con|cháu|mình",
    "được > cô|thầy|mẹ|ba|bố|cả lớp > khen",
    "thi đậu|thi đỗ|đậu rồi|đỗ rồi|em đậu|em đỗ|con đậu|trúng tuyển|được lên lớp|thắng rồi!|đội em thắng",
    `${self} > vui|vui quá|vui lắm|hạnh phúc|sướng`,
    "vui quá|vui ghê|vui lắm|hạnh phúc quá|hôm nay vui|hôm nay là sinh nhật|sinh nhật em|sinh nhật con|sinh nhật mình",
    "i am happy|i'm happy|so happy|i passed|i won|my birthday",
  ],
  love: [
    `${self} > thích|thích thầm|yêu|thương thầm|crush|mê|cảm nắng > một bạn|bạn|bạn nam|bạn nữ|bạn ấy|bạn đó|cậu ấy|người ta|một người|cùng lớp|lớp bên|lớp trên|bạn trai|bạn gái|anh lớp|chị lớp`,
    "thích > một bạn|bạn cùng lớp|bạn lớp bên|bạn cùng bàn|bạn nam|bạn nữ",
    "tỏ tình|crush|cảm nắng|yêu đơn phương|thích thầm|yêu thầm",
    "in love|have a crush|crush on",
  ],
  "self-down": [
    `${self} > ngu quá|ngu lắm|ngu ghê|ngu thế|ngu vậy|dốt|kém|kém cỏi|vô tích sự|chậm hiểu|học dốt|bất tài|đần`,
    "i am stupid|i'm stupid|i'm dumb",
  ],
  looks: [
    `${self}|mặt em|người em > mập|béo|béo ú|mập ú|ú|xấu|xấu xí|xấu gái|xấu trai|lùn|gầy|gầy gò|còi|đen|đen thui|mụn|nhiều mụn|đầy mụn|lép|răng hô|hô|móm`,
    "chê > em|con|mình|cháu > mập|béo|xấu|lùn|gầy|đen",
    "i am fat|i'm fat|i'm ugly|i am ugly",
  ],
  tired: [
    `${self} > mệt|mệt quá|mệt lắm|mệt ghê|oải|đuối sức|đuối quá|kiệt sức|rã rời|hết hơi|hết pin|không còn sức`,
    "mệt quá|mệt lắm|mệt ghê|oải quá|mệt rã rời|mệt xỉu",
    "i am tired|i'm tired|so tired|exhausted",
  ],
  praise: [
    `${bot} > dễ thương|đáng yêu|tốt bụng|tốt|giỏi|hay quá|hay ghê|hay lắm|thông minh|xinh|tuyệt|tuyệt vời|cute|giỏi quá|nice|smart`,
    "yêu|thương|thích|mến|love|iu > bot|bạn bot|bạn lắm|bạn quá|bạn nhiều",
    "yêu bot|thương bot|thích bot|iu bot|yêu bạn|good bot|love you|love bot",
  ],
  insult: [
    `${bot}|đồ|thằng > ngu|ngu quá|ngu vậy|dốt|khùng|điên|óc chó|vô dụng|dở|dở hơi|đần|tệ|xàm|ngáo|chán|phiền|nhảm|nhiều chuyện|stupid|dumb|useless|idiot|sucks`,
    "ngu như|đồ ngu|đồ khùng|đồ điên|cút đi|biến đi|im đi|câm đi|shut up|stupid bot|dumb bot",
  ],
  bored: [
    "haha|hihi|hehe|hêhê|kkk|lol|hoho|há há|hí hí",
    "sợ chưa|đố biết|hỏi chơi|nhắn chơi|test thử|thử thôi|thử coi|rảnh quá|không có gì làm",
    "kể chuyện > cười|ma|vui|đi|cho",
    "hát|múa|làm thơ|đọc thơ > đi|cho|nghe",
    "nói chuyện > với em|với con|với mình|đi",
    "tell me a joke|i am bored|i'm bored",
  ],
});

/** A longer message tells more than a mood. */
const mostWords = 18;
/** What is called to the bot or laughed is short. */
const shortMoods: ReadonlySet<string> = new Set(["insult", "bored", "praise", "looks", "self-down", "tired"]);
const mostInShort = 9;
/** A question is for the answers, unless it is no question. */
const asked: ReadonlySet<string> = new Set(["bored", "insult", "exam", "love", "not", "no-joy", "another"]);
/** What keeps words from being a mood; left out: from being any. */
const guards: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ["not", undefined],
  ["no-joy", new Set(["joy"])],
  ["another", new Set(["tired", "looks", "self-down", "joy"])],
]);

const ageAlone =
  /^(?:da |dạ )?(?:(?:em|con|chau|minh|to|e|c|i am|i m|im) )(?:nam nay |moi |duoc |dang |la |co )*(?:hoc (?:sinh )?lop \d{1,2}|lop \d{1,2}|\d{1,2}(?: tuoi| t| years old)?)(?: a| nha| roi)?$/;

const sad = /[😭😢😞😔🥺😿😥🙁😩😫😓😣😖😰😨😱🥲😟😕]|☹|💔/u;
const worrying = /[🔪🗡🩸🪦⚰🔫🪢💊]/u;
const heart = /[❤💕💖💗💙💚💛💜🧡🤍🥰😍😘🤗😊😀😁😄😆😂🤣🙂👍👏🎉✨🌸]/u;

/** The mood of a short message; null where it tells none, or more than one. */
export function readMood(text: string): Mood | null {
  const said = text.trim();
  if (said === "" || said.length > 200) return null;
  if (!/[\p{L}\p{N}]/u.test(said)) return ofSigns(said);
  const words = readTokens(said).tokens.length;
  if (words > mostWords) return null;
  if (
    ageAlone.test(
      foldText(said)
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
  )
    return "age";
  const found = read(said).filter((mood) => !isQuestion(said) || asked.has(mood));
  const first = found.find((mood) => !guards.has(mood));
  if (first === undefined || first === "not" || first === "no-joy" || first === "another") return null;
  if (found.some((mood) => guards.has(mood) && (guards.get(mood)?.has(first) ?? true))) return null;
  return shortMoods.has(first) && words > mostInShort ? null : first;
}

/** Signs alone: a face, a heart, a knife. Full stops and question marks are none. */
function ofSigns(said: string): Mood | null {
  if (said.includes("🆘")) return "emoji-help";
  if (worrying.test(said)) return "emoji-worry";
  if (sad.test(said)) return "emoji-sad";
  if (heart.test(said)) return "emoji-heart";
  return /\p{Extended_Pictographic}/u.test(said) ? "emoji" : null;
}
