import type { DangerKind } from "../model/danger.js";
import { makeMeanings } from "./phrase/meanings.js";
import { lineOf } from "./text/line.js";
import { foldText } from "./text/marks.js";
import { readTokens } from "./text/tokens.js";

/** What a reply to a gentle question tells of, in the matter's own words. */
type Told =
  | "hurt"
  | "trapped"
  | "hit"
  | "touched"
  | "threat"
  | "person"
  | "online"
  | "gone"
  | "alone"
  | "work"
  | "wedding"
  | "dying"
  | "rage"
  | "fear"
  | "away";

const adult =
  "bố|ba|cha|tía|mẹ|má|bố em|ba em|mẹ em|má em|ba con|mẹ con|bố con|dượng|bố dượng|cha dượng|ba dượng|dượng em|mẹ kế|dì ghẻ|ông nội|ông ngoại|bà nội|bà ngoại|ông|bà|cậu|cậu em|chú|chú em|bác|bác em|anh trai|anh hai|anh họ|anh ruột|anh em|chị hai|thầy|thầy giáo|thầy em|cô giáo|cô chủ nhiệm|bảo vệ|chú bảo vệ|hàng xóm|chú hàng xóm|ông hàng xóm|bạn cùng lớp|bạn cùng bàn|mấy bạn|tụi bạn|bọn bạn|mấy anh|anh lớp trên|đàn anh|bạn trai|người yêu|chồng|ông chủ|bà chủ|chủ quán|nhiều người|một người|có người|dad|mom|stepdad|my dad|my mom|uncle|my uncle|teacher|my teacher|brother";

const read = makeMeanings<Told>({
  hurt: [
    "gãy|chảy máu|ra máu|máu|nát|giập|dập|đứt|sưng|sưng to|phồng|phồng rộp|rách|thủng|trật|bong gân|lòi xương|tét",
    "nôn|ói|mửa|co giật|sùi bọt mép|ngất|xỉu|bất tỉnh|mê man|lơ mơ|hôn mê|khó thở|thở gấp|thở khò khè|tím tái|tím ngắt|lạnh ngắt|nằm im|liệt|chóng mặt|hoa mắt|kêu đau|rên|la đau|khóc thét",
    "đau|nhức > quá|lắm|bụng|đầu|tay|chân|lưng|ngực|cổ|mắt|dữ|dữ dội|nhiều|hết|hoài|ghê|mình",
    "cả nhà|mọi người|ai cũng|bố|ba|mẹ|em|con|ông|bà|anh|chị|nó|bé > đau|đau!|sốt|nôn|ói|ngất|xỉu|rên|kêu đau",
    "không > thở|dậy|cử động|đi được|đứng được|nhấc|tỉnh|cầm được > được|nổi|nữa|máu",
    "bleeding|broken|blood|fainted|vomiting|throwing up|can't breathe|cant breathe|hurts|unconscious|not moving",
  ],
  trapped: [
    "kẹt|mắc kẹt|bị đè|đè|kêu|kêu cứu|la|hét|ngập|ngập tới|nước lên|nước dâng|nước tới|nước vô|nước vào|cuốn|trôi|sập|đổ|chìm|tốc mái|bay mái|sạt|sạt lở|nứt|lún|vùi|lấp",
    "không|ko > ra|thoát|xuống|qua|nhúc nhích > được|nổi",
    "trên > mái|nóc|gác > nhà|",
    "stuck|trapped|under water|flooding|collapsed|buried",
  ],
  hit: [
    "đánh|đánh đập|tát|bạt tai|đấm|đá|đạp|đập|quất|vụt|quật|bóp cổ|nhéo|véo|ném|quăng|trói|nhốt|xích|giật tóc|kéo tóc|xô|đẩy|roi|dây điện|thắt lưng|bầm|bầm tím|lằn roi|hành hạ|chém|đâm|bị đòn|ăn đòn",
    "hits|hit|beats|slaps|kicks|punched|belt|bruise|bruises|hurts me",
  ],
  touched: [
    "sờ|sờ mó|mò|mó|đụng|đụng vào|đụng chạm|chạm|rờ|vuốt|hôn|ôm|bóp|cởi|tụt quần|lột|ngực|mông|đùi|vùng kín|chỗ kín|chim|bướm|cu|hiếp|dâm|nhìn em tắm|nhìn trộm|quay lén|chụp lén|bắt xem|xem phim|nằm cạnh|nằm đè|chui vào chăn|vào phòng",
    "touched|touches|kissed|private|naked|grabbed",
  ],
  threat: [
    "dọa|đe|hăm|hù|ép|bắt em|bắt con|chặn|chặn đường|rình|theo dõi|đi theo|bám theo|lấy tiền|đòi tiền|trấn|trêu|chọc|chửi|mắng|nói xấu|tẩy chay|cô lập|cấm|không cho",
    "threatens|threatened|follows me|bullies|forced|forces",
  ],
  person: [adult],
  online: [
    "ảnh|hình|clip|video|nude|mạng|facebook|fb|zalo|nick|acc|game|link|đăng|tung|gửi|chuyển khoản|gặp|rủ gặp|rủ đi|ib|nhắn",
    "photo|photos|picture|pictures|nudes|send|meet|online",
  ],
  gone: [
    "lạc|đi lạc|mất tích|không thấy|chưa về|không về|không biết ở đâu|không biết đường|không liên lạc được|không nghe máy|bị giữ|giữ lại|nhốt|bắt đi|chở đi|đưa đi|dắt đi|dẫn đi|bỏ đi|bán|biên giới|người lạ|xe lạ",
    "lost|missing|not home|taken|won't let me leave|cant leave",
  ],
  alone: [
    "một mình|đói|không có gì ăn|không ăn|chưa ăn|không ai|bỏ|bỏ lại|bỏ đi|nhốt|ốm|sốt|bệnh|rét|lạnh|khóc|khóc hoài|khóc suốt|mẹ đi rồi|bố đi rồi|chưa ai về",
    "alone|hungry|nobody home|no food|starving",
  ],
  work: [
    "làm|đi làm|làm việc|làm đêm|nặng|bán vé số|ăn xin|xin tiền|rửa bát|bưng bê|khuân|giữ giấy tờ|giữ giấy|giữ lương|không trả lương|không trả tiền|không cho nghỉ|không cho về|bắt làm|bị ép",
    "work|beg|begging|no pay|all night",
  ],
  wedding: [
    "cưới|gả|lấy chồng|lấy vợ|làm vợ|làm dâu|bắt vợ|dạm ngõ|ăn hỏi|hỏi cưới|sính lễ|thách cưới|đám cưới|nhà trai|bị giữ|không cho về|ép",
    "marry|wedding|married",
  ],
  dying: [
    "chết|tự tử|biến mất|không muốn sống|hết muốn sống|chán sống|không thiết sống|rạch|rạch tay|cắt tay|cứa tay|nhảy|nhảy lầu|nhảy cầu|uống thuốc|lan can|sân thượng|gánh nặng|ngủ luôn|không muốn tỉnh|không dậy nữa|đi cho xong|giải thoát|hết chịu nổi|không chịu nổi nữa",
    "die|kill myself|suicide|cut myself|end it",
  ],
  rage: [
    "ném|quăng|lắc|bóp|đánh|tát|đập|bịt miệng|mất kiểm soát|không kiểm soát|không kìm|không chịu nổi|phát điên|muốn điên|hết chịu nổi|chịu hết nổi|muốn bỏ",
    "shake|snap|lose it|hit him|hit her",
  ],
  fear: [
    "sợ|hoảng|run|không dám|không muốn về|ghét về nhà|ám ảnh|khó nói|không nói được|bí mật|không được kể|không được nói|bắt giữ kín|xấu hổ|nhục|ghê",
    "scared|afraid|secret|ashamed",
  ],
  away: [
    "bỏ nhà|trốn|trốn ra|bỏ đi|đuổi|bị đuổi|đuổi ra|ngoài đường|công viên|bến xe|ngủ ngoài|lang thang|không dám về|không muốn về|không về",
    "ran away|kicked out|on the street",
  ],
});

const ofPeople: readonly Told[] = ["hit", "threat", "person", "fear"];

/** Which words answer the question about a kind with yes. */
const yesTo: Readonly<Record<DangerKind, readonly Told[]>> = {
  "violence-now": [...ofPeople, "touched"],
  "physical-abuse": [...ofPeople, "touched"],
  "sexual-abuse": ["touched", "person", "fear", "threat"],
  "self-harm": ["dying"],
  "online-abuse": ["online", "threat", "fear"],
  "missing-trafficking": ["gone", "fear"],
  neglect: ["alone"],
  bullying: [...ofPeople],
  "runaway-fear": [...ofPeople, "away", "touched"],
  "injury-medical": ["hurt", "trapped"],
  exploitation: ["work", "threat", "fear"],
  "child-marriage": ["wedding", "threat", "fear"],
  disaster: ["trapped", "hurt"],
  "carer-crisis": ["rage"],
  "hidden-disclosure": ["hit", "touched", "threat", "person", "fear"],
};

/** Words of no: what stands behind them is not told as it is. Those with a meaning of their own are taken out first. */
const meant =
  /(?<![^ ])(?:khong|chua|chang|cha) (?:tho|day|cu dong|ra|thoat|xuong|qua|ve|dam|muon (?:song|ve|o|lay|cuoi|gap|lam)|cho|co gi an|co an|ai (?:cham|trong|nau|lo|o nha|ve|cho)|thay|tinh|di duoc|dung duoc|nhuc nhich|lien lac|nghe may|biet (?:o dau|duong)|chiu|kiem|kim|noi duoc|duoc (?:ke|noi|ve)|tra|thiet|cam duoc|cam mau|ngung|ngot)(?![^ ])|(?<![^ ])het (?:tho|muon song|chiu noi|hoi|noi)(?![^ ])/g;
const no =
  /(?<![^ ])(?:khong|chua|chang|cha|dau co (?:ai|gi|bi)|lam gi co|het|khoi (?:roi|han|benh)|binh thuong|not|never|dont|don t|don't|nobody|no one)(?![^ ])/;
/** Only with its marks: "đau" is written the same without them. */
const noWithMarks = /(?<![^ ])(?:đâu|đỡ)(?![^ ])/;

/** More words tell a story, in which such a word may stand for anything. */
const longest = 14;

/**
 * True where a reply to the gentle question about a kind answers it with yes in words of its own: "tay gãy rồi", "cả nhà đau", "bố dượng".
 * Not where it denies, or asks back.
 */
export function answersGently(kind: DangerKind, text: string): boolean {
  const line = lineOf(readTokens(text.slice(0, 400)))
    .text.replace(/[,.]/g, " ")
    .replace(/ +/g, " ")
    .trim();
  const folded = foldText(line);
  if (folded === "" || folded.split(" ").length > longest || asksBack.test(folded)) return false;
  if (noWithMarks.test(line) || no.test(folded.replace(meant, " "))) return false;
  const told = read(text);
  const wanted = yesTo[kind].filter((one) => told.includes(one));
  // Who it is answers alone; in a sentence about something else a name of kin says nothing.
  return (
    wanted.some((one) => one !== "person") || (wanted.length > 0 && folded.split(" ").length <= mostOfName)
  );
}

/** "bố dượng em ạ". */
const mostOfName = 5;

/** "Sao hỏi vậy", "là sao", "ai bảo thế" ask us. */
const asksBack =
  /^(?:sao|tai sao|vi sao|la sao|nghia la|hoi gi|hoi chi|ai bao|gi co|why|what)(?![^ ])|(?:la gi|nghia la sao|hoi lam gi|lam gi)$/;
