import { makeMeanings } from "./phrase/meanings.js";
import { lineOf } from "./text/line.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** What a message tells of the writer that changes how the talk goes on. */
export type ToldOfSelf =
  /** "Thật ra là em": what was told of a friend happened to the writer. */
  | "own-story"
  /** "Giờ con dùng máy nè": a child writes now where a grown-up wrote before. */
  | "new-hand"
  /** How, when and through whom contact is safe, or is not. */
  | "safe-contact"
  /** "Em bị điếc", "em không gọi điện được": cannot ring, or cannot speak on the phone. */
  | "no-voice"
  /** "Em báo ai được": whom can it be told. */
  | "whom-to-tell"
  /** "Bố em là công an": who does it is of the police, or has friends there. */
  | "powerful"
  /** "Em là con gái": tells what it is, and nothing else. */
  | "describes";

const self = "(?:em|con|chau|minh|to|tui|toi|e|me)";
const ending =
  "(?: (?:do|a|day|ma|co|nha|nhe|thoi|luon|ne|bi|bi vay|bi do|chu (?:khong|ko) phai .{1,20}|khong phai .{1,20}))*";

const ownStory = new RegExp(
  [
    `^(?:(?:da|a|u|um|thoi|nhung|ma|hix|xin loi) )*(?:that ra|thuc ra|noi that|su that|that su) (?:thi |la |nguoi (?:do|bi) |ban (?:do|ay) |dua (?:do|bi) |chinh )*${self}${ending}$`,
    `^(?:(?:da|a|that ra|thuc ra|noi that) )*(?:nguoi|ban|dua|be|con be)(?: (?:ay|do|kia|bi|bi vay))* (?:chinh )?la ${self}${ending}$`,
    `^(?:(?:da|a) )?(?:that ra |thuc ra )?(?:khong|ko) phai (?:la )?(?:ban|nguoi khac|ai khac)(?: (?:em|con|minh|ay|nao))?(?: dau)? (?:ma )?(?:chinh )?(?:la )?${self}${ending}$`,
    `^(?:(?:da|a|that ra|thuc ra) )*(?:day la |do la )?chuyen (?:nay )?(?:la )?(?:cua )?(?:chinh )?${self}${ending}$`,
    "^(?:ok )?(?:actually|the truth is|truth is|honestly)? ?(?:it is|its|that is|thats|it was|my friend is|the friend is) (?:really |actually )?me$",
  ].join("|"),
);

const phone = "(?:may|dien thoai|dt|zalo)";
const newHand = new RegExp(
  [
    `(?<![^ ])(?:gio|bay gio|hien gio) (?:den luot |toi luot )?(?:con|em|chau) (?:dung|cam|xai|giu|nhan|viet|noi|bam|go)(?: ${phone})?(?: (?:ne|nha|nhe|a|roi|day|cua me|cua ba|cua bo|me|thay me|thay ba|tiep))*$`,
    `(?<![^ ])(?:me|ba|bo|ma|co|ong|ba noi|ba ngoai) (?:em |con |chau )?(?:moi |vua |da )?(?:dua|cho|de|giao) (?:${phone} (?:cho )?(?:con|em|chau)|(?:con|em|chau) (?:nhan|viet|noi|ke|muon ${phone}|dung ${phone}|cam ${phone}))`,
    "^(?:da |a |chao )?(?:con|em|chau) la (?:con|chau)(?: (?:gai|trai|noi|ngoai))?(?: cua)? (?:me|ba|bo|nguoi (?:vua|nay|luc nay|moi)|co ay|chi ay|anh ay)",
    "^(?:this is |now )?(?:i am|im) (?:her|his) (?:son|daughter|kid)(?: now)?$",
  ].join("|"),
);

const cannot = "(?:khong|ko|k|chang|cha|kho)";
const noVoice = new RegExp(
  [
    `(?:^|(?<!(?:con|chau|be|gai|trai|ban|cua|me|ba|bo|anh|chi|nha) )(?<![^ ]))${self} (?:cung )?(?:bi |la |la nguoi |la tre )?(?:diec|khiem thinh|khiem ngon|cam diec|diec cam)(?![^ ])`,
    `^(?:da )?(?:${self} )?(?:bi )?(?:cam|diec)(?: (?:bam sinh|tu nho|a|nha))*$`,
    `(?:^|(?<!(?:con|chau|be|gai|trai|ban|cua|me|ba|bo|anh|chi|nha) )(?<![^ ]))${self} bi cam(?: (?:bam sinh|tu nho|a|nha|diec))*$`,
    `^(?:da |nhung |ma |gio |vi )*(?:${self} )?${cannot} (?:co |the )?(?:goi(?: (?:dien|dien thoai|may|ai|111|113|115|cho ai))*|nghe(?: may| goi| dien thoai)*|noi(?: (?:chuyen|ra tieng|thanh tieng|thanh loi|tren dien thoai|qua dien thoai))*) duoc(?: (?:dau|a|het|nua|nha|vi .{1,40}|co .{1,40}|bo .{1,30}|ba .{1,30}|me .{1,30}))*$`,
    "^(?:da )?(?:em |con |minh |toi )?(?:khong|ko) the (?:goi|noi|nghe)(?: dien| dien thoai| may| chuyen| thanh tieng)*$",
    "^(?:i am|im) (?:deaf|mute|hard of hearing)|^i (?:cant|cannot) (?:call|talk|speak|make calls?|phone)(?: on the phone| anyone| now| out loud)*$",
  ].join("|"),
);

/** "Không kể với ai được", "đừng nói với ai" tell of a secret and ask for nobody. */
const kept =
  /(?<![^ ])(?:khong|chua|dung|chang|cha|cam|ko)(?: (?:co|dam|muon|the|duoc|tung|bao gio|he|them|nen))*(?: (?:ke|noi|bao|mach|goi|noi ra|ke ra|tiet lo))+(?: (?:voi|cho|chuyen nay|ra))* ai(?![^ ])|(?<![^ ])(?:khong|chang|cha|chua) (?:co )?ai (?:tin|nghe|hieu|giup)/;

const tell = "kể|nói|báo|mách|tố cáo|tâm sự|nhờ|nhờ vả|cầu cứu|trình báo|gọi|tìm|hỏi|báo cáo|tin";
const me = "em|con|cháu|mình|tôi|tui|tớ|e|t";
const boss =
  "công an|cảnh sát|csgt|bộ đội|sĩ quan|trưởng công an|công an xã|công an phường|công an huyện|chủ tịch|chủ tịch xã|trưởng thôn|cán bộ|cán bộ xã|kiểm sát|thẩm phán|luật sư|hiệu trưởng|police|policeman|a cop|cop|police officer";
const harmers =
  "bố|ba|cha|tía|mẹ|má|dượng|bố dượng|cha dượng|ba dượng|mẹ kế|ông nội|ông ngoại|ông|bà|cậu|chú|bác|cô|dì|anh|anh trai|thầy|hàng xóm|ông ấy|ổng|người đó|nó|chú ấy|bác ấy|dad|mom|stepdad|uncle|he|she|father";

const wants = makeMeanings<"contact" | "no-wish" | "whom" | "powerful">({
  "no-wish": [
    "đừng|không|không được|chớ > gọi > em|tao|tớ|con|mình|tôi|nó > là|bằng",
    "đừng|không|không được|cấm|chớ > gọi|nhắn|báo > công an|cảnh sát|113|111|115|114|cấp cứu|ai",
    "bảo|dọa|cấm|bắt|dặn|hăm|nói là|kêu|nó nói|đe > đừng|không được|cấm|chớ",
    "đã|vừa|mới|lỡ > gọi|nhắn|liên lạc",
    "không|ko|chưa > gọi|nhắn|liên lạc > được|nổi",
  ],
  contact: [
    "đừng|xin đừng|đừng có|chớ|không được|không nên|khoan|khoan hãy > gọi|gọi điện|gọi lại|nhắn|nhắn tin|nhắn lại|liên lạc|liên hệ|điện|điện thoại|ib|viết lại|gửi tin",
    "chỉ|chỉ nên|chỉ được|chỉ có thể > gọi|gọi điện|nhắn|nhắn tin|liên lạc|liên hệ|điện|ib",
    "gọi|gọi điện|nhắn|nhắn tin|liên lạc|liên hệ|điện|ib|gọi lại > cho|qua|tới|đến|với|vào|vô|số|máy|bằng|lúc|sau|trước|khi|buổi|ban ngày|giờ|ở trường >> thôi|nhé|nha|được|đi|giùm|giúp|an toàn|mới được|là được|được rồi|nghen|hen|với",
    "gọi|gọi điện|nhắn|liên lạc|liên hệ > qua|cho|với|bằng > cô giáo|thầy|bà ngoại|bà nội|ông ngoại|ông nội|cô em|dì em|chú em|chị em|anh em|mẹ em|bà em|chị gái|dì|cô chủ nhiệm|zalo|tin nhắn",
    "có gì|khi cần|cần gì|cần thì|nếu gọi|muốn gọi|gọi thì|nếu cần|nếu nhắn|muốn liên lạc > thì|gọi|nhắn|liên lạc|liên hệ|điện > gọi|nhắn|liên lạc|cho|qua|số|vào|lúc|sau|với",
    `${harmers}|bố em|mẹ em|ba em|ba mẹ|bố mẹ > hay|thường|cũng|đang|toàn|luôn|sẽ|lúc nào cũng|được > xem|đọc|kiểm tra|check|giữ|cầm|lục|soi|coi > máy|điện thoại|tin nhắn|zalo|messenger|phone`,
    `${me} > dùng|xài|mượn|nhắn bằng|lấy|cầm > máy|điện thoại|zalo|nick > mẹ|ba|bố|của mẹ|của ba|của bố|chị|anh|của chị|của anh|bà|của bà|bạn|của bạn|cô|của cô`,
    "số này|máy này|điện thoại này|zalo này|nick này > là|của > mẹ|ba|bố|chị|anh|bà|ông|bạn|cô|của mẹ|của ba|của bố|dì|chú",
    "gọi|nhắn|chuông|reo|đổ chuông > là|thì|sẽ > bố|ba|mẹ|dượng|nó|ổng|cả nhà|ông|chú > biết|nghe|thấy|đánh|chửi|nghe thấy|nghe được",
    "gọi|nhắn|liên lạc > không an toàn|nguy hiểm|lộ|bị lộ|bị phát hiện",
    "dont|do not|never > call|text|message|contact|ring > me|my|us|at|when|after|before|here|him|her|this",
    "only|just > call|text|message|contact|write > me|my|after|when|at|before|to",
    "call|text|message|contact > my > aunt|grandma|teacher|sister|friend|uncle > instead|only|please",
  ],
  whom: [
    `${tell} > với|cho|tới|đến|cùng|qua > ai`,
    "báo|kể|nói|mách|nhờ|gọi|tìm|tố cáo|tin|cầu cứu|trình báo > ai > được|giờ|bây giờ|đây|hả|vậy|nữa|mới được|đâu|trước|ạ|thì được|",
    "báo|kể|nói|mách|nhờ|tố cáo|cầu cứu|tin > ai",
    `ai > giúp|cứu|bảo vệ|tin|nghe|giúp được|cứu được > ${me} > được|không|đây|giờ|bây giờ|hả|với|nổi`,
    `còn ai|có ai|ai > giúp|cứu|tin|giúp được > ${me}`,
    "who > can|do|should|could > i > tell|call|ask|talk|report|go|trust",
    "who can help me|who will help me|who will believe me",
  ],
  powerful: [
    `${harmers} > em|con|cháu|nó|mình|tôi|tui|my > là|làm|làm nghề|cũng là > ${boss}`,
    `${harmers} > là|làm|làm nghề|is|is a|is the > ${boss}`,
    `${harmers} >> quen|là bạn|là bạn của|chơi với|thân với|có người|có bạn > ${boss}|lớn|biết nhiều người`,
    `${boss} > quen|là bạn|chơi với|thân|thân với|bênh|nể|cùng phe|nghe lời|là người nhà > ${harmers}`,
    `${harmers} >> có quyền|làm to|quen lớn|có thế lực|quyền lực|nhiều tiền lắm|chức to`,
  ],
});

const describes =
  /^(?:(?:da|chao ban|chao|alo|hi) )*(?:em|con|chau|minh|to|toi|tui|e) la (?:con gai|con trai|be gai|be trai|ban gai|nam|nu|gai|trai|con ut|con mot)(?: (?:a|nha|nhe|ne|day))*$/;

/** Longer messages tell a story, which staff read whole: UTF-16 units. */
const longest = 200;

/** What a message tells of the writer or wants to know for itself, as the talk has to go on differently; empty for most messages. */
export function readToldOfSelf(text: string): readonly ToldOfSelf[] {
  if (text.length > longest || !mayTell.test(text)) return [];
  // "It's" and "can't" are one word: "s" and "t" alone are short for "sao" and "tao".
  const plain = text.replace(/[’']/g, "");
  const folded = foldText(lineOf(readTokens(plain)).text)
    .replace(/[,.]/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const found = wants(plain);
  const told: readonly (readonly [ToldOfSelf, boolean])[] = [
    ["own-story", ownStory.test(folded)],
    ["new-hand", newHand.test(folded)],
    ["safe-contact", found.includes("contact") && !found.includes("no-wish")],
    ["no-voice", noVoice.test(folded)],
    ["whom-to-tell", found.includes("whom") && !kept.test(folded)],
    ["powerful", found.includes("powerful")],
    ["describes", describes.test(folded)],
  ];
  return told.flatMap(([one, is]) => (is ? [one] : []));
}

/** Looked for before the words are read as a whole, which every message would have to pay for. */
const mayTell =
  /g[oọ]i|nh[aắ]n|li[eê]n|[dđ]i[eệ]n|m[aá]y|\bib\b|zalo|nick|s[oố] n[aà]y|chu[oô]ng|th[aậ]t|th[uự]c|ch[ií]nh|chuy[eệ]n|l[aà] (?:em|con|m[iì]nh|ch[aá]u|t[oô]i|tui|t[oớ])|[dđ]i[eế]c|c[aâ]m|khi[eế]m|n[oó]i|nghe|\bai\b|c[oô]ng an|c[aả]nh s[aá]t|quen|quy[eề]n|ch[uủ] t[iị]ch|b[oộ] [dđ][oộ]i|hi[eệ]u tr|l[aà]m to|vi[eế]t|d[uù]ng|call|text|contact|who|police|cop|deaf|mute|talk|speak|\bme\b|message/iu;
