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
  | "pain"
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

/** Where it hurts. */
const body =
  "chân|tay|bụng|đầu|lưng|cổ|răng|mắt|tai|họng|ngực|vai|gối|đầu gối|mông|ngón|ngón tay|ngón chân|miệng|mũi|người|khắp người|dạ dày|bao tử|sườn|hông|chỗ này|ở đây";
const passed = self
  .split("|")
  .flatMap((who) => [`${who} đậu!`, `${who} đỗ!`])
  .concat("đậu rồi!", "đỗ rồi!", "vừa đậu!", "vừa đỗ!", "mới đậu!", "mới đỗ!")
  .join("|");
const examWords =
  "thi|kỳ thi|kì thi|điểm|trường|chuyên|cấp 3|lớp 10|đại học|cao đẳng|tốt nghiệp|nguyện vọng|vòng|vòng 1|vòng 2|học bổng|đội tuyển|phỏng vấn|bằng lái|olympic|violympic";

const read = makeMeanings<Exclude<Mood, Sign | "age"> | "not" | "no-joy" | "no-pain" | "another">({
  not: [
    "ganh|ghen|ganh tị|đố kỵ|ghét",
    "giá mà|ước gì|phải chi|giá như|nếu như",
    "trên mạng|qua mạng|trong game|free fire|chưa gặp|người lớn|thầy|chú|bác|ông|dượng|hơn em|hơn con|lớn tuổi|gửi ảnh|gửi hình|rủ|ép|dọa",
  ],
  "no-joy": [
    "không|chưa|chẳng|đừng|bị|mất|tại > điểm|giải|đậu|đỗ|vui|khen|được > điểm|giải|khen|nổi|vui|đậu|đỗ|10",
    "không|chưa|chẳng|đừng|bị|mất|hết > điểm|giải|đậu|đỗ|vui|khen|được điểm|được khen|được giải",
    // "Được điểm 10 mà bố vẫn đánh" is no joy.
    "mà|nhưng|vẫn|vẫn bị|cũng|lại|rồi > đánh|đập|tát|mắng|chửi|la|quát|đau|buồn|khóc|sợ|không vui|không ai",
    "mẹ|ba|bố|má|cha|dượng|ông|bà|thầy|cô|nó > đánh|đập|tát|đấm|chửi|quát|không quan tâm|không vui",
    // What grows, is eaten, is parked or sits on something.
    "đậu|đỗ > xe|xanh|đen|phụng|nành|hũ|bắp|lên|trên|vào|chỗ|cành|mắt|mùa|ván",
    "hạt|nhân|chè|trồng|cây|sữa|bún|giá|xôi|ô tô|con chim|con bướm > đậu|đỗ",
  ],
  another: [
    "mẹ|ba|bố|má|bà|ông|chị|anh|bạn|cô|thầy|em bé|bé > em|con|mình|cháu|nhà > mệt|mập|béo|xấu|lùn|gầy|ngu|dốt|vui",
    "mẹ|ba|bố|má|cha|bà|ông|chị|anh|bạn|cô|thầy|nó|nội|ngoại > đau",
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
    // Without marks "dau" is "đau" (pain) or "đâu", "do" is "đó", "đổ", "đỏ": only beside an exam is it "đậu", "đỗ".
    `đậu!|đỗ! > ${examWords}`,
    passed,
    "thi đậu|thi đỗ|đậu đại học|đỗ đại học|đậu cấp 3|đỗ cấp 3",
    `${self} > đậu|đỗ|vừa đậu|vừa đỗ|mới đậu > ${examWords}`,
    "trúng tuyển|được lên lớp|thắng rồi!|đội em thắng",
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
    `${self} > ngu quá|ngu lắm|ngu ghê|ngu thế|ngu vậy|dốt|kém|kém cỏi|vô tích sự|chậm hiểu|học dốt|bất tài|đần!`,
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
  "no-pain": [
    "đau lòng|đau khổ|đau buồn|đau thương|đau đớn trong lòng|đau đầu vì|đau đầu với|đau tim|đau ví",
    "không|hết|đỡ|bớt|khỏi|chẳng|chưa|hổng > đau",
    // "đâu có", "đâu phải": without marks they look like pain.
    "đâu > có|phải|biết|dám|được|muốn|rồi|thấy|hiểu|vậy|ta|ạ|hả|thế|đó|cần|ngờ",
    "ở|đi|tới|đến|về|qua|từ > đâu",
    "bún đậu|cười|con ngựa|con rồng|đầu tiên|trà sữa|lỗ tai|cho ai",
  ],
  pain: [
    `${self} > đau|đau quá|đau lắm|đau ghê|đau dữ|bị đau|đang đau|thấy đau|nhức|đau muốn khóc > ${body}`,
    `${self}|${body} > đau|nhức > quá|lắm|ghê|dữ|nhiều|hoài|mãi|muốn khóc`,
    `${self} > đau!|bị đau|đang đau|đau quá|đau lắm|đau ghê|đau dữ`,
    "đau quá|đau lắm|đau bụng quá|đau đầu quá|đau chân quá|đau tay quá|đau bụng|nhức đầu quá",
    // So an eight-year-old spells it.
    `${self} > đâu > chân|tay|bụng|đầu|răng|lưng|quá`,
    "i > hurt!|am hurt|am in pain|feel pain",
    "my > tummy|stomach|head|arm|leg|foot|hand|back|tooth > hurts|hurt|aches",
    "it hurts",
  ],
  praise: [
    `${bot} > dễ thương|đáng yêu|tốt bụng|tốt|giỏi|hay quá|hay ghê|hay lắm|thông minh|xinh|tuyệt|tuyệt vời|cute|giỏi quá|nice|smart`,
    "yêu|thương|thích|mến|love|iu > bot|bạn bot|bạn lắm|bạn quá|bạn nhiều",
    "yêu bot|thương bot|thích bot|iu bot|yêu bạn|good bot|love you|love bot",
  ],
  insult: [
    `${bot}|đồ|thằng > ngu|ngu quá|ngu vậy|dốt|khùng|điên|óc chó|vô dụng|dở|dở hơi|đần!|tệ|xàm|ngáo|chán|phiền|nhảm|nhiều chuyện|stupid|dumb|useless|idiot|sucks`,
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
const shortMoods: ReadonlySet<string> = new Set([
  "insult",
  "bored",
  "praise",
  "looks",
  "self-down",
  "tired",
  "pain",
]);
const mostInShort = 9;
/** Whoever tells more of where it hurts, and why, is not met with "where". */
const mostInPain = 6;
/** A question is for the answers, unless it is no question. */
const asked: ReadonlySet<string> = new Set([
  "bored",
  "insult",
  "exam",
  "love",
  "pain",
  "not",
  "no-joy",
  "no-pain",
  "another",
]);
/** What keeps words from being a mood; left out: from being any. */
const guards: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ["not", undefined],
  ["no-joy", new Set(["joy"])],
  ["no-pain", new Set(["pain"])],
  ["another", new Set(["tired", "looks", "self-down", "joy", "pain"])],
]);

const ageAlone =
  /^(?:da |dạ )?(?:(?:em|con|chau|minh|to|e|c|i am|i m|im) )(?:nam nay |moi |duoc |dang |la |co )*(?:hoc (?:sinh )?lop \d{1,2}|lop \d{1,2}|\d{1,2}(?: ?tuoi| ?t| years old)?)(?: a| nha| roi)?$/;

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
  if (first === undefined || isGuard(first)) return null;
  if (found.some((mood) => guards.has(mood) && (guards.get(mood)?.has(first) ?? true))) return null;
  const most = first === "pain" ? mostInPain : mostInShort;
  return shortMoods.has(first) && words > most ? null : first;
}

/** Words that only keep others from being a mood. */
function isGuard(name: string): name is "not" | "no-joy" | "no-pain" | "another" {
  return guards.has(name);
}

/** Signs alone: a face, a heart, a knife. Full stops and question marks are none. */
function ofSigns(said: string): Mood | null {
  if (said.includes("🆘")) return "emoji-help";
  if (worrying.test(said)) return "emoji-worry";
  if (sad.test(said)) return "emoji-sad";
  if (heart.test(said)) return "emoji-heart";
  return /\p{Extended_Pictographic}/u.test(said) ? "emoji" : null;
}
