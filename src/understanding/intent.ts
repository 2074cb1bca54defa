import { phrases } from "./lexicon/words.js";
import { asksWhoWrote } from "./other-hand.js";
import { type PassingNews, readPassingNews } from "./passing-news.js";
import { compilePattern, indexMentions, matches, ownPhrases, type Pattern } from "./phrase/pattern.js";
import { findMentions, makePhrasebook } from "./phrase/phrasebook.js";
import { isQuestion } from "./question.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";
import { makeSpeller } from "./text/typos.js";
import { makeWholeList } from "./whole.js";

/** What a message wants: a guided talk, or only a kind word back. */
export type Intent =
  | { readonly flow: "report-abuse" | "report-injury" | "talk-to-person" | "listen" | "welcome" }
  | { readonly smallTalk: SmallTalk };

/** Words and questions that want a sentence back; the last ones are what somebody asks before daring to tell. */
type SmallTalk =
  | "hello"
  | "thanks"
  | "bye"
  | "who-are-you"
  | "who-wrote"
  | "who-knows"
  | "my-fault"
  | "why-ask"
  | "what-is-111"
  | "hide-how"
  | "mistaken-report"
  | "own-penalty"
  | "should-i-tell"
  | Exclude<PassingNews, "thanks">
  | "tell-on";

const small = makeWholeList({
  hello: phrases(
    `hi, hello, helo, hello bot, hi bot, hi bạn, alo, a lô, chào, chào bạn, chào bot, xin chào, chào cô, chào chú, chào anh, chào chị, em chào cô, em chào chị, em chào bạn, con chào cô, con chào bạn, cháu chào cô, cháu chào bạn, chào buổi sáng, chào buổi tối, hế lô, hey, hê lô, hi mn, chào em, hello bạn, có ai không, có ai ở đó không, bạn ơi, bot ơi, ơi, em chào ạ, chào ạ, good morning, good evening`,
  ),
  thanks: phrases(
    `cảm ơn, cám ơn, cảm ơn bạn, cảm ơn nhiều, cảm ơn bạn nhiều, cảm ơn bot, em cảm ơn, con cảm ơn, cháu cảm ơn, mình cảm ơn, tôi cảm ơn, dạ cảm ơn, dạ em cảm ơn, dạ con cảm ơn, cảm ơn nhiều lắm, cám ơn bạn nhiều, em cảm ơn nhiều, tks, thanks, thank you, thank you so much, cảm ơn you, em cảm ơn bạn, con cảm ơn cô, cháu cảm ơn cô`,
  ),
  bye: phrases(
    `tạm biệt, bye, bye bye, pp, chào tạm biệt, tạm biệt bạn, em đi ngủ đây, đi ngủ đây, ngủ ngon, chúc ngủ ngon, hẹn gặp lại, gặp lại sau, em đi đây, bye bạn, bye bot, good night, goodbye, see you, mai nói tiếp, lát nói tiếp`,
  ),
  "who-are-you": phrases(
    `bạn là ai, bạn là gì, bạn tên gì, bạn là bot hả, bạn là bot à, bot hả, bot à, là bot hả, là bot à, bạn là người hay máy, người hay máy, người hay bot, bạn là người hay bot, có phải bot không, bạn có phải người không, bạn có phải bot không, bạn là máy hả, bạn là người hả, ai đang nói chuyện vậy, ai đó, ai vậy, ai đấy, ai thế, ai đây, alo ai đấy, alo ai đó, alo ai vậy, alo ai thế, alo ai đây, số này của ai, số này của ai vậy, số này của ai đấy, số ai đây, số của ai đây, đây là số của ai, đây là số ai, bạn là ai vậy, ai làm ra bạn, bạn tên là gì, đây là ai, đây là gì, bot là ai, máy hả, máy trả lời hả, tiếng em là gì, tiếng em là ai, who are you, what are you, are you a bot, are you human, are you real, what is this bot, đây là bot gì, bot gì vậy, bot gì đây, trang này là gì`,
  ),
  "why-ask": phrases(
    `tại sao hỏi vậy, sao hỏi vậy, sao bạn hỏi vậy, tại sao bạn hỏi vậy, hỏi làm gì, hỏi làm gì vậy, hỏi chi vậy, hỏi chi, hỏi để làm gì, sao phải trả lời, tại sao phải trả lời, tại sao phải nói, sao phải nói, cần biết làm gì, biết để làm gì, why do you ask, why are you asking, why`,
  ),
  "what-is-111": phrases(
    `111 là gì, 111 là số gì, 111 là ai, 111 là số của ai, số 111 là gì, tổng đài 111 là gì, gọi 111 làm gì, gọi 111 có mất tiền không, 111 có mất tiền không, gọi 111 có tốn tiền không, gọi 111 mất tiền không, 111 có miễn phí không, gọi 111 thì ai nghe, what is 111, is 111 free`,
  ),
  "hide-how": phrases(
    `cách giấu, giấu sao, giấu làm sao, làm sao giấu, làm sao để giấu, giấu tin nhắn, giấu tin nhắn sao, làm sao giấu tin nhắn, cách ẩn, ẩn sao, ẩn tin nhắn, giấu nhanh, how to hide, how do i hide, hide`,
  ),
});

/** Questions about a case code or about who has written: everybody gets the same answer to them. */
const aboutOthers: readonly string[] = [
  "mã > hồ sơ|vụ việc|báo cáo|tin báo|của em|của con|của tôi|là gì|đâu",
  "có > nhắn|nhắn tin|viết|kể|gửi tin > đây|bot|bạn không|ở đây|vào đây|không",
  "con tôi|con gái tôi|con trai tôi|cháu|bé|con tao|nó > nhắn|nhắn tin|kể|nói|viết|báo > gì|những gì|chuyện gì|bên này|bên đó|bot",
  "ai > đã báo tin|báo tin|tố cáo|đã tố cáo > nhà|tôi|gia đình",
  "ai > đã nhắn|đã viết|đã báo|báo|tố|kể > đây|vậy|không|tôi|chuyện",
];
/** Who will know, and whether it is one's own fault. */
const whoKnows: readonly string[] = [
  "ba mẹ|bố mẹ|ba má|mẹ|ba|bố|má|cô|thầy|người nhà|người khác|ai > biết|biết được|đọc được|xem được|thấy được|đọc được tin nhắn > không",
  "111|tổng đài|người trực|công an|bot|bạn > gọi|gọi về|nói với|nói cho|kể với|kể cho|báo cho|méc|mách > nhà|về nhà|ba mẹ|bố mẹ|mẹ|ba|bố|cô|thầy|ai",
  "đừng > nói|kể|cho|báo|méc|mách > ai|ba|mẹ|bố|cô|thầy",
  "không muốn|không cho|sợ|đừng để > ai|ba|bố|mẹ|ba mẹ|bố mẹ > biết",
  "giữ bí mật",
  "don't|dont|do not|will you|will they|are you going to > tell|say|call > my mom|my mum|my mother|my dad|my father|my parents|my family|anyone|anybody|my teacher|them",
];
const ownFault: readonly string[] = [
  "tại|do|lỗi|lỗi của|lỗi tại|tại vì|có phải do|có phải tại > em|con|cháu|mình > hư|phải không|đúng không|sai",
  "lỗi tại|lỗi của > em|con|cháu|mình",
  "em|con|cháu|mình > có lỗi|có sai|hư lắm|sai rồi",
];
/** Fear of being punished for having worried. */
const mistaken: readonly string[] = [
  "báo|tố cáo|trình báo|báo tin|tố giác > sai|nhầm|không đúng|bậy|oan > phạt|bị phạt|bắt|tù|kiện|tội|sao|xử|lỗi",
  "báo|tố cáo|báo tin|tố giác|kể|kể ra|nói ra > có bị|bị > phạt|đi tù|kiện|công an bắt",
  "sai|nhầm > có bị|bị > phạt|bắt|kiện|tội & báo|báo tin|tố cáo",
  "report > wrong|mistake|mistaken > fined|punished|trouble",
];
const notMistaken: readonly string[] = [
  "cố tình|cố ý|bịa|vu khống",
  "không báo|không tố cáo|không kể|không nói|chậm báo",
];
/** A grown-up who did harm and fears what comes; a child who fears it for itself. */
const ownPenalty: readonly string[] = [
  "tôi|tui|mình|em|chị|anh > có|sẽ|liệu|có thể|thì > bị > đi tù|ở tù|tù|bắt|bắt giam|truy tố|công an|mất con|tước quyền|khởi tố",
  "tôi|tui|mình|em|chị|anh|con > bị > đi tù|ở tù|bắt|truy tố|công an bắt & không|sợ|à|hả",
  "lỡ tay|lỡ đánh|lỡ tát|lỡ làm|nặng tay|quá tay|nóng quá|ân hận|hối hận & bị > phạt|tù|bắt|truy tố|xử",
  "sợ > bị bắt|đi tù|ở tù|công an bắt|bị truy tố & lỡ|tôi|tui",
  "will|would > i > go to jail|be arrested|be punished",
];
/** A child that would like to speak to somebody near. */
const wantsToTell: readonly string[] = [
  "có nên|nên|nên không|có cần|có phải > nói|kể|tâm sự|thú thật|nói thật|kể thật > với|cho|ra > mẹ|ba|bố|má|cô|thầy|ba mẹ|bố mẹ|người lớn|ai|gia đình|chị|anh|bà|ông",
  "nói|kể > với|cho > mẹ|ba|bố|má|cô|thầy|ba mẹ|bố mẹ|người lớn > có nên không|nên không|thế nào|kiểu gì",
  "should i tell > my|mom|mum|dad|parents|teacher|anyone",
];
const ofChildren: readonly string[] = [
  "học sinh|phụ huynh|hiệu trưởng|cháu nhà|con tôi|con gái tôi|con trai tôi|đồng nghiệp|bạn em|bạn con|bạn thân|bạn kể|bạn|pod|vape|dọa|bị dọa|trước",
];
const ofDoers: readonly string[] = [
  "người làm|người hại|kẻ|ai làm|trẻ em|người ta|hàng xóm|nó|ông ấy|ông ta",
];
/** A child who asks whether those at home learn of it asks nothing about another's words. */
const homeLearns: readonly string[] = [
  "ba mẹ|bố mẹ|ba má|mẹ|ba|bố|má|dượng|người nhà|cô|thầy > biết|có biết > em|con|cháu|mình|e > nhắn|nhắn tin|viết|kể|nói",
];
const wantsToRead: readonly string[] = ["xem|đọc|cho xem > tin nhắn|lịch sử|nội dung > con|cháu|em"];
const learns = homeLearns.map(compilePattern);
const whoWrote = aboutOthers.map(compilePattern);
const readsOthers = wantsToRead.map(compilePattern);

const flows: readonly {
  readonly flow: "report-abuse" | "report-injury" | "talk-to-person" | "listen" | "welcome";
  readonly when: readonly string[];
}[] = [
  {
    flow: "talk-to-person",
    when: [
      "gặp|nói chuyện với|nói với|kết nối|chuyển máy|chat với|nhắn với > người thật|người|nhân viên|tư vấn viên|người trực|tổng đài viên|ai đó|cô tư vấn|chuyên gia|người lớn|anh chị",
      "có > ai|người > trực|nghe máy|ở đó|không",
      "muốn|cần > gặp > người|ai|cô|chị|nhân viên",
      "talk|speak|chat > to|with > person|human|someone",
    ],
  },
  {
    flow: "report-injury",
    when: [
      "muốn|cần|cho > báo|khai báo|báo cáo > tai nạn|chấn thương|thương tích|tai nạn thương tích|bị thương|chỗ nguy hiểm|hố|ao",
      "báo > tai nạn|thương tích|chỗ nguy hiểm|bạn bị thương|bé bị thương",
      "report > injury|accident|an injury|an accident",
      "có > tai nạn|người bị thương|bé bị thương",
    ],
  },
  {
    flow: "report-abuse",
    when: [
      "muốn|cần|cho|xin|phải > báo|tố cáo|trình báo|báo cáo|báo tin|tố giác|phản ánh|kể|nói|khai",
      "báo > chuyện|vụ việc|một vụ|trường hợp|xâm hại|bạo lực|bạo hành|có người",
      "cần|muốn|mong > giúp|giúp đỡ|được giúp|hỗ trợ|cầu cứu|trợ giúp|sự giúp đỡ",
      "giúp > em|con|cháu|mình|tôi",
      "cần giúp|cần giúp đỡ|giúp đỡ",
      "want|need|like > to > report",
      "i need help|need help|report abuse|report something",
    ],
  },
  {
    flow: "listen",
    when: [
      "buồn|buồn quá|buồn lắm|chán|mệt mỏi|tủi thân|cô đơn|lạc lõng|trống rỗng|thất vọng|stress|căng thẳng|áp lực|lo lắng|lo âu|mất ngủ|khóc|nản|chán nản|hụt hẫng|tổn thương|đau lòng|bất an|tự ti|tâm trạng|muốn khóc|cần tâm sự|tâm sự",
      "cãi nhau|cãi lộn|giận nhau|giận|chiến tranh lạnh|xích mích > với|mẹ|ba|bố|bạn|người yêu|nhau|em|con",
      "cãi nhau với|giận nhau với|thất tình|chia tay|bị đá|crush|người yêu > từ chối|bỏ|chia tay|giận|em|con|mình",
      "thất tình|chia tay|bị cắm sừng|bị từ chối|cãi nhau|cãi lộn",
      "áp lực|lo|sợ > thi|thi cử|học|học hành|điểm|điểm số|kiểm tra",
      "điểm kém|điểm thấp|thi rớt|thi trượt|rớt đại học & buồn|sợ|lo|chán|khóc|mẹ|ba",
      "không ai > hiểu|nghe|chơi với|quan tâm|thương > em|con|mình",
      "sad|lonely|depressed|stressed|upset",
    ],
  },
];

const notListen = new Set([
  "buồn cười",
  "mắc cười",
  "phim buồn",
  "bài hát",
  "buồn ngủ",
  "chán ăn",
  "chơi game",
  "nhạc buồn",
  "buồn nôn",
]);
const patterns = flows.map(({ flow, when }) => ({ flow, patterns: when.map(compilePattern) }));
const knows = whoKnows.map(compilePattern);
const fault = ownFault.map(compilePattern);
const mistakes = mistaken.map(compilePattern);
const noMistakes = notMistaken.map(compilePattern);
const penalties = ownPenalty.map(compilePattern);
const tells = wantsToTell.map(compilePattern);
const ofOthers = ofChildren.map(compilePattern);
const ofAnother = ofDoers.map(compilePattern);
const own = [
  ...patterns.flatMap((entry) => entry.patterns),
  ...[
    whoWrote,
    readsOthers,
    learns,
    knows,
    fault,
    mistakes,
    noMistakes,
    penalties,
    tells,
    ofOthers,
    ofAnother,
  ].flat(),
].flatMap(ownPhrases);
const book = makePhrasebook({
  ...Object.fromEntries(own.map((phrase) => [`=${phrase}`, [phrase]])),
  NOT_LISTEN: [...notListen],
});
const speller = makeSpeller(book.words);
/** A longer message tells something beside its question. */
const mostInQuestion = 16;
/** Longer messages are a story of their own, not a wish for a menu entry. */
const mostWords = 60;

/** What a message wants; null if it says nothing of the kind. Danger is looked for elsewhere and outranks it. */
export function readIntent(text: string): Intent | null {
  const smallTalk = small.find(text);
  if (smallTalk !== null) return { smallTalk };
  const news = readPassingNews(text);
  if (news !== null) return { smallTalk: news };
  const reading = readTokens(text.slice(0, 2_000), speller);
  if (reading.tokens.length === 0 || reading.tokens.length > mostWords) return null;
  const index = indexMentions(findMentions(reading, book));
  const sentences = reading.tokens.map((token) => token.sentence);
  const holds = (pattern: Pattern) => matches(pattern, index, sentences);
  if (learns.some(holds)) return { smallTalk: "who-knows" };
  if (asksWhoWrote(text)) return { smallTalk: "who-wrote" };
  if (readsOthers.some(holds) || (whoWrote.some(holds) && asks(text))) return { smallTalk: "who-wrote" };
  if (reading.tokens.length <= mostInQuestion) {
    if (mistakes.some(holds) && !noMistakes.some(holds)) return { smallTalk: "mistaken-report" };
    if (penalties.some(holds) && !ofAnother.some(holds)) return { smallTalk: "own-penalty" };
    if (tells.some(holds) && !ofOthers.some(holds)) return { smallTalk: "should-i-tell" };
    if (fault.some(holds)) return { smallTalk: "my-fault" };
    if (knows.some(holds)) return { smallTalk: "who-knows" };
  }
  const found = patterns.find(({ flow, patterns: ofFlow }) => {
    if (flow === "listen" && index.has("NOT_LISTEN")) return false;
    return ofFlow.some(holds);
  });
  if (found !== undefined) return { flow: found.flow };
  return /^\s*(?:bắt đầu|bat dau|start|get started)\s*$/i.test(text.slice(0, 40))
    ? { flow: "welcome" }
    : null;
}

/** A question about another's words: also "con tôi kể gì với bot", "tôi muốn biết con tôi nhắn gì". */
function asks(text: string): boolean {
  return isQuestion(text) || aboutAChild.test(foldText(text.toLowerCase()));
}

const aboutAChild =
  /(?:^|\W)(?:(?:con|con gai|con trai) (?:toi|tao)|chau|be|no|ai) (?:da )?(?:nhan|nhan tin|ke|noi|viet|bao|bao tin|to cao) (?:gi|nhung gi|chuyen gi|ve nha)(?=\W|$)/;
