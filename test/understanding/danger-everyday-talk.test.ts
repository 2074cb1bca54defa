import { describe, expect, test } from "vitest";
import { findDanger } from "../../src/understanding/understand.js";

/** What grown-ups and children write every day with words that also tell of danger, by what made it sound so. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  "a council is no gang": [
    "Hội đồng xét xử đã nghe lời khai của bị cáo, mình coi trên ti vi",
    "hội đồng quản trị họp chiều nay, chú Tư nhà mình làm thư ký",
  ],
  "gossip and public quarrels are no bullying": [
    "mấy bà ngồi nói xấu nhau cả ngày, mình nghe mà mệt",
    "chị cùng phòng của mình toàn lo dìm hàng người khác",
    "cái áo này gây sự chú ý ghê, cô bán hàng khen mình",
    "cả xóm tẩy chay quán đó, nhà mình cũng vậy",
    "tại thấy mọi người ghét quá, mình xin phép xóa bài",
    "các bạn đừng chửi mình nha, mình mới tập nấu",
  ],
  "who wins is not left out": ["cờ vây thì không ai chơi lại mình"],
  "a blow and a school far from it": ["bạn Hà sắp chuyển trường, mình tặng bạn cái vợt đập muỗi"],
  "sent out of somewhere else than home": [
    "đội mình bị đuổi khỏi sân vì hết giờ thuê",
    "đang ngồi thì bị đuổi ra vì bàn có người đặt trước",
    "cả nhà cùng đẩy con thuyền giấy đi xa",
  ],
  "hiding something else than oneself": ["họ tìm cách trốn thuế hoài"],
  "hiding at play, or a pet that hides": [
    "tụi con chơi trốn tìm, con trốn trong tủ lâu ơi là lâu",
    "con mèo trốn dưới gầm giường cả buổi",
  ],
  "fetching somebody for fun": ["chú lôi thằng con ra chụp hình với cả nhà"],
  "drunken men in the street": ["mấy ông nhậu ồn ào, xong còn phá cây kiểng"],
  "going home early": ["sợ mưa thì về thôi, nhà xa mà, ai cũng sợ"],
  "an easy job as a joke": ["việc nhẹ lương cao như chị thì ai chẳng thích"],
  "selling an animal or a thing that is counted like a child": [
    "cửa hàng bán 3 con robot lau nhà giá rẻ",
    "bán con xe máy cũ, giấy tờ đầy đủ",
    "bà ngoại bán con heo rồi, mua cho em cặp mới",
  ],
  "found brothers": ["anh em thất lạc đây rồi, giống nhau như đúc"],
  "made to go to school": ["mưa vậy mà em bị mẹ bắt đi học"],
  "small children and streets": ["sợ nhất trẻ con không biết gì mà chạy sang đường"],
  "work and rest of grown-ups": [
    "mai cho em đi làm chung với chị nha",
    "cuối tuần rủ mình đi massage chân nha",
    "đám giỗ mà công ty không cho nghỉ, làm tới chiều luôn",
    "sách viết tư bản bóc lột người lao động",
  ],
  "getting ready": ["nhà có hai em bé, mình chuẩn bị đồ chơi rồi"],
  "a bite of somebody's cake": ["con gái xin ăn ké miếng bánh của mẹ"],
  "rules of the table": [
    "1 bữa không ăn thịt cũng khỏe mà",
    "mẹ dặn không được bới đồ ăn trong mâm",
    "chồng ơi em nấu hết gạo rồi, mua thêm nha",
  ],
  "what is given to the poor": ["quỹ tặng quà cho trẻ em lang thang cơ nhỡ"],
  "begging somebody to stay": ["anh đừng bỏ em nha, em thương anh lắm"],
  "a thing that may break": ["máy cùi quá, cho nó chết luôn đi"],
  "losing hold of something else": ["hát tới đoạn đó tôi không kiểm soát được giọng nữa"],
};

/** The same words where they tell of danger. */
const danger: readonly (readonly [kind: string, text: string])[] = [
  ["bullying", "tụi nó đánh hội đồng em ở cổng trường"],
  ["bullying", "cả lớp nói xấu em, không ai chơi với em hết"],
  ["bullying", "tụi nó chửi em hoài, em sợ đi học"],
  ["bullying", "bạn em bị tụi lớp trên đánh trong nhà vệ sinh"],
  ["bullying", "không nộp tiền là bị đấm, ngày nào cũng vậy"],
  ["bullying", "cả lớp gọi em là heo, giấu cặp của em"],
  ["runaway-fear", "con bị đuổi khỏi nhà rồi, tối nay con ngủ đâu"],
  ["runaway-fear", "ba đuổi con đi, con không dám về nhà"],
  ["runaway-fear", "ba nhậu về là đập đồ, mẹ con em phải trốn"],
  ["runaway-fear", "chú lôi con ra sân đánh"],
  ["runaway-fear", "em tron trong tu"],
  ["runaway-fear", "con đang trốn dưới gầm giường"],
  ["missing-trafficking", "bạn con nghe lời việc nhẹ lương cao qua campuchia rồi mất liên lạc"],
  ["missing-trafficking", "mẹ định bán con cho người ta"],
  ["missing-trafficking", "con gái tôi bị người lạ bắt đi rồi"],
  ["missing-trafficking", "con đi lạc, con không biết đường về, con sợ lắm"],
  ["missing-trafficking", "nó để lại lá thư rồi đi, không thấy đâu nữa"],
  ["exploitation", "chủ không trả lương cho em, không cho về"],
  ["exploitation", "em 14 tuổi bị bắt ngồi với khách ở quán karaoke"],
  ["exploitation", "họ bắt tụi con đi ăn xin tới khuya"],
  ["neglect", "ba mẹ bỏ đi ba ngày rồi, nhà hết gạo"],
  ["neglect", "dì không cho con ăn cơm hai hôm nay"],
  ["neglect", "em ngủ ở chuồng bò vì nhà hết chỗ"],
  ["carer-crisis", "mai em cầm dao đến lớp cho tụi nó biết tay"],
  ["carer-crisis", "tôi không kiềm chế được, tôi đánh con hoài"],
];

describe("everyday talk with grave words", () => {
  test.each(
    Object.entries(harmless).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const)),
  )("%s: %s", (_cause, text) => expect(findDanger(text).outcome).toBe("none"));

  test.each(danger)("%s: %s", (kind, text) => {
    const { outcome, dangers } = findDanger(text);
    expect([outcome, dangers.map((found) => found.kind)]).toEqual(["act", expect.arrayContaining([kind])]);
  });
});
