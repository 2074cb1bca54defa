import { describe, expect, it } from "vitest";
import {
  type NewFact,
  readMatters,
  readNewFacts,
  readTurnWord,
  saysNothing,
  type TurnWord,
} from "../../src/understanding/understand.js";

const turnWords: Readonly<Record<TurnWord, readonly string[]>> = {
  "what-now":
    `giờ làm sao, gio lam sao, em phải làm gì, em phai lam gi bay gio, làm sao đây, bây giờ sao, what do i do, h sao,
    r sao nữa, giờ sao đây, e fai lam s, phải mần răng chừ, làm răng đây, chừ răng đây, tính sao giờ, em ko biết làm gì nữa,
    gọi ai bây giờ, giờ em đi đâu, chỉ em phải làm gì với, giờ tôi phải làm gì, làm gì tiếp theo, trời ơi giờ làm sao, bi h e lm j`.split(
      /,\s*/,
    ),
  farewell:
    "tạm biệt, tam biet, em đi đây, con đi đây, thôi em đi đây, em đi nha, thôi em out đây, em phải đi rồi".split(
      /,\s*/,
    ),
  "for-ever":
    `vĩnh biệt, vinh biet, vĩnh biệt mọi người, hẹn kiếp sau, kiếp sau gặp lại, tạm biệt mọi người, em đi xa đây,
    đừng tìm em nữa, quên em đi, xin lỗi mọi người con đi đây, đừng nhớ con nha, mẹ ở lại mạnh giỏi, thế là hết`.split(
      /,\s*/,
    ),
  sorry: "xin lỗi mọi người, em xin lỗi mẹ, con xin lỗi ba mẹ nhiều, xin lỗi vì tất cả, xl mọi người".split(
    /,\s*/,
  ),
  "takes-back": [
    ..."đùa thôi, dua thoi, nói chơi á, giỡn, giỡn thôi mà, không có gì đâu, thôi không sao đâu ạ, quên đi, bỏ qua đi".split(
      /,\s*/,
    ),
    ..."jk, em giỡn chơi á, em nói xạo đó, quên chuyện đó đi, kệ em đi, em ổn mà, hông sao đâu, coi như em chưa nói gì".split(
      /,\s*/,
    ),
    ..."đừng để ý, e nhắn nhầm, trêu tí thôi mà, thử bot thôi, em nói quá lên thôi, chuyện qua rồi, không có chi mô".split(
      /,\s*/,
    ),
    "thôi k có j đâu, quên đi",
  ],
  "gives-up":
    `thôi vậy, thoi vay, thôi kệ, thôi em ko nói nữa, nói ra cũng vậy thôi, thôi ko ai giúp đc đâu, thôi bỏ, nói làm gì, sao cũng được, em bỏ cuộc rồi`.split(
      /,\s*/,
    ),
};

const noTurnWords =
  `em đi học, em đi với chú nhé, không, có, dừng, thôi, bỏ qua, bạn em chìm rồi, em muốn chết,
  làm bài này sao ạ, xin lỗi, cảm ơn, sao vậy, là sao, mẹ đi rồi, nó đùa thôi mà đánh em, thầy bảo là đùa thôi`.split(
    /,\s*/,
  );

const facts: Partial<Record<NewFact, readonly string[]>> = {
  took: ["em uống rồi", "e uống hết r", "em uống 20 viên rồi", "con lỡ uống rồi"],
  breath: ["có người kéo lên rồi mà bạn không thở", "ban khong tho"],
  faint: ["bạn ấy ngất rồi", "gọi không dậy"],
  bleeds: ["mau chay nhieu qua"],
  inside: ["nó vào được rồi", "chú thấy em rồi", "em bị phát hiện rồi"],
  "at-door": ["chú đang đập cửa", "no dap cua phong em", "cửa sắp bung rồi"],
  taken: ["nó kéo em đi", "họ bắt em lên xe", "xe chạy rồi"],
  comes: ["chú tới rồi", "nó tới", "no toi roi", "ba sắp về", "nghe tiếng xe ba", "nó đang tìm em"],
  height: ["em đứng trên sân thượng rồi", "em dang dung tren cau", "em ngồi trên lan can"],
  prepared: ["em dọn phòng xong rồi", "e cho het do cho ban roi"],
  searched: ["em tìm cách trên mạng rồi", "em search cach chet roi"],
  left: ["vợ tôi vừa ra khỏi nhà", "nó tắt máy rồi"],
  "locked-in": ["nó khóa cửa phòng rồi"],
  found: ["tìm thấy rồi", "tim thay chau roi"],
  offered: ["có chú cho kẹo"],
  "hits-again": ["tôi sợ mình đánh tiếp"],
  holds: [
    "thuốc",
    "dao ạ",
    "thuoc ngu cua ba",
    "em đang cầm lọ thuốc",
    "em có dao lam",
    "thuốc ở trước mặt em",
  ],
  letter: ["em viết thư cho mẹ rồi"],
  lured: ["có chú rủ em về nhà chú", "nó bảo em lên xe", "em đang đợi anh ấy"],
  posted: ["nó đăng rồi", "nó gửi cho cả lớp rồi"],
  "more-wanted": [
    ...["nó bảo gửi thêm 1 tấm nữa thì thôi", "nó đòi thêm tiền"],
    ...["e gửi 1 tấm nữa cho nó thôi nha", "em chuyen tien cho no cho xong", "họ đòi nữa"],
  ],
  paid: ["em chuyển tiền rồi", "em lỡ gửi tiền cho nó rồi"],
  parents: ["mẹ em biết chắc em chết", "mẹ biết chắc mẹ giết em mất"],
};

const noFacts =
  `em uống nước rồi, em ở nhà một mình, mẹ về rồi, em 16 tuổi, đang ở casino, em không biết bơi, giờ im rồi,
  công an tới rồi, chú công an tới rồi, hàng xóm sang rồi, em ra ngoài rồi, hôm qua nó đập cửa, em không gọi đâu, con so qua,
  em có nên gửi tiền không, ba mẹ đọc được tin nhắn này không, em là con trai`.split(/,\s*/);

describe("what a short message means in a talk about danger", () => {
  const said = Object.entries(turnWords).flatMap(([word, texts]) =>
    texts.map((text) => [text.trim(), word] as const),
  );
  it.each(said)("%s: %s", (text, word) => expect(readTurnWord(text)).toBe(word));
  it.each(noTurnWords.map((text) => text.trim()))("%s: nothing of the kind", (text) =>
    expect(readTurnWord(text)).toBeNull(),
  );
});

describe("what is new about a danger", () => {
  const told = Object.entries(facts).flatMap(([fact, texts]) => texts.map((text) => [text, fact] as const));
  it.each(told)("%s: %s", (text, fact) => expect(readNewFacts(text)).toContain(fact));
  it.each(noFacts.map((text) => text.trim()))("%s: nothing", (text) =>
    expect(readNewFacts(text)).toEqual([]),
  );
});

describe("a question without anything in it", () => {
  it.each(["giờ làm sao", "thế thì sao ạ", "lam gi bay h", "rồi như thế nào", "what now"])("%s", (text) =>
    expect(saysNothing(text)).toBe(true),
  );
  it.each(["báo rồi thì sau đó thế nào", "111 là gì", "em có được chọn không", "bị bỏng thì làm sao"])(
    "%s names something",
    (text) => expect(saysNothing(text)).toBe(false),
  );
});

describe("what a sentence between two questions is about", () => {
  it.each([
    ["em đói", "hunger"],
    ["2 hom nay e chua an gi", "hunger"],
    ["nó có ảnh của em", "picture"],
    ["em sợ lắm", "afraid"],
    ["em có bầu rồi", "pregnancy"],
    ["ba hay đánh em", "blows"],
    ["tối nay bố mẹ đi vắng", "alone"],
  ])("%s: %s", (text, matter) => expect(readMatters(text)).toContain(matter));
  it.each(["anh ấy 25 tuổi", "dạ", "đang ở casino"])("%s: no picture", (text) =>
    expect(readMatters(text)).not.toContain("picture"),
  );
});
