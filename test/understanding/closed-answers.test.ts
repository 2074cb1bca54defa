import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldText } from "../../src/understanding/text/marks.js";
import { readYesNo } from "../../src/understanding/understand.js";

/** Messages parted by a stroke. */
function said(list: string): string[] {
  return list
    .split(/\s+\/\s+|\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

const yes = said(`
dạ có / có ạ / dạ có ạ / có cô ơi / có nha / có nè / có á / có chứ / có chớ / có mà / có luôn / có rồi ạ / dạ rồi ạ / rồi / r ạ
ừ / ừm / ờ / uh / ừa / uhm / ukm / ukie / uhu / ừ hứ / ưm / ok / okela / oki luôn / okie bạn / ừk / um / ừ ừ / dạ dạ / vâng vâng
dạ vâng / vâng ạ / vâng thưa cô / dạ thưa có / vg ạ / vângg / dạ phải / phải ạ / phải rồi / phải á / dạ đúng / đúng ạ / đúng vậy
đúng rồi ạ / đúng r / đúng òi / đúng rùi đó / đúng thế / đúng rứa / dạ đúng rứa / chuẩn / chuẩn luôn / chuẩn r / chính xác / chính xác luôn
đương nhiên / tất nhiên rồi / dĩ nhiên là có / chắc chắn có / chắc chắn rồi / chứ sao / thiệt / thật ạ / thiệt mà / thật đó
em có / con có ạ / cháu có / mình có / tui có / tôi có / e có a / t có / dạ em có / dạ con có / dạ thưa cô con có ạ
an toàn / an toàn ạ / em an toàn / em an toàn rồi ạ / con an toàn rồi / dạ con đang an toàn / em vẫn an toàn / hiện tại em an toàn
e dang an toan / giờ em an toàn rồi / bé an toàn rồi ạ / cháu bé vẫn an toàn / em ổn / em ổn ạ / dạ ổn / vẫn ổn / con ổn rồi
có an toàn / dạ có an toàn ạ / em có an toàn / em đang ở nhà bà nên an toàn rồi / ba em đi làm rồi, em an toàn
yes / yess / yeah / yep / yup / ye / sure / of course / yes i am / i am safe / i'm ok / yes please / correct / right
có, nó đang ở ngoài kia / có ạ em đang ở một mình / dạ có, mà em sợ lắm / có tại vì em nghe tiếng / có nhưng em không dám nói / ừ có
được ạ / dạ được / được luôn / dc a / đc ạ / cũng được / đồng ý / em đồng ý ạ / nhất trí / em muốn / dạ muốn / có muốn / cần ạ / em cần
👍 / 👍🏻 / ✅ / 👌 / 💯 / có 😢 / dạ có 😭😭 / ừ :(( / có hihi / có huhu / có ạaaa / cóooo / coss aj / dạ cos / đungs rồi / duungs rooif
đang ở gần / có ở gần / nó đang ở gần / có ở nhà ạ / còn ạ / vẫn còn / vẫn còn ạ / có nhiều lần / có 1 lần / có hoài / có bị / có thấy
ờ có / à có / um co / dạ co a / co co / da co / da / u / uk / vang / dung roi a / zạ / dzạ có / dạ hén / có nghen / có đó nghe
dạ có chứ ạ / có thiệt mà / có nhe / có hén / có luôn á / vâng có / vâng đúng rồi ạ / vâng đúng vậy / đúng á / đúng ghê / đúng nè / đúng lun / dạ đúng r
ờ đúng / ừ phải / phải đó / phải luôn / chuẩn men / chuẩn cmnr / chuẩn vl / hẳn rồi / chắc luôn / chắc chắn mà / chắc chắn 100% / 100% / tất nhiên là có
tất nhiên ạ / dĩ nhiên / đương nhiên rồi cô / ok nha / oke ạ / okê bạn / uh huh / uhuh / ừ ha / ờ há / ờ ha / ờ ờ / ừa có / ừa đúng / ừ thì có / ừ em có
ừ em an toàn / dạ em an toàn ạ / dạ con an toàn / em vẫn ổn / em đang ổn / con ổn / mình ổn / tạm ổn / cũng ổn / ổn mà / ổn rồi / bây giờ thì ổn
bây giờ em an toàn / giờ thì an toàn rồi / e an toàn r / e an toàn òi / hiện giờ an toàn / hiện tại an toàn ạ / em đang ở chỗ an toàn / đang an toàn
đã an toàn / an toàn rùi / an tòan ạ / rất an toàn / em thấy an toàn / em thấy ổn / cháu an toàn ạ / bé đang an toàn / con tôi đang an toàn
cháu nó an toàn rồi / yes ạ / yess sir / yub / yea / yé / dạ yes / đồng ý luôn / em đồng ý / em chịu liền / được đó / được nha / được chứ / dạ được ạ
dc lun / đk / rồi nha / rồi á / rồi đó / dạ rồi / em rồi / có ạ 😊 / 👍👍 / 🙆 / 👌👌 / ✔️ / có!!! / có. / CÓ / Dạ có / DẠ / Ừ / Có ạ. / vâng. / có có có
có rồi / đã có / có lun / có r / có đó cô / có á chị / có nhưng ít / có một ít / có hơi sợ / có đôi lúc / có thỉnh thoảng / dạ có ạ em đang ở gần nhà
có ạ, nhưng em sợ / đang ở đây / nó đang ở đây / nó ở ngay đây / còn đó / dạ còn / e có ạk / có tề / dạ có tê / rứa đó / dạ phải rứa / ầu / uầy có
ừk đúng / ừm có / uhm đúng r / ừ ok / ok ạ / okk / okok / ok ok
`);
const no = said(`
không / ko / k / k ạ / kh / hok / hong / hông / hông ạ / hổng / hổng có / hem / hem có / khum / khom / hk / hg / 0 / khônggg / khum ạ / khôg
dạ không / dạ hông / dạ hong có / dạ ko ạ / thưa không / dạ thưa không / không ạ / không nha / không đâu / không đâu ạ / ko đâu cô
không có / ko có ạ / kh có / không có đâu / không hề / không hề ạ / không hề có / chả có / chẳng có / chẳng / nỏ / nỏ có / nỏ phải
đâu có / đâu có đâu / có đâu / có mô / mô có / làm gì có / làm chi có / có đâu mà / lấy đâu ra / không đời nào / không bao giờ / hông bao giờ
chưa / chưa ạ / dạ chưa / chưa có / ch ạ / chx / chưa bao giờ / chưa từng / chưa hề / chưa đâu / chưa nha / chưa từng luôn
không phải / kp / ko phải ạ / hông phải đâu / không phải vậy / không phải thế / sai / sai rồi / sai bét / không đúng / hổng đúng / đúng đâu
không an toàn / em không an toàn / e k an toàn / em hông có an toàn / chưa an toàn ạ / con thấy không an toàn / không an toàn lắm / an toàn đâu
em không / con không / con không có / cháu không ạ / tui hông / mình ko / em ko có / em chưa / dạ con chưa / em không ổn
không, em đang ở nhà một mình / không ạ em đang ở trường / không, chưa bao giờ / không, em không có / không nhưng em sợ / ko vì nó đi rồi
không được / ko được ạ / không cần / khỏi cần / không cần đâu ạ / không muốn / em không muốn / không đồng ý / em ko thích / không thích đâu
no / nope / nah / noo / never / not really / no i'm not / i'm not safe / not safe / of course not / no thanks / i don't
👎 / ❌ / 🙅 / 🙅‍♀️ / không 😢 / ko :( / hông huhu / khoong / khoong aj / dạ khoong cos / khong / da khong / khong co / chua a / da chua
không ở gần / nó không ở gần / không có ở đây / không ở đây / không còn / hết còn / không bị / không có bị / chưa bị / không thấy / không sợ
hông hông / không không / không không có / không có không có đâu / đéo / éo / đéo có / không hẳn / ko hẳn / không không ạ / no no
không có nha / không có đâu cô / hông có / hông có á / hổng có đâu / hổng phải / hông phải / hỏng / hỏng có / hỏng phải / hong có / hong á / hong nha
hok có / hok pải / hk có / hk phải / k có / k có ạ / k phải / k đâu / kg / kg ạ / khôg có / khom có / khum có / khum á / khum phải / hem phải / nope nha
no no no / nô nô / nâu / không hề luôn / không luôn / không bao giờ ạ / chưa luôn / chưa nữa / vẫn chưa / vẫn không / cũng không / cũng chưa / cũng hông
dạ cũng không / chắc chắn không / tất nhiên là không / đương nhiên không / dĩ nhiên là không / tuyệt đối không / hoàn toàn không / không một chút nào
không tí nào / không chút nào / không hề nhé / đâu có ạ / đâu có cô / em đâu có / nào có / có đâu ạ / có đâu cô / mần chi có / nỏ có mô / không có mô
không mô / chưa mô / không tề / không an toàn chút nào / em không thấy an toàn / em không được an toàn / em cảm thấy không an toàn
em đang không an toàn / hiện tại không an toàn / hổng an toàn / k an toàn ạ / ko an toàn lắm ạ / con không an toàn đâu cô / chưa được an toàn
em không ổn chút nào / không ổn lắm / k ổn / sai rùi / sai òi / hông đúng / không chính xác / ko đúng lắm / không được đâu / không được ạ / ko dc / kdc
hông được / dạ hông được ạ / em không đồng ý / không đồng tình / không muốn đâu / em hông muốn / em hổng cần / k cần / thôi không / dạ thôi không
không ạ cảm ơn / không cảm ơn / không có chuyện đó đâu / em không bị / em không bị gì / không bị sao / chưa bị gì / không xảy ra / không còn nữa
nó không có ở đây / ba không có ở nhà / mẹ không ở gần / không có ai ở gần / không, nó đi rồi / không ạ, em ở một mình / dạ không, cảm ơn cô
không nhé bạn / không :)) / không 👎 / ❌❌ / 🚫 / 🙅‍♂️ / KHÔNG / Không ạ. / không!!! / hônggg / chưaaa / dạ hơm / hơm / hăm / hông pải / kh bao h / kbh
chưa bh / chưa từng ạ / em chưa từng / chưa khi nào / không khi nào / không lần nào
`);
const unsure = said(`
không biết / em không biết / ko bik / k bít / hông biết / hổng biết nữa / em hông bít / kbt / kbik / con ko biết ạ / dạ em không biết / cháu k bik nữa
không biết nữa / em cũng không biết nữa / không biết luôn / chả biết / nỏ biết / đâu biết / em đâu có biết / ai biết / ai mà biết / sao biết được / làm sao biết
không rõ / em không rõ lắm / ko rõ ạ / không chắc / em không chắc lắm / chưa chắc / hông chắc nữa / không nhớ / em ko nhớ / con hổng nhớ / không nhớ rõ
em quên rồi / quên mất rồi / em quên / chưa biết / chưa rõ / chưa biết nữa ạ / có lẽ / có lẽ vậy / có lẽ có / có lẽ không / có thể / có thể có / có thể là không
hình như có / hình như không / hình như vậy / hình như là có ạ / chắc vậy / chắc thế / chắc là có / chắc là không / chắc có / chắc hông / chắc rứa / chắc v
dường như có / có vẻ vậy / hên xui / tùy / tùy ạ / 50/50 / 50 50 / nửa nửa / lúc có lúc không / vừa có vừa không / cũng có cũng không / có khi / em chịu / chịu
idk / i don't know / dunno / not sure / maybe / perhaps / probably / no idea / không biết trả lời sao / em không biết nói sao / bó tay / biết chết liền
🤷 / 🤷‍♀️ / không biết 😢 / e hk bit nua / khong biet / em khong biet nua / ko biet a / khoong bieets / em khoong nhows / khong ro / hinh nhu co / chac vay
không biết, chắc có / có mà em không chắc / em phân vân quá / khó nói / khó nói lắm ạ / em không chắc nữa / không chắc chắn lắm / em cũng không rõ nữa cô ơi
em không biết ạ / em hông biết nữa cô ơi / hong bít / hong biết nữa / hỏng biết / hổng bik / khum biết / khum bit / k biết lun / k bik lun á
chả biết nữa / ai mà bít / ai bít / đâu có biết / đâu bít / em đâu biết / sao em biết được / làm sao em biết / không biết sao nữa / không biết thế nào
không biết có không / em không biết có an toàn không / không biết có phải không / em không chắc là có / em không chắc ạ / k chắc / k chắc lắm / hông chắc
chưa chắc lắm / không dám chắc / cũng không chắc / em không rõ nữa / không rõ lắm / hông rõ / k rõ / chưa rõ lắm / không nhớ nữa / không nhớ rõ lắm
hông nhớ / k nhớ / em quên mất / quên mất tiêu rồi / có lẽ ạ / có lẽ thế / có lẽ là không / có thể là có / có thể lắm / chắc có á / chắc là có á / chắc z
chắc dị / chắc dzậy / chắc ko / chắc là hông / chắc cũng có / chắc là vậy / hình như có á / hình như là không / hình như chưa / hình như rồi
có vẻ là có / có vẻ không / hên xui á / tùy lúc / tùy hôm / tuỳ ạ / lúc có lúc không ạ / lúc có lúc k / nửa có nửa không / 50-50 / fifty fifty
khó nói ghê / em phân vân / em chịu á / chịu thôi / em không biết trả lời thế nào / em không biết phải trả lời sao / em không biết nói thế nào
em không xác định được / không hiểu rõ lắm / maybe ạ / i dont know / idk nữa / not sure lắm / 🤷‍♂️ / 🤷🏻 / ? không biết / em nghĩ là có / em nghĩ vậy
con nghĩ là không / em đoán là có / đoán vậy / hông biết luôn / nỏ biết mô / không biết mô / mô biết / răng mà biết / biết mô được / em cũng hông biết
em cũng không rõ / dạ em chưa biết ạ / chưa biết được
`);
const neither = said(`
không muốn sống / em không muốn sống nữa / có người đánh em / có con mèo / không ai biết / không ai thương em / không ai chơi với con / ba / mẹ
có ai ở đó không / có không / có không ạ / được không / đúng không ạ / phải không / vậy hả / thật không / có thật không / không? / hả / sao
phải làm sao / phải làm gì / rồi sao nữa / rồi ba đánh em / rồi mẹ em chửi / được mấy tuổi / đúng lúc đó / phải chi em chết đi / có lần ba em say
chưa ai đánh em / chưa ăn cơm / không có tiền / không có cơm ăn / không có nhà / không có mẹ / không có ai ở nhà / không có ai hết / có ba mẹ
dạ cho em hỏi / dạ em chào cô / dạ em muốn hỏi / vâng em là Lan / ừ thì ba em đánh / ok google / ừ mà bạn tên gì / dạ, em học lớp 5
em muốn chết / em muốn về nhà / em muốn gặp người / em cần giúp / em cần người giúp / con muốn ngủ / em có em trai / em có thai / con có bầu
không ngủ được / không thở được / không đi học / không dám về nhà / không chịu nổi nữa / không sao mà ngủ được / chưa về nhà / chưa tới giờ
ba em đánh / nó đánh em / hôm qua / ở nhà / ở nhà bà ngoại / gần chợ / 12 tuổi / 1 / 2 / 5 / lớp 5 / 😢 / 😭 / ... / ? / . / hihi / haha / huhu
o nha / o nha ba / co giao / cô giáo / co oi / cô ơi / con meo / chị ơi / bạn ơi / đúng là đồ tồi / sai lầm / có khi nào em chết không
có bạn nữ trong lớp bị bắt nạt / không cho em ăn / không được ăn cơm / không được ra ngoài / không phải con ruột / không phải ba ruột em
dừng lại / bỏ qua / quay lại / nhắc lại / bánh mì / menu / xin chào / cảm ơn / tạm biệt / giúp em với / cứu em / kể chuyện đi
em đang ở trường / nó đang đi / biết làm sao giờ / không biết đi đâu / không biết làm sao để sống / em không biết đường về / có ích gì đâu
an toàn là gì / làm sao để an toàn / có an toàn không / ở đây an toàn không / yes or no / no one helps me / i don't want to live / sure you can help me
không chịu được / không chịu nổi / không thở nổi / không muốn về nhà / không muốn ai biết / không muốn nói / em không muốn học nữa / có ai đó đánh em
có chuyện rồi / có chuyện buồn / có người theo em / có ông kia / có thằng kia nó đánh em / có máu / có bầu / có tiền không / có gì không / có sao không
có gì đâu / không có gì / không sao / không sao đâu / em không sao / không ai hết / không ai cả / không ai tin em / không người thân / không cha không mẹ
không ba mẹ / không bạn bè / chưa ngủ / chưa ăn gì / chưa về / chưa xong / chưa kể / chưa hết đâu / đúng giờ học / đúng là mẹ em / đúng không
phải đi học / phải nghỉ học / phải làm sao đây / được điểm kém / được về nhà / rồi mẹ em khóc / rồi nó đi / ừ mẹ em / ừ kể đi / dạ chào cô
dạ em tên Lan / dạ em học lớp 6 / dạ con muốn hỏi / dạ em ở Huế / ok để em kể / ok kể nha / vâng để em hỏi / an toàn giao thông / an toàn thực phẩm
mũ an toàn / em cần tiền / em cần gặp người / em muốn khóc / em muốn nói / muốn chết / cần gấp / thật ra ba em đánh / thiệt là buồn / sai trái
sai lầm của em / no money / yes man / ok chưa / được chưa / rồi hả / có hả / không hả / thế à / vậy à / thiệt hả / thật á? / sao cơ / gì / ai / ba em
em / con / cô / anh trai em / ở trường / tối qua / 10 tuổi / lớp 4 / 3 / 7 / nam / nữ / Hà Nội / 😡 / ❤️ / 🙏 / ngủ đây / chán quá / buồn / mệt / đau / sợ
em sợ / em sợ lắm / nó ở ngoài cửa / ba đang say / nguy hiểm / em đang nguy hiểm / thôi / dừng / không nói đâu / hông nói đâu / không kể
có nên kể không / có ai nghe không / có thật là giúp được không / không biết bơi / em không biết bơi / không biết đọc / chưa biết chữ / không nhớ nhà
có nhớ nhà
`);

const tables = [
  ["yes", yes],
  ["no", no],
  ["unsure", unsure],
  [null, neither],
] as const;

describe.each(tables)("an answer to a closed question: %s", (meaning, messages) => {
  test.each(messages)("%s", (text) => expect(readYesNo(text)).toBe(meaning));
});

/** Without marks "có đâu" may be "có đau" and the like: read otherwise, never the other way round. */
const opposite = { yes: "no", no: "yes", unsure: "" } as const;

describe("without marks", () => {
  const cases = tables.flatMap(([meaning, messages]) =>
    messages.map((text) => ({ text: foldText(text), meaning })),
  );
  it("reads nearly all alike, and none as its opposite", () => {
    const wrong = cases.filter(({ text, meaning }) => readYesNo(text) !== meaning);
    expect(wrong.length / cases.length, JSON.stringify(wrong)).toBeLessThan(0.02);
    const turned = wrong.filter(
      ({ text, meaning }) => meaning !== null && readYesNo(text) === opposite[meaning],
    );
    expect(turned).toEqual([]);
  });
});

describe("any text", () => {
  const pieces = [
    "dạ",
    "có",
    "không",
    "biết",
    "em",
    "an toàn",
    "chắc",
    "ạ",
    ",",
    "?",
    "thì",
    "k",
    "0",
    "👍",
    "\ud800",
    "\n",
  ];
  it("is read without throwing, and twice the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 200 }),
          fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(" ")),
        ),
        (text) => {
          expect(readYesNo(text)).toBe(readYesNo(text));
        },
      ),
      { numRuns: 500 },
    );
  });
  test.each(["không ", "dạ có ", "em ", "chắc là ", "có, ", "k"])(
    "20,000 characters of %j are no answer to wait for",
    (piece) => {
      expect(readYesNo(piece.repeat(20_000 / piece.length))).toBeNull();
    },
  );
});
