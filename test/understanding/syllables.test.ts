import { describe, expect, test } from "vitest";
import { foldText } from "../../src/understanding/text/marks.js";
import { isSyllable, isWholeSyllable, maybeSyllable } from "../../src/understanding/text/syllable.js";

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

const legal =
  words(`quyết giặt gìn gì giếng giường giữa giỗ già giết quốc quạt quen quê quý quỳnh quýt quên quặn quắt quằn quẫy
  nghiêng nghe nghỉ nghề ngoài nguyễn nguyệt ngoằn ngoèo khuya khuỷu huỳnh huỵch uỵch thuở huơ khoẻ khỏe hoà hòa tuyệt
  loạng choạng xoong boong buýt pin đắk lắk kạn ôm ăn ấm ý yêu yếu yên yểng ỉa ít ếch êm ươn ướt ưu oan oanh uống uyên
  đường người được trường rượu hươu chuồng chuột muỗi cưới gửi chửi cứu cừu hưu bươu đầu đánh đập chết sợ khóc cấp
  mỹ ly thy kỹ sỹ vy ghế ghen gà gỡ gốc kẹo kính kiếm cưng cổ cắt cột tát bóp véo nhéo nhốt trói xích bỏ ăn đói rét
  hoắm khoắng thoắt quăng oằn xoèn toét hoen loét khuâng tuần luật khuây huề tuệch huênh hoang duyệt quyển suýt huýt
  ngượng nghịu ngoạm ngoặm choàng xoay hoáy ngoảy đoạt soạt thiêng liêng nghiệp diệt`);
const illegal =
  words(`ngya ngiêng nge ngê gê ghà ghô kà cê cí qa qen quô bóch càt cãp đểp tếc ặch zậy fải jì wá đánhh chếch1 ck
  bưng4 áá ôê ưe iê iêu pạn hok trg ddanh yà nyêu ngiu kuống coà bliêm kr đg ưn iếc uôp ươ ngươ aa lưn bb`);

describe("whole syllables", () => {
  test.each(legal)("%s is one", (word) => expect(isWholeSyllable(word)).toBe(true));
  test.each(legal.map(foldText))("%s can be one without marks", (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(maybeSyllable(word)).toBe(true);
  });
  test.each(illegal)("%s is none", (word) => {
    expect(isWholeSyllable(word)).toBe(false);
    expect(maybeSyllable(word)).toBe(false);
  });
});

describe("with marks missing", () => {
  test.each(words("quyet đươc duoc duợc muôn đanh chêt nguơi cưu tuyêt cat câp"))("%s may be one", (word) => {
    expect(maybeSyllable(word)).toBe(true);
  });
  test.each(words("cat tuyêt câp bop"))("%s is not whole: c, ch, p, t want sắc or nặng", (word) => {
    expect(isWholeSyllable(word)).toBe(false);
  });
  test.each(words("ngya gz ngh ghư quư"))("%s is none", (word) =>
    expect(isSyllable(foldText(word))).toBe(false),
  );
});

test("two tones in one word are none", () => expect(maybeSyllable("đấnhà")).toBe(false));
