import { describe, expect, it, test } from "vitest";
import {
  hearLanguage,
  hearVoice,
  hideWord,
  isQuestion,
  readGlobalWord,
  readIntent,
  readStop,
  readYesNo,
} from "../../src/understanding/understand.js";

describe("words that work everywhere", () => {
  test.each([
    ["quay lại", "back"],
    ["quay lai", "back"],
    ["Quay lại nha", "back"],
    ["back", "back"],
    ["bỏ qua", "skip"],
    ["bo qua", "skip"],
    ["k trả lời", "skip"],
    ["skip", "skip"],
    ["nhắc lại", "repeat"],
    ["hỏi lại đi", "repeat"],
    ["dừng lại", "stop"],
    ["thôi", "stop"],
    ["thui", "stop"],
    ["đùa thôi", "stop"],
    ["quên đi", "stop"],
    ["stop", "stop"],
    ["làm lại từ đầu", "start-over"],
    ["bat dau lai", "start-over"],
    ["gặp người thật", "person"],
    ["cho em gặp người", "person"],
    ["noi chuyen vs ng that", "person"],
    ["khẩn cấp", "emergency"],
    ["cuu e voi", "emergency"],
    ["sos", "emergency"],
    ["menu", "menu"],
    ["trợ giúp", "help"],
    ["help", "help"],
    ["english", "english"],
    ["tieng viet", "vietnamese"],
    ["xóa dữ liệu", "delete"],
    ["xoa du lieu cua em", "delete"],
    [hideWord, "hide"],
    ["banh mi", "hide"],
    ["Bánh mỳ", "hide"],
    ["banhmi", "hide"],
  ])("%s: %s", (text, word) => expect(readGlobalWord(text)).toBe(word));
  test.each([
    "em thôi học rồi",
    "ba em bảo dừng lại",
    "mẹ mua bánh mì cho em",
    "em quên đi học",
    "không",
    "0",
    "",
    "thôi không có gì đâu, quên đi nha bot ơi em đi ngủ",
  ])("a sentence is no word: %s", (text) => expect(readGlobalWord(text)).toBeNull());
  it("hiding is no answer to anything", () => expect(readYesNo(hideWord)).toBeNull());
  it("stop is heard", () =>
    expect([readStop("đùa thôi"), readStop("thôi em không biết")]).toEqual([true, false]));
});

describe("yes and no", () => {
  test.each([
    ["dạ", "yes"],
    ["ừ", "yes"],
    ["uh", "yes"],
    ["có ạ", "yes"],
    ["co", "yes"],
    ["ok", "yes"],
    ["rồi", "yes"],
    ["yes", "yes"],
    ["đúng rồi", "yes"],
    ["ừm", "yes"],
    ["👍", "yes"],
    ["k", "no"],
    ["ko", "no"],
    ["hong", "no"],
    ["không", "no"],
    ["khong", "no"],
    ["chưa", "no"],
    ["dạ không", "no"],
    ["no", "no"],
    ["hông ạ", "no"],
    ["0", "no"],
    ["ko bik", "unsure"],
    ["không biết", "unsure"],
    ["e k bít", "unsure"],
    ["hình như có", "unsure"],
    ["idk", "unsure"],
  ])("%s: %s", (text, answer) => expect(readYesNo(text)).toBe(answer));
  test.each([
    "không muốn sống",
    "em không muốn sống nữa",
    "có người đánh em",
    "không ai biết",
    "",
    "ba",
    "chưa ai đánh em",
  ])("no answer: %s", (text) => expect(readYesNo(text)).toBeNull());
});

describe("how the writer speaks of itself", () => {
  test.each([
    ["con sợ ba lắm", { voice: "child", pronoun: "con" }],
    ["cháu muốn hỏi", { voice: "child", pronoun: "cháu" }],
    ["e hoc lop 5", { voice: "child", pronoun: "em", age: 10, sure: true }],
    ["bắt em lấy chồng, em mới 14 tuổi", { voice: "child", pronoun: "em", age: 14, sure: true }],
    ["bat em lay chong em so lam", { pronoun: "em" }],
    ["tuan sau nha trai toi bat vo, em so lam", { pronoun: "em" }],
    ["tôi 13 tuổi bị bắt lấy vợ", { voice: "child", age: 13, sure: true }],
    ["bố cháu đánh cháu", { voice: "child", pronoun: "cháu" }],
    ["anh chị hứa giữ bí mật thì em mới kể", { pronoun: "em" }],
    ["em hỏi anh chị cái này", { pronoun: "em" }],
    ["chị là ai vậy", {}],
    ["em là cô giáo ạ", { voice: "adult", sure: true }],
    ["e la giao vien chu nhiem lop 4", { voice: "adult", sure: true }],
    ["lớp em chủ nhiệm có một bạn bị đánh", { voice: "adult", sure: true }],
    ["học sinh lớp 4 của em bị đánh", { voice: "adult", sure: true }],
    ["em là học sinh lớp 8", { voice: "child", pronoun: "em", age: 13, sure: true }],
    ["em là mẹ của bé, chồng em hay đánh con", { voice: "adult" }],
    ["tôi 35 tuổi", { voice: "adult" }],
    ["con gái tôi 6 tuổi", { voice: "adult" }],
    ["bà là bà ngoại của cháu", { voice: "adult" }],
    ["ba la ba noi chau", { voice: "adult" }],
    ["làm sao để làm giấy khai sinh cho cháu", { voice: "adult" }],
    ["cho cháu hỏi cách làm khai sinh", { voice: "child", pronoun: "cháu" }],
    ["mày nói gì với con tao", { voice: "adult" }],
    ["em buồn quá", { pronoun: "em" }],
    ["ba em say rượu", { voice: "child", pronoun: "em" }],
    ["con tôi 6 tuổi bị đánh", { voice: "adult" }],
    ["cháu nhà tôi khóc suốt", { voice: "adult" }],
    ["tôi muốn báo một vụ", { voice: "adult" }],
    ["chong toi danh con", { voice: "adult" }],
    ["con chó cắn", {}],
    ["buồn quá", {}],
    ["toi nay troi mua", {}],
    // The work of somebody near tells nothing of who writes.
    ["bố em là công an", { voice: "child", pronoun: "em" }],
    ["me em la bac si, em hoc lop 8", { voice: "child", pronoun: "em", age: 13, sure: true }],
    ["bạn em là công an", { pronoun: "em" }],
    ["chào bạn mình là cán bộ xã", { voice: "adult", sure: true }],
    ["mẹ con em không ra ngoài được", { voice: "child", pronoun: "em" }],
  ])("%s", (text, heard) => expect(hearVoice(text)).toEqual(heard));
});

describe("language", () => {
  test.each([
    ["my father hits me every day", "en"],
    ["I need help please", "en"],
    ["can you help me with my homework", "en"],
    ["hello", null],
    ["ok", null],
    ["ba danh em", null],
    ["em bi ba danh hoai", "vi"],
    ["ba đánh em", "vi"],
    ["toi nay em se di xa", "vi"],
    ["do an to me i am no", null],
    ["", null],
  ])("%s: %s", (text, language) => {
    const heard = hearLanguage(text);
    if (language === null) expect(heard).not.toBe("en");
    else expect(heard).toBe(language);
  });
});

describe("questions to us", () => {
  test.each([
    "trẻ em có những quyền gì?",
    "111 là gì",
    "làm sao để báo",
    "ba mẹ có biết không",
    "bao nhiêu tuổi được đi làm",
    "cho em hỏi học bơi ở đâu",
    "what is 111?",
    "lam sao de dang ky",
  ])("%s", (text) => expect(isQuestion(text)).toBe(true));
  test.each([
    "em không biết",
    "không",
    "ba đánh em",
    "em không có gì",
    "gì?",
    "ở nhà bà ngoại",
    "8 tuổi",
    "em không biết đi đâu",
    "",
  ])("no question: %s", (text) => expect(isQuestion(text)).toBe(false));
});

describe("what a message wants", () => {
  test.each([
    ["hi", { smallTalk: "hello" }],
    ["chào bạn", { smallTalk: "hello" }],
    ["cam on nha", { smallTalk: "thanks" }],
    ["tks", { smallTalk: "thanks" }],
    ["tạm biệt", { smallTalk: "bye" }],
    ["nếu em kể chuyện này thì có ai biết không", { smallTalk: "who-knows" }],
    ["ba me doc duoc tin nhan nay khong", { smallTalk: "who-knows" }],
    ["111 co goi ve nha khong, con so me biet", { smallTalk: "who-knows" }],
    ["đừng nói với mẹ em nha", { smallTalk: "who-knows" }],
    ["em bị vậy có phải do em hư không", { smallTalk: "my-fault" }],
    ["loi tai em het", { smallTalk: "my-fault" }],
    ["tại sao hỏi vậy", { smallTalk: "why-ask" }],
    ["111 la gi", { smallTalk: "what-is-111" }],
    ["làm sao giấu tin nhắn", { smallTalk: "hide-how" }],
    ["Tôi là mẹ của bé, cháu kể gì với bot", { smallTalk: "who-wrote" }],
    ["con tôi có nhắn gì cho bên này không", { smallTalk: "who-wrote" }],
    ["bố mẹ có biết em nhắn không", { smallTalk: "who-knows" }],
    ["ba con co biet con nhan tin o day khong", { smallTalk: "who-knows" }],
    ["bạn có biết làm toán không", null],
    ["tại em không làm bài", null],
    ["bạn là bot hả", { smallTalk: "who-are-you" }],
    ["ban la ai", { smallTalk: "who-are-you" }],
    ["em muốn báo một chuyện", { flow: "report-abuse" }],
    ["cần giúp", { flow: "report-abuse" }],
    ["em can giup do", { flow: "report-abuse" }],
    ["tôi muốn báo tai nạn của bé", { flow: "report-injury" }],
    ["em muốn gặp người", { flow: "talk-to-person" }],
    ["cho con nói chuyện với người thật", { flow: "talk-to-person" }],
    ["buồn quá", { flow: "listen" }],
    ["e bun wa", { flow: "listen" }],
    ["cãi nhau với mẹ", { flow: "listen" }],
    ["áp lực thi", { flow: "listen" }],
    ["thất tình", { flow: "listen" }],
    ["em cô đơn", { flow: "listen" }],
    ["bắt đầu", { flow: "welcome" }],
  ])("%s", (text, intent) => expect(readIntent(text)).toEqual(intent));
  test.each(["mẹ nấu cơm", "buồn cười ghê", "", "hai cộng hai bằng mấy", "buồn ngủ quá"])(
    "nothing: %s",
    (text) => expect(readIntent(text)).toBeNull(),
  );
});
