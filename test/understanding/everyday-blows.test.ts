import { describe, expect, it } from "vitest";
import type { DangerKind } from "../../src/model/danger.js";
import { findDangerIn } from "../../src/understanding/danger/detector.js";

const bodily: readonly DangerKind[] = ["physical-abuse", "violence-now", "injury-medical", "disaster"];

function bodilyIn(text: string): readonly string[] {
  const { outcome, dangers } = findDangerIn(text);
  return dangers.flatMap(({ kind }) => (bodily.includes(kind) ? [`${outcome} ${kind}`] : []));
}

describe("everyday words that sound like blows and accidents", () => {
  it.each([
    // Written with all marks, a word is the one it is written as.
    "bạn em mới có biệt danh nghe cũng hay",
    "mình chỉ muốn ở nhà ngủ một giấc thui nha",
    "mấy bạn ơi mau lên kẻo hết chỗ ngồi đẹp",
    "trời tối thui mà em vẫn chạy bộ được ba vòng",
    "quê bà ngoại mình ở Bắc Giang, vải ngon lắm",
    "ông bảo mất chìa khóa thì gọi cho bố",
    "em cắm dây sạc cho chị rồi đấy ạ",
    "thầy cho cả lớp nghe nhạc của Kicm trong giờ nghỉ",
    // Words that are part of another one.
    "cô giáo cư xử với tụi em rất dễ thương",
    "chuyện này để anh lớp trưởng xử lý cho em",
    "bố mẹ vất vả vì em nhiều rồi",
    "em không muốn nhờ vả anh hai nữa",
    "con bé hàng xóm đanh đá mà tốt bụng",
    "sáng nay mẹ chiên xúc xích cho em ăn",
    "chuyện trong sách là hư cấu thôi em ơi",
    "anh ấy đánh giầy ở bến xe, em quen mặt",
    "đường về nhà em kẹt xe quá trời",
    "lúc kẹt nó mới nhớ tới mình mà mượn tiền",
    "anh phóng viên phỏng vấn em mặt tỉnh bơ",
    "lũ bạn mất lịch sự làm em bực",
    "cô nói em đừng yếu đuối như vậy",
    "em bị bóng đè hồi hôm, sợ ghê",
    // Nobody it happened to.
    "ăn cá nóc là sẽ bị ngộ độc nên em không ăn",
    "em sợ bị điện giật nên không dám cắm quạt",
    "dạy tụi nhỏ ăn uống phải gọn gàng",
    "ăn mì thì đổ nước sôi vào tô chờ chút là chín",
    // Strangers among each other.
    "hai anh kia đánh nhau ngoài quán",
    "nghe nói họ đánh người ta ngoài chợ",
    "t vả m giờ đó nha",
    "bạn diễn viên đó đáng yêu xỉu, em mê",
  ])("%s", (text) => expect(bodilyIn(text)).toEqual([]));

  it.each<[string, DangerKind]>([
    ["ba danh em", "physical-abuse"],
    ["toi nao ba cung danh em", "physical-abuse"],
    ["hôm nay ở nhà vui lắm. ba danh em hoai", "physical-abuse"],
    ["bố đnáh em hoài, em đau lắm", "physical-abuse"],
    ["ba cầm dây sạc đánh con sưng tay", "physical-abuse"],
    ["em bị ăn tát hoài", "physical-abuse"],
    ["bố hay quát con suốt", "physical-abuse"],
    ["ba nó xích chân nó ở góc nhà", "violence-now"],
    ["anh em cầm dao đuổi mẹ", "violence-now"],
    ["nước lũ lên tới mái nhà rồi, tụi em kẹt trên gác", "disaster"],
    ["nuoc lu cuon troi nha em roi", "disaster"],
    ["thôn em bị cô lập ba ngày rồi, hết gạo", "disaster"],
    ["đá lăn xuống lấp cửa hang, có hai bạn trong đó", "disaster"],
    ["em trai em bị chó cắn chảy máu chân", "injury-medical"],
    ["bạn em bị cá đuối đâm vào chân", "injury-medical"],
    ["mẹ em bị điện giật", "injury-medical"],
    ["em bé té lầu rồi", "injury-medical"],
    ["em uống lộn thuốc của bà", "injury-medical"],
  ])("but %s tells of danger", (text, kind) =>
    expect(findDangerIn(text).dangers.map((danger) => danger.kind)).toContain(kind),
  );
});
