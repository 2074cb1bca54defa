import { describe, expect, test } from "vitest";
import { findDangerIn } from "../../src/understanding/danger/detector.js";

/** Ways in which people write to each other every day; the rules alone must pass over them. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  "a hope is no body": [
    "mong bạn sớm khỏe lại",
    "cả nhà mình chỉ mong anh về kịp tết",
    "mong các em thi tốt nhé",
    "chị mong các em ủng hộ quán của mình",
  ],
  "names, pets and sighs are no bodies": [
    "chim bay đầy sân nhà bà",
    "eo ôi em thấy con sâu to quá",
    "thằng cu nhà em ngủ rồi",
    "cô bé đó là bạn em hả mẹ",
    "chị ấy là người con gái hiền nhất xóm",
    "quê mình có nhiều người con giỏi lắm",
    "mẹ mua cho em gói bim bim",
  ],
  "shame and tricks without a victim": [
    "mày đừng làm trò hề nữa em",
    "con đừng có làm trò trước mặt khách",
    "nhìn biến thái ghê",
    "con mèo ngồi rình nó cả buổi",
    "bắt sâu cho nó lớn đi em",
  ],
  "dying said of others, or as a measure": [
    "mấy con cá trong hồ già nên chết hết rồi",
    "đi tiêm chứ có phải đi chết đâu mà sợ",
    "chờ kết quả mà nóng ruột muốn chết",
    "hẹn chị kiếp sau nha, kiếp này bận rồi",
    "chắc phải đợi sang kiếp sau quá",
    "để đồ vậy chật đất quá",
    "em mong cuộc sống của bác sẽ tốt hơn",
    "chị ơi em tự cắt mái được không",
    "ông ấy cười bế tắc luôn",
    "tụi em đang nhảy trên sân trường vui lắm",
  ],
  "talk of pictures without a victim": [
    "em chúc cả nhà anh chị cuối tuần vui vẻ",
    "cảm ơn nha anh em",
    "anh em được về nhà nghỉ ngơi rồi",
    "nghe nói anh hai đang nấu cơm",
    "ảnh ghép đó các bác ơi",
    "bán hàng giả bị công an phạt rồi",
    "em nghe nói chị đang đứng cạnh anh",
  ],
  "questions and delays of every day": [
    "em hỏi chơi thôi, không có gì đâu",
    "để mai em nói nha",
    "hỏi giùm nhỏ bạn em màu nào đẹp",
    "điện thoại em tự tắt hoài",
  ],
  "weddings of grown-ups": ["anh ấy lấy vợ đẹp và có 2 đứa con", "lấy vợ mới thêm 2 đứa con nữa"],
  readers: ["chưa ai biết được đâu bạn ơi", "chú lên thay được rồi đó", "chú xem được bài của em chưa"],
};

describe("no danger by the rules alone", () => {
  for (const [cause, lines] of Object.entries(harmless))
    test.each(lines)(`${cause}: %s`, (text) => expect(findDangerIn(text).outcome).toBe("none"));
});

/** What stands beside them and must still be found. */
const told: readonly (readonly [text: string, kind: string])[] = [
  ["chú sờ mông con", "sexual-abuse"],
  ["thầy bóp ngực em", "sexual-abuse"],
  ["con kể chú sờ bim", "sexual-abuse"],
  ["ông hàng xóm hiếp con gái tôi", "sexual-abuse"],
  ["anh họ bắt em làm trò đó với anh", "sexual-abuse"],
  ["thầy hay đo eo em bằng tay", "sexual-abuse"],
  ["bác bắt con chui chăn với bác", "sexual-abuse"],
  ["dượng rình em tắm", "sexual-abuse"],
  ["anh ấy hay nhìn em tắm", "sexual-abuse"],
  ["em muốn chết", "self-harm"],
  ["em đi chết đây", "self-harm"],
  ["tụi nó kêu em chết đi", "self-harm"],
  ["em chán đời lắm rồi", "self-harm"],
  ["hẹn kiếp sau nha mọi người", "self-harm"],
  ["nếu em mất thì ai nuôi con mèo", "self-harm"],
  ["nếu mình chết đi thì mọi người sẽ nhẹ gánh", "self-harm"],
  ["em đang nhảy xuống đây, em muốn chết", "self-harm"],
  ["em xếp dép gọn trên bờ rồi", "self-harm"],
  ["em mong xe tải cán em cho xong", "self-harm"],
  ["nó dọa tung ảnh nóng của em", "online-abuse"],
  ["nó gửi hình ghép của em cho cả lớp, đòi tiền", "online-abuse"],
  ["có người giả công an bắt em chuyển tiền", "online-abuse"],
  ["anh ấy bảo nếu yêu thật thì gửi", "online-abuse"],
  ["người ta bắt em bật camera rồi cởi áo", "sexual-abuse"],
  ["chị họ em lấy chồng mới 14", "child-marriage"],
  ["bố gán em cho chủ nợ", "child-marriage"],
];

describe("danger by the rules alone", () => {
  test.each(told)("%s", (text, kind) => {
    const { outcome, dangers } = findDangerIn(text);
    expect(outcome).toBe("act");
    expect(dangers.map((danger) => danger.kind)).toContain(kind);
  });

  test.each(["cưu con vơi", "trời ơi kiu em với", "kiu e vs", "cứu em nó với"])("a cry: %s", (text) =>
    expect(findDangerIn(text)).toMatchObject({ urgency: "P0", outcome: "act" }),
  );

  test.each(["mẹ kiu em về ăn cơm", "hồi đó bạn qua kiu t đi học chung"])("no cry, but a call: %s", (text) =>
    expect(findDangerIn(text).urgency).not.toBe("P0"),
  );

  test("who is bullied is not asked about rape", () =>
    expect(findDangerIn("bạn em hay bị nó ăn hiếp").dangers.map(({ kind }) => kind)).not.toContain(
      "sexual-abuse",
    ));

  test.each([
    "hỏi vu vơ thôi, người đó là thầy của em",
    "thôi để mai em kể",
    "không phải em nhắn đâu, ai lấy máy em đó",
    "tự nhiên bé sợ chú hàng xóm",
    "chán đời",
  ])("a gentle question: %s", (text) => expect(findDangerIn(text).outcome).toBe("ask"));
});
