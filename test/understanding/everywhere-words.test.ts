import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldText } from "../../src/understanding/text/marks.js";
import { type GlobalWord, hideWord, readGlobalWord } from "../../src/understanding/understand.js";

/** Messages parted by a stroke. */
function said(list: string): string[] {
  return list.split(/\s+\/\s+|\n/).map((text) => text.trim()).filter((text) => text !== "");
}

const words: Readonly<Partial<Record<GlobalWord, readonly string[]>>> = {
  stop: said(`
dừng / dừng lại / dừng lại đi / dừng lại đi ạ / dừng ở đây nha / dừng đi bot / dừng nhé / dưngf laij / em muốn dừng / em muốn dừng lại
cho em dừng lại / con xin dừng ạ / mình dừng ở đây nhé / tạm dừng / tạm dừng nha / thôi / thôi ạ / thôi nha / thui / thoii / hoi / hoi nha / thôi đi / thôi thôi
thôi dừng / thôi dừng lại đi / thôi khỏi / thôi khỏi đi / khỏi / thôi không nói nữa / em không nói nữa / con hông nói nữa đâu / em không muốn nói nữa
em ko muốn kể nữa đâu / không kể nữa / thôi em không kể nữa / không muốn nói chuyện nữa / k nói nữa / không làm nữa / thôi em nghỉ / em không muốn tiếp tục nữa
không tiếp tục nữa / ngưng / ngưng đi / ngừng lại / ngừng nói / kết thúc / kết thúc đi / kết thúc cuộc trò chuyện / kết thúc ở đây / hủy / huỷ bỏ / hủy đi
thoát / thoát ra / nghỉ / nghỉ đi / tắt đi / đủ rồi / thôi đủ rồi / bỏ đi / thôi bỏ đi / dẹp đi / thôi dẹp đi / kệ đi / thôi kệ đi / quên đi / thôi quên đi
đừng hỏi nữa / thôi đừng hỏi nữa / khỏi hỏi nữa / để lúc khác / để hôm khác nói / để bữa khác / thôi để lúc khác nói / em mệt rồi dừng đi / tới đây thôi / đến đây thôi ạ
stop / stop đi / stop nha / stopp / stop it / stop please / cancel / quit / exit / enough / never mind / không báo nữa / thôi em không báo nữa / rút lại / giỡn thôi
dung lai / thoi / thoi khoi / em khong muon noi nua / ket thuc / hông muốn trả lời nữa / không trả lời nữa đâu / mình không muốn chat nữa / thôi không làm nữa nha cô
`),
  back: said(`
quay lại / quay lại đi / quay lại nha / quay lại câu trước / quay lại câu hồi nãy / quay về câu trước / cho em quay lại / cho con quay lại câu trước với ạ
trở lại / trở lại câu trước / trở về / lùi lại / lùi lại một bước / lùi 1 câu / lui lại / về câu trước / câu trước / câu trước đó / bước trước / bước trước đó đi
back / go back / back lại / back lại câu trước / bấm back / previous / undo / em muốn quay lại / em muốn sửa câu trước / sửa câu trước / sửa lại câu trước
sửa câu vừa rồi / em muốn sửa lại câu trả lời / trả lời lại câu trước / chọn lại / cho em chọn lại / em chọn nhầm / em bấm nhầm / bấm lộn rồi / em bấm lộn quay lại
em trả lời nhầm / e chọn lộn rồi / quay lại được không / cho mình quay lại câu trước được hong / quay laij / quay lai cau truoc / tro lai / quaylai / quay lại giùm em
quay ngược lại / trở lại bước trước / lùi lại giúp em / về lại câu trước / quay lui / quay lại câu hỏi trước
`),
  skip: said(`
bỏ qua / bỏ qua đi / bỏ qua nha / bỏ qua câu này / bỏ qua câu này đi ạ / bỏ qua câu hỏi này / bỏ câu này / em muốn bỏ qua / cho em bỏ qua / cho con bỏ qua câu này
qua câu khác / qua câu khác đi / qua câu tiếp / qua câu sau / qua câu tiếp theo / sang câu khác / chuyển câu khác / chuyển sang câu khác đi / đổi câu khác / câu khác đi
câu tiếp / câu tiếp theo / tiếp theo / câu kế tiếp / câu sau / hỏi câu khác đi / next / next đi / skip / skip đi / skip câu này / pass / cho qua / cho qua câu này
không trả lời / em không trả lời / em không muốn trả lời / con hông muốn trả lời câu này / k muốn trả lời / không trả lời câu này / em xin không trả lời / khỏi trả lời
em không muốn nói / con không muốn nói / hông nói đâu / không nói đâu / em không muốn kể / em chưa muốn nói / chưa muốn trả lời / em ngại trả lời / không trả lời được không
để sau / câu này để sau / để sau đi / để trả lời sau / bo qua / bo qua cau nay / boqua / bỏ wa / bỏ qua giúp em / bỏ qua được không / bỏ qua dc k ạ / thôi bỏ qua đi
thôi qua câu khác / em không biết bỏ qua đi / bỏ qua đi em không nhớ / câu này em không muốn trả lời / khó quá bỏ qua / lướt qua / lướt qua câu này đi / bỏ qua câu nài
`),
  repeat: said(`
nhắc lại / nhắc lại đi / nhắc lại câu hỏi / nhắc lại câu hỏi đi ạ / nhắc lại giúp em / nhắc lại với ạ / nhắc lại dùm con / hỏi lại / hỏi lại đi / hỏi lại câu đó
hỏi lại câu vừa rồi / hỏi lại lần nữa / hỏi lại giùm em với / nói lại / nói lại đi / nói lại lần nữa / nói lại câu hỏi / nói lại được không / nói lại dc k / nói lại nghe coi
lặp lại / lặp lại câu hỏi / lặp lại đi / đọc lại / đọc lại câu hỏi / viết lại câu hỏi / gửi lại câu hỏi / cho em xem lại câu hỏi / cho con nghe lại
gì cơ / gì cơ ạ / gì ạ / cái gì cơ / cái gì / gì / gì vậy / hả / hả? / hử / là sao / là sao ạ / nghĩa là sao / ý là sao / sao cơ / sao ạ / dạ? / gì dạ
hỏi gì / hỏi gì vậy / bạn hỏi gì / bạn hỏi gì vậy / vừa hỏi gì / nãy hỏi gì / nãy hỏi gì vậy / hỏi gì em quên rồi / câu hỏi là gì / câu hỏi là gì ạ / hỏi cái gì
em không hiểu / con không hiểu ạ / ko hiểu / em hổng hiểu / không hiểu câu hỏi / em không hiểu câu này / chưa hiểu / em chưa hiểu câu hỏi / nói lại cho dễ hiểu / k hiểu
repeat / repeat please / say again / again / what / what? / pardon / nhac lai / hoi lai di / noi lai / nhacs laij / chi rứa / cái chi / nhắc lại câu vừa nãy / nói lại em nghe
`),
  resume: said(`
tiếp tục / tiếp tục đi / tiếp tục nha / tiếp tục ạ / em muốn tiếp tục / cho em tiếp tục / mình tiếp tục nhé / tiếp tục thôi / ok tiếp tục / tiếp / tiếp đi / tiếp đi ạ / tiếp nào
nói tiếp / nói tiếp đi / nói tiếp đi bạn / em muốn nói tiếp / em nói tiếp nha / kể tiếp / em kể tiếp / cho con kể tiếp / em muốn kể tiếp chuyện hồi nãy / làm tiếp / làm tiếp đi
hỏi tiếp / hỏi tiếp đi / hỏi tiếp đi ạ / trả lời tiếp / em trả lời tiếp / tiếp tục câu chuyện / tiếp tục trả lời / tiếp tục báo tin / tiếp tục nói chuyện / nói chuyện tiếp / nói chuyện tiếp đi
continue / continue please / go on / resume / carry on / tiep tuc / noi tiep di / lam tiep / tiếp tục chuyện hồi nãy / làm tiếp cái hồi nãy / tieeps tucj / típ tục / típ đi / tiếp tục lại đi / chat tiếp / báo tiếp
`),
  "start-over": said(`
làm lại / làm lại đi / làm lại từ đầu / làm lại từ đầu đi ạ / cho em làm lại / em muốn làm lại từ đầu / bắt đầu lại / bắt đầu lại đi / bắt đầu lại từ đầu / mình bắt đầu lại nha
từ đầu / từ đầu đi / lại từ đầu / nói lại từ đầu / kể lại từ đầu / em muốn kể lại từ đầu / quay lại từ đầu / quay về từ đầu / quay lại lúc đầu / trở lại từ đầu / về đầu / hỏi lại từ đầu
trả lời lại từ đầu / làm mới / làm mới lại / reset / restart / start over / start again / khởi động lại / bat dau lai / lam lai tu dau / lam lai / bắt đàu lại / mần lại từ đầu / cho con làm lại từ đầu với / viết lại từ đầu
`),
  menu: said(`
menu / menu đi / mở menu / xem menu / cho em xem menu / về menu / quay về menu / quay lại menu / trở về menu / ra menu / vào menu / menu chính / về menu chính / hiện menu / mở lại menu / cho xem menu / menu đâu
danh mục / xem danh mục / danh mục chính / mục lục / trang chủ / về trang chủ / quay lại trang chủ / màn hình chính / về màn hình chính / trang đầu / các mục / xem các mục / có những mục gì / danh sách / xem danh sách / các lựa chọn / cho em xem các lựa chọn
main menu / home / ve menu / trang chu / menuu / mênu / cho coi menu / bảng chọn / các chức năng / có chức năng gì
`),
  person: said(`
gặp người / gặp người thật / gặp người thiệt / em muốn gặp người thật / cho em gặp người thật / cho con gặp người lớn / em muốn gặp người trực / gặp nhân viên / cho tôi gặp nhân viên / gặp tư vấn viên / gặp cô tư vấn
em muốn gặp tư vấn viên ạ / tôi muốn gặp cán bộ / gặp cán bộ / nói chuyện với người thật / cho em nói chuyện với người thật / em muốn nói chuyện với người thật / muốn nói chuyện với người / nói chuyện với nhân viên / em muốn nói chuyện với ai đó
em cần nói chuyện với người lớn / cho con nói chuyện với cô tư vấn / nói chuyện với tư vấn viên / chat với người thật / nhắn với người thật / em muốn chat với người / kết nối với nhân viên / kết nối tư vấn viên / kết nối em với người thật / chuyển cho người thật
chuyển máy cho người trực / chuyển sang người thật / chuyển em cho tư vấn viên / gọi người thật / gọi nhân viên / cần người thật / tôi cần gặp người / tôi cần gặp người trực ngay / người thật / người thật đâu / người thật đi / nhân viên / tư vấn viên / gặp tổng đài viên / gặp admin
em không muốn nói với máy / không muốn nói chuyện với bot / em không muốn nói chuyện với máy đâu / em muốn gặp người chứ không phải máy / person / human / agent / real person / talk to a person / i want to talk to a human / can i talk to someone / talk to a real person
gap nguoi that / noi chuyen vs ng that / cho e gap nguoi that / e mún gặp ng thiệt / cho em gặp anh chị tư vấn / gặp chuyên gia / cho em gặp người được không / có thể cho em gặp người thật không ạ / tui muốn gặp người thiệt
`),
  hide: said(`
bánh mì / banh mi / bánh mỳ / Bánh Mì / banhmi / bánh mì ạ / bánhmì / BÁNH MÌ / bánh mì bánh mì / banhs mif / banh my / bánh mì!
`),
  emergency: said(`
khẩn cấp / khẩn cấp quá / gấp / gấp lắm / gấp quá / nguy hiểm / nguy hiểm quá / em đang gặp nguy hiểm / con đang nguy hiểm / cứu / cứu em / cứu em với / cứu con với / cuu e voi / cứu với / sos / sos sos / help me / cấp cứu / cứu tôi với / cứu cháu gấp
`),
  help: said(`
trợ giúp / hướng dẫn / hướng dẫn em với / hướng dẫn sử dụng / cách dùng / cách sử dụng / dùng sao / dùng sao vậy / bạn làm được gì / bạn giúp được gì / bạn giúp được gì cho em / làm được gì / help / how does this work / what can you do / tro giup / huong dan / dùng như thế nào
`),
  english: said(`english / english please / tiếng anh / nói tiếng anh đi / chuyển sang tiếng anh / in english / speak english / english pls / tieng anh`),
  vietnamese: said(`tiếng việt / tieng viet / nói tiếng việt đi / vietnamese / chuyển sang tiếng việt / quay lại tiếng việt / viết tiếng việt đi`),
  delete: said(`
xóa / xoá / xóa đi / xóa dữ liệu / xóa dữ liệu của em / xoa du lieu / xóa hết / xóa hết đi / xóa tin nhắn / xóa hết tin nhắn giúp em / em muốn xóa dữ liệu / xóa cuộc trò chuyện / xóa cuộc trò chuyện này đi / cho em xóa tin nhắn / delete / delete my data / xoá thông tin của con / xóa lịch sử
`),
};

const neither = said(`
thôi học rồi ạ / em thôi học rồi / thôi rồi / thôi chết / thôi chết rồi / thôi nôi / dừng xe lại đi anh / ba em bảo dừng lại / nó không dừng lại / dừng đánh em / xin ba dừng lại / em bảo nó dừng lại nó không nghe / stop hitting me
em nghỉ học rồi / con nghỉ học / em nghỉ học từ lớp 5 / hôm nay em nghỉ / cho em nghỉ học / em quên đi học / em quên đi rồi / mẹ bỏ đi rồi / ba em bỏ đi / ba bỏ nhà đi / em bỏ nhà đi / em muốn bỏ đi / em muốn bỏ nhà đi / em bỏ học / em bỏ ăn
quay lại clip / nó quay lại clip / nó quay lén em / nó quay lại đánh em / ba quay lại rồi / hắn quay lại rồi / bạn trai em muốn quay lại / em muốn quay lại với bạn trai / trở lại trường / em muốn trở lại trường học / quay phim / mẹ trở về rồi
bỏ qua cho nó / em không bỏ qua cho ba / em muốn bỏ qua cho bạn ấy / mẹ kêu em bỏ qua / cô giáo cho qua chuyện đó / qua nhà bà / em qua nhà ngoại / qua nhà nó / hôm qua / tuần qua / qua tết / không ai trả lời
ba nhắc lại chuyện cũ / mẹ cứ nhắc lại / cô hỏi lại em / nó nói lại với mẹ em / em nói lại với cô giáo / mẹ không hiểu em / ba mẹ không hiểu con / không ai hiểu em / gì cũng được / hỏi gì cũng được / không có gì / sao em khổ quá / sao ba đánh em
nó tiếp tục đánh / ba tiếp tục uống rượu / nó tiếp tục nhắn tin / em phải học tiếp / em muốn học tiếp / em muốn đi học tiếp / em có nên sống tiếp / em không sống tiếp được / đánh tiếp / ba đánh tiếp / em không thể tiếp tục sống
làm lại bài / em phải làm lại bài kiểm tra / mẹ bắt làm lại / em làm lại giấy khai sinh / đau đầu / em đau đầu / từ đầu năm / từ đầu năm học / lại đánh em / bắt đầu / bắt đầu từ hôm qua / đầu tuần
em gặp người lạ / em gặp người xấu / em muốn gặp mẹ / em muốn gặp ba / muốn gặp bạn / có người theo em / có người lạ nhắn tin cho em / người ta đánh em / người lớn / người quen / người lạ / nói chuyện với bạn / em muốn nói chuyện với mẹ / em không dám nói với ai
bánh mì ngon / em ăn bánh mì / mẹ mua bánh mì / ăn bánh mì chưa / bánh mì thịt / bánh / mì / bán bánh mì / em bán bánh mì phụ mẹ / ẩn đi / ẩn / giấu đi / che đi
nhà em gần trang trại / danh sách lớp / menu quán / menu hôm nay có gì ăn / chủ nhà / về nhà / em muốn về nhà / em ở nhà một mình
có / không / dạ / ok / ừ / rồi / không biết / em không biết / chưa / 1 / 2 / 0 / xin chào / cảm ơn / tạm biệt / em buồn quá / ba đánh em / hihi / . / ? / 😢 / sợ quá
cứu con mèo / con mèo cần cứu / xóa ảnh của em trên mạng / nó không chịu xóa clip / xóa clip đi mà / tắt đèn / ba tắt điện thoại của em / tiếng anh khó quá / em học tiếng anh / điểm tiếng việt / tư vấn / hủy hoại / hủy kết bạn
em muốn thoát khỏi nhà / em muốn kết thúc tất cả / em muốn kết thúc cuộc đời / em muốn dừng mọi thứ / em không muốn gì nữa / em không muốn tiếp tục sống nữa / em mệt rồi / em muốn biến mất / em muốn nghỉ học
`);

describe.each(Object.entries(words))("the word: %s", (word, messages) => {
  test.each(messages)("%s", (text) => expect(readGlobalWord(text)).toBe(word));
});

describe("what only sounds like a word of ours", () => {
  test.each(neither)("%s", (text) => expect(readGlobalWord(text)).toBeNull());
});

describe("without marks", () => {
  const cases = [
    ...Object.entries(words).flatMap(([word, messages]) => messages.map((text) => ({ text: foldText(text), word }))),
    ...neither.map((text) => ({ text: foldText(text), word: null })),
  ];
  it("nearly all are read alike", () => {
    const wrong = cases.filter(({ text, word }) => readGlobalWord(text) !== word);
    expect(wrong.length / cases.length, JSON.stringify(wrong)).toBeLessThan(0.02);
  });
});

describe("a slip of the finger in a longer word", () => {
  test.each([
    ["quay lạii", "back"],
    ["quy lại câu trước", "back"],
    ["tiếp tụt", "resume"],
    ["nhắt lại câu hỏi", "repeat"],
    ["nhawc lại", "repeat"],
    ["kêt thuc", "stop"],
    ["bỏ qua câu nay", "skip"],
    ["làm lại tư đàu", "start-over"],
    ["gặp ngừơi thật", "person"],
    ["trang chũ", "menu"],
    ["đừng lại", "stop"],
  ])("%s: %s", (text, word) => expect(readGlobalWord(text)).toBe(word));
  test.each(["đứng lại", "mua lại", "bò qua", "thời", "thổi", "đường", "quà", "giừng"])("%s is another word", (text) =>
    expect(readGlobalWord(text)).toBeNull(),
  );
});

describe("any text", () => {
  const pieces = ["thôi", "dừng", "lại", "em", "muốn", "cho", "tiếp", "tục", "ạ", "đi", "bỏ", "qua", ",", "\ud800", hideWord, "k"];
  it("is read without throwing, and twice the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" "))),
        (text) => {
          expect(readGlobalWord(text)).toBe(readGlobalWord(text));
        },
      ),
      { numRuns: 500 },
    );
  });
  test.each(["thôi ", "em muốn ", "dạ ", "quay lại ", "cho em ", "ê "])("20,000 characters of %j are no word", (piece) => {
    expect(readGlobalWord(piece.repeat(20_000 / piece.length))).toBeNull();
  });
});
