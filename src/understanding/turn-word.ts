import { listener, self, sighs, sounds } from "./lexicon/self.js";
import { phrases } from "./lexicon/words.js";
import { makeMeanings } from "./phrase/meanings.js";
import { foldText } from "./text/marks.js";
import { makeWholeList, type Surroundings } from "./whole.js";

/**
 * What a short message means for a talk in which something grave was told: it asks what to do now, says good-bye,
 * says good-bye for ever, asks everybody's pardon, takes back what was told, or gives up being helped.
 */
export type TurnWord = "what-now" | "farewell" | "for-ever" | "sorry" | "takes-back" | "gives-up";

const now =
  "giờ|bây giờ|bi giờ|giờ này|lúc này|hiện giờ|hiện tại|chừ|bây chừ|giờ thì|bây giờ thì|ngay bây giờ|ngay lúc này";
const then =
  "rồi|vậy|thế|rứa|vậy thì|thế thì|rứa thì|rồi thì|vậy giờ|thế giờ|rồi giờ|vậy bây giờ|thế bây giờ|nhưng|nhưng mà|mà";
const must =
  "phải|nên|cần|cần phải|có thể|biết|biết phải|sẽ|muốn biết phải|không biết|không biết phải|chẳng biết|chả biết|chưa biết|hổng biết|không biết nên";
const act = "làm|mần|làm thế|xử lý|tính|xoay xở|ứng phó|giải quyết";
const how =
  "sao|gì|chi|răng|thế nào|như thế nào|cái gì|cái chi|gì được|sao được|gì nữa|sao nữa|gì tiếp|gì tiếp theo|gì trước|sao cho đúng|sao cho phải";
const endings =
  "đây|giờ|bây giờ|chừ|bây chừ|nữa|tiếp|tiếp theo|trước|vậy|rứa|hả|ta|bây giờ đây|giờ đây|giờ hả|tiếp đây|đây nữa|thế|bây giờ nữa";
const whom = "ai|cho ai|số nào|với ai|ở đâu|đi đâu|chỗ nào|đâu";

const polite = `
dạ|dạ thưa|thưa|vâng|ạ|à|ờ|ừ|ừm|ok|oke|thì|thế thì|vậy|vậy thì|thôi thì|mà|hay là|rồi|này|nè|please|pls|hey|alo|nhưng|nhưng mà|nhưng giờ|tóm lại
${sighs}
${sounds}
${listener} > (ơi)
dạ|thưa > cô|chú|bác|anh|chị`;
const after = `
ạ|á|à|nha|nhé|nhá|nhe|nghe|nghen|hen|nè|này|đó|đấy|ấy|với|luôn|thôi|mà|vậy|rứa|nhỉ|đã|hả|hén|hử|please|pls|ta|chứ|đi|đây|rồi|cô ơi|chú ơi|bạn ơi|giúp em|giúp con|giúp với|chỉ em với|chỉ con với
${sounds}
${listener} > (ơi)`;

const question: Surroundings = { polite: phrases(polite), asking: [], after: phrases(after), slips: true };

const leaving = `
tạm biệt|chào tạm biệt|bye|bye bye|bai|bái bai|pp|goodbye|good bye|see you|bye bạn|bb
(thôi) > ${self} > (phải) > đi|out|off|thoát|té|dông|về|ra ngoài|xuống|ra > đây|nha|nhé|luôn|rồi|trước|trước nhé|trước nha|ngay đây
(thôi) > đi > đây|nha|nhé|luôn
(thôi) > chào > ${listener} > ${self} > đi
chào > ${listener} > ${self} > đi > đây
${self} > phải > đi > (rồi|đây)
hẹn gặp lại|gặp lại sau|i have to go|i am leaving|i'm leaving|gotta go|going now`;

const people =
  "mọi người|mọi người ơi|cả nhà|ba mẹ|bố mẹ|ba má|cha mẹ|mẹ|ba|bố|má|cha|gia đình|bạn bè|các bạn|ông bà|bà|ông|thầy cô|cô|bạn|anh chị|chị|anh|em gái|em trai|everyone|mẹ và em|tất cả|tất cả mọi người|thế giới|cuộc đời|cuộc sống|trần gian|cõi đời";

const forEver = `
vĩnh biệt > (${people})
vĩnh biệt > nha|nhé|luôn
(${self}) > xin lỗi|cảm ơn|cám ơn > ${people} > (nhiều) > (${self}) > (phải) > đi > (đây|nha|nhé|rồi|xa)
tạm biệt|chào|bye|goodbye > mọi người|cả nhà|ba mẹ|bố mẹ|ba má|cha mẹ|mẹ|ba|bố|gia đình|thế giới|cuộc đời|cuộc sống|trần gian|tất cả|tất cả mọi người|everyone|world|forever > (${self}) > (đi)
(hẹn|hẹn gặp|hẹn gặp lại|gặp lại|gặp) > (${people}) > (ở|vào) > kiếp sau
kiếp sau > (${self}) > (sẽ) > (lại) > gặp|gặp lại|làm con|báo đáp|trả ơn|trả hiếu|bù đắp|xin lỗi > (${people}) > (nhé|nữa|sau)
kiếp sau > (nhé|nha|gặp)
${self} > đi > xa > (đây|rồi|thật xa|nhé|nha)
(${self}) > (sẽ) > không > (bao giờ) > gặp|gặp lại|về|quay lại|trở lại|nhìn thấy > (${people}) > nữa > (đâu)
đừng|không cần > tìm|đợi|chờ|khóc vì|nhớ|buồn vì > ${self} > (nữa|nhé|nha|làm gì)
quên > ${self} > đi
(${people}) > ở lại > (mạnh giỏi|mạnh khỏe|vui vẻ|bình an|giữ gìn sức khỏe|sống tốt) > (nhé|nha)
(${people}) > ở lại > mạnh giỏi|mạnh khỏe|vui vẻ|bình an|sống tốt > (nhé|nha)
chăm sóc > (giúp|hộ|giùm) > (${self}) > mẹ|ba|bố|em|em gái|em trai|bà|ông|mèo|con mèo|con chó > (giúp|hộ|giùm|thay) > ${self}
đây là|đây > (tin nhắn|lời|lời nhắn|lần) > cuối > (cùng) > (của em|của con|của mình)
lần cuối > (nói chuyện|nhắn|nhắn tin) > (với) > (${people})
(đời|cuộc đời) > (em|con|mình|tôi) > (coi như) > đến đây > (là) > hết|thôi|chấm hết
thế là hết|vậy là hết|hết thật rồi|kết thúc tất cả|kết thúc mọi thứ|giải thoát rồi|sắp được giải thoát|được giải thoát rồi
goodbye forever|farewell|goodbye everyone|goodbye mom|goodbye world|this is my last message`;

const pardon = `
(${self}) > (thành thật|thật lòng) > xin lỗi > (vì) > ${people} > (nhiều|rất nhiều|nhiều lắm|vì tất cả|vì mọi thứ|nha|nhé)
(${self}) > xin lỗi > vì > tất cả|mọi thứ|mọi chuyện
(${self}) > cảm ơn > mọi người|ba mẹ|bố mẹ|mẹ|ba|cả nhà|tất cả > vì|về > (tất cả|mọi thứ|mọi chuyện|thời gian qua)
cảm ơn|cám ơn > vì > tất cả|mọi thứ|đã lắng nghe em|đã nghe em|đã nghe con
(${self}) > có lỗi với > ${people}
sorry everyone|i'm sorry everyone|sorry mom|thanks for everything`;

const joke =
  "đùa|giỡn|ghẹo|chọc|trêu|nói chơi|nói đùa|nói giỡn|nói xạo|nói láo|nói dối|nói phét|nói linh tinh|nói bậy|nói nhảm|nói vui|nói thế thôi|nói vậy thôi|nói cho vui|nhắn chơi|viết chơi|xạo|xạo thôi|bịa|bịa ra|bịa chuyện|phịa|chém gió|xàm|troll|test|thử thôi|thử bot|thử xem|viết linh tinh|nhắn linh tinh|nói quá|nói quá lên|phóng đại|làm quá|làm quá lên";
const only =
  "thôi|mà|đó|đấy|á|ấy mà|ấy|nha|nhé|chơi|chơi thôi|tí|tí thôi|xíu|xíu thôi|chút|chút thôi|tí mà|vậy thôi|thế thôi|thôi mà|thôi á|hết đó|đó mà|vui thôi|cho vui|cho vui thôi|vậy á|thôi nha|xíu mà|luôn á|à|thôi à|hà|thui|hết á|hết";
const nothing =
  "gì|gì đâu|gì hết|gì cả|chi|chi mô|chi đâu|chuyện gì|chuyện gì đâu|chuyện chi|chuyện gì cả|chuyện gì hết|việc gì|việc gì đâu|gì đâu ạ|gì đâu mà|gì nghiêm trọng|gì nghiêm trọng đâu|gì lớn|vấn đề gì|vấn đề gì đâu|gì phải lo|gì đáng lo|gì đâu nha";
const matter =
  "chuyện này|chuyện đó|chuyện hồi nãy|chuyện nãy giờ|chuyện em nói|chuyện con nói|những gì em nói|những gì con nói|lời em nói|lời con nói|cái em nói|cái này|cái đó|vụ này|vụ đó|nó|hết|tất cả|mấy lời đó|mấy cái đó|mấy chuyện đó|mấy cái em nói|mấy lời em nói|câu đó|câu hồi nãy|tin nhắn đó|tin hồi nãy|em nói gì|những lời đó";

const takesBack = `
(thôi) > (nãy|nãy giờ|hồi nãy|lúc nãy|vừa rồi) > (${self}) > (chỉ|mới|có) > (là) > ${joke} > (${only})
${self} > (nãy|nãy giờ|hồi nãy|lúc nãy|vừa rồi) > (chỉ|mới) > ${joke} > (${only})
(chỉ|mới) > (là) > ${joke} > (${only})
${joke} > ${only} > (mà|ạ|thôi)
(thôi) > (thật ra|thực ra) > (${self}) > không|chẳng|chả|hổng > (có|bị) > ${nothing}
(thôi) > (${self}) > không|chẳng|chả|hổng|hông > sao > (đâu|rồi|mà|cả|hết|đâu mà|đâu ạ|nữa|nữa đâu|nữa rồi)
(thôi) > (${self}) > ổn|bình thường|khỏe|đỡ|bình thường lại|hết buồn|hết giận|ổn lại|đỡ hơn|ok|oke|khá hơn > (rồi|mà|thôi|lại rồi|hơn rồi|nhiều rồi|lắm)
(thôi) > quên|bỏ|bỏ qua|kệ|xóa > (${matter}) > đi
(thôi) > quên|bỏ qua > ${matter} > (đi|nhé|nha)
(thôi) > kệ > ${self} > (đi)
(thôi) > quên đi|bỏ đi|bỏ qua đi|kệ đi|dẹp đi|coi như chưa nói|thôi bỏ qua đi|thôi khỏi nói|coi như xong|xong rồi
(thôi) > coi như|xem như|cứ coi như|cứ xem như > (${self}|chưa|không) > (chưa|không) > nói|kể|có|viết|nhắn > (gì|gì hết|gì cả|chuyện gì|gì nhé)
(thôi) > coi như|xem như > không có gì|chưa có gì|không có chuyện gì|chưa có chuyện gì|chưa nói gì
(bạn|bot|cô|chú|mọi người) > đừng|khỏi|không cần|khỏi cần > để ý|bận tâm|lo|lo lắng|quan tâm|để tâm|lo cho em|lo cho con > (đâu|nữa|làm gì|nha|nhé|em)
(thôi) > không cần|khỏi|khỏi cần > (giúp|giúp nữa|ai giúp|gì nữa|nữa|lo nữa|báo nữa) > (đâu|nữa|nữa đâu|rồi)
(thôi) > (${self}) > nhắn|gửi|viết|nói|bấm > nhầm|lộn > (rồi|người|thôi|đó)
(thôi) > không|chẳng|đâu > phải|có > thật|thiệt|đâu|vậy đâu|như vậy đâu|thế đâu|thật đâu
không phải thật|không có thật|không thật đâu|có thật đâu|đâu có thật|không phải thiệt
(chuyện) > qua|cũ|hết|xong > (rồi) > (mà|thôi)
jk|just kidding|kidding|i was joking|i'm joking|just a joke|it was a joke|joke|joking|never mind|nevermind|forget it|forget about it|it's nothing|it was nothing|nothing happened|i'm fine|im fine|i'm ok|i'm okay|i lied|i made it up`;

/** "Thôi vậy": nobody is asked for anything any more. */
const givesUp = `
thôi > vậy|kệ|bỏ|được rồi|khỏi|khỏi đi|đành vậy|thì thôi|em biết rồi|con biết rồi|cũng được|em hiểu rồi|không sao cũng được|sao cũng được
(thôi) > vậy > (cũng) > thôi
(thôi) > (${self}) > không|chẳng|chả|hổng|hông|khỏi > nói|kể|nhắn|viết|hỏi|nói gì|kể gì|muốn nói|muốn kể|cần nói > nữa > (đâu)
(thôi) > nói|kể|nhắn|viết > (ra) > (cũng) > vậy thôi|vậy|vô ích|như không|làm gì|chi|được gì|chẳng ích gì|không ích gì|chả ích gì|có ai nghe đâu|có ai giúp đâu|ai mà nghe
thôi > không|chẳng|chả|đâu > (có) > ai > (mà) > giúp|cứu|nghe|hiểu|quan tâm|thương|cần > (được) > (${self}) > (đâu)
thôi > (${self}) > không|chẳng|chả > cần|muốn > ai|gì|ai hết|gì nữa|ai giúp|ai giúp nữa > (nữa|hết|cả)
(thôi) > (${self}) > mặc kệ|kệ hết|bỏ cuộc|chịu thua|hết cách|hết hy vọng|đầu hàng|buông xuôi|buông > (rồi|luôn|thôi|hết)
(thôi) > sao cũng được|thế nào cũng được|muốn sao thì sao|tới đâu thì tới|kệ hết
never mind then|whatever|forget it then|i give up|no one can help|nobody cares|what's the point|no point`;

/** What may stand around a taking back: it begins with "thôi" and is said twice. */
const retraction: Surroundings = {
  polite: phrases(`${polite}\nxin lỗi\nbye\nthôi`),
  asking: [],
  after: phrases(
    `${after}\nxin lỗi|hì|hihi|haha|kkk|bye\nđừng lo|đừng để ý|không có gì đâu|không sao đâu|đừng giận`,
  ),
  slips: false,
};

const finals: Surroundings = {
  polite: phrases(`${polite}\n${leaving}\n${pardon}\ncảm ơn|cám ơn > ${people} > (nhiều)`),
  asking: [],
  after: phrases(`${after}\n${leaving}\n${pardon}`),
  slips: false,
};

const whatNow = `
(${then}) > (${now}) > (${self}) > (${must}) > ${act} > ${how} > (${endings})
(${then}) > (${self}) > (${now}) > (${must}) > ${act} > ${how} > (${endings})
(${then}) > ${now} > (${self}) > sao|răng|thì sao|sao đây|tính sao|sao giờ > (${endings})
(${then}) > (${self}) > sao|răng > đây|giờ|bây giờ|chừ|bây chừ|nữa|tiếp|đây nữa|bây giờ đây > (hả)
rồi|vậy|thế > (thì) > sao|răng > (nữa|tiếp|đây|hả|ta|giờ)
(${then}) > (${now}) > (${self}) > (${must}) > gọi|báo|nói|kể|nhờ|tìm|kiếm|chạy|đi|trốn|ở > ${whom} > (${endings})
(${then}) > (${now}) > (${self}) > (có) > nên|phải|cần|được > ${act} > (gì|chi|sao) > (không)
(${then}) > (${now}) > tiếp|tiếp theo|tiếp đó|sau đó > (thì) > (${self}) > (${must}) > (${act}) > ${how} > (${endings})
chỉ|bày|hướng dẫn|nói|mách > (cho) > ${self} > (biết|cách) > (${must}) > (${act}) > (${how}) > (${endings})
(${self}) > (nên) > đi tìm|đi kiếm|chạy ra|ở lại|ở nhà|đuổi theo > hay|hay là > (phải) > gọi > ai|công an|113|115 > (${endings})
có > cách|cách gì|cách nào > (để) > (cứu|giúp|thoát|khác) > (${self}) > không
cách nào|cách gì|làm cách nào|bằng cách nào|có cách nào không > (${endings})
(${self}) > (hoang mang|rối|bối rối|sợ) > (quá|lắm) > (${must}) > ${act} > ${how} > (${endings})
(giúp|cứu) > ${self} > (với) > (${now}) > (${self}) > ${must} > ${act} > ${how} > (${endings})
what do i do|what do i do now|what should i do|what should i do now|what can i do|what now|now what|what to do|what to do now|what next|what am i supposed to do|idk what to do|i don't know what to do|who do i call|who should i call|where do i go|where should i go|what should we do|how do i do|what do we do`;

const words = {
  "what-now": makeWholeList<"what-now">({ "what-now": phrases(whatNow) }, question),
  "for-ever": makeWholeList<"for-ever">({ "for-ever": phrases(forEver) }, finals),
  sorry: makeWholeList<"sorry">({ sorry: phrases(pardon) }, question),
  farewell: makeWholeList<"farewell">({ farewell: phrases(leaving) }, question),
  "gives-up": makeWholeList<"gives-up">({ "gives-up": phrases(givesUp) }, retraction),
  "takes-back": makeWholeList<"takes-back">({ "takes-back": phrases(takesBack) }, retraction),
};

/** Whoever is written to is thanked every day; those at home are not. */
const family =
  "mọi người|cả nhà|ba mẹ|bố mẹ|ba má|cha mẹ|mẹ|ba|bố|má|cha|gia đình|bạn bè|các bạn|ông bà|thầy cô|tất cả|cuộc đời";
const wish = "nha|nhé|nhá|nhe|nghe|nghen|nà|đi|giùm|giúp|hộ";
const readLeave = makeMeanings<"leave" | "not">({
  not: [
    "không|chưa|đừng|khỏi|sao|sao lại > tạm biệt|vĩnh biệt",
    "không|chưa|khó|mất > ngủ > ngon|được|nổi",
    "tối qua|hôm qua|đêm qua|hồi đó|lúc đó",
  ],
  leave: [
    "tạm biệt|vĩnh biệt|bye|bai|bái bai|goodbye|good bye|farewell|good night|g9",
    "ngủ ngon|ngủ luôn|ngủ mãi|ngủ một giấc dài|ngủ một giấc thật dài|ngủ thật lâu|ngủ thật dài|ngủ không dậy",
    "đi đây|đi luôn đây|đi trước nha|đi trước nhé|đi xa đây|đi thật xa|đi thật đây",
    `${self} > đi ngủ|ngủ|ngủ trước > đây|nha|nhé|luôn|thôi`,
    "cảm ơn|cám ơn > đã|vì|vì đã > nghe|lắng nghe|đọc|ở bên|nói chuyện|quan tâm|tất cả|mọi thứ",
    `cảm ơn|cám ơn|xin lỗi|thương|yêu > ${family}`,
    "kiếp sau|lần cuối|tin nhắn cuối|tin cuối|lời cuối|câu cuối",
    `đừng > tìm|đợi|chờ|khóc|buồn|nhớ > ${self}`,
    `quên > ${self} > ${wish}`,
    `nhớ|giữ gìn|chăm sóc|thương > ${self}|${people}|mèo|con mèo > ${wish}`,
    `sống tốt|sống vui|mạnh khỏe|mạnh giỏi|bình an|hạnh phúc|vui vẻ > ${wish}`,
    "giải thoát|hết đau|hết khổ|được nghỉ > rồi|thôi",
    "kết thúc|chấm dứt > rồi|thôi|hết|tất cả|ở đây|đây",
    "thanks for listening|thank you for listening|last message|take care of|remember me|i'm sorry mom|tell my",
  ],
});

/**
 * True if good-bye stands anywhere in a message ("thôi ngủ ngon nha, cảm ơn đã nghe em"). Looked at only where
 * somebody has told of dying: elsewhere people wish one another a good night.
 */
export function takesLeaveSomewhere(text: string): boolean {
  const told = readLeave(text.slice(0, longestLeave));
  return told.includes("leave") && !told.includes("not");
}

/** UTF-16 units. */
const longestLeave = 400;

/** Words of which a question may be made that names nothing. */
const empty = new Set(
  (
    "em e con c cháu mình m tôi tui t tao tớ bạn bot cô có chú bác anh chị ai người ta " +
    "giờ h bây bi bh bgio lúc đây đó này kia nữa tiếp theo trước sau rồi r xong chừ " +
    "làm mần sao s gì j chi răng nào thế như đâu khi tại vì vậy v rứa thì là mà ấy " +
    "phải fai nên cần được dc đc biết bit bik không ko k hong hok chưa chẳng " +
    "ạ a ah à ak nhé nha hả há hén ơi với vs cho đi thôi cách trời help " +
    "what now do i should we to next who how"
  ).split(" "),
);
const emptyFolded = new Set([...empty].map(foldText));

/** True for words of which none names anything, so that there is nothing to look up: "giờ làm sao", "thế thì sao". */
export function saysNothing(text: string): boolean {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words.length > 0 && words.every((word) => empty.has(word) || isEmptyUnmarked(word));
}

function isEmptyUnmarked(word: string): boolean {
  return word === foldText(word) && emptyFolded.has(word);
}

/** The turn a whole short message gives to the talk; null for every other message. */
export function readTurnWord(text: string): TurnWord | null {
  return (
    words["what-now"].find(text) ??
    words["for-ever"].find(text) ??
    words["gives-up"].find(text) ??
    words["takes-back"].find(text) ??
    words.farewell.find(text) ??
    words.sorry.find(text)
  );
}
