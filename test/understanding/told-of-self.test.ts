import { describe, expect, test } from "vitest";
import { answersGently, readToldOfSelf } from "../../src/understanding/understand.js";

describe("a reply to the gentle question in words of its own", () => {
  test.each([
    [
      "injury-medical",
      [
        "tay gay roi",
        "chảy máu",
        "gãy ngón",
        "cả nhà đau",
        "nôn quá",
        "tay nó nát",
        "máu nhiều",
        "nó ngất",
        "ông em mê man",
        "em chóng mặt",
        "không thở được",
        "nó nằm im",
        "ca nha dau",
        "dau bung qua",
        "chan em sung to roi",
        "he is bleeding",
      ],
    ],
    [
      "disaster",
      ["bố kêu", "kẹt chân", "nước dâng tới cửa", "không ra được", "cây đè lên xe có bố trong", "đau chân"],
    ],
    [
      "physical-abuse",
      [
        "bố",
        "bố dượng em ạ",
        "mẹ em",
        "ba danh",
        "lấy dây điện quất",
        "thầy",
        "em sợ",
        "bị bầm tay",
        "anh hai",
      ],
    ],
    ["sexual-abuse", ["chú em", "ổng sờ ngực", "em sợ", "so", "nó bắt em xem phim", "bác bảo vệ"]],
    ["self-harm", ["em chán sống rồi", "rạch tay", "không muốn sống nữa", "em muốn biến mất", "uong thuoc"]],
    ["hidden-disclosure", ["dượng", "em không dám nói", "nó dọa em", "ba"]],
    ["bullying", ["tụi bạn trêu", "bị đánh", "nó chặn đường lấy tiền"]],
    ["neglect", ["em đói", "mẹ đi rồi", "em bé khóc suốt"]],
    ["missing-trafficking", ["em không biết đường về", "chị em chưa về"]],
    ["online-abuse", ["nó đòi gửi ảnh", "nó dọa đăng"]],
  ] as const)("about %s: yes", (kind, texts) => {
    expect(texts.filter((text) => !answersGently(kind, text))).toEqual([]);
  });

  test.each([
    [
      "injury-medical",
      [
        "không đau",
        "hết đau rồi",
        "em đang học",
        "không chảy máu",
        "bố đi làm rồi",
        "em hỏi chơi thôi",
        "chưa ai sao hết",
        "máu là gì",
      ],
    ],
    ["disaster", ["không sao hết", "nhà em cao mà", "đâu có ngập"]],
    ["physical-abuse", ["không ai đánh em", "bố không đánh", "mẹ em đang nấu cơm ở dưới bếp", "em học bài"]],
    ["sexual-abuse", ["không", "không có ai đụng em", "em đi ngủ"]],
    ["self-harm", ["em buồn vì điểm kém", "không, em không muốn chết", "bố"]],
    ["hidden-disclosure", ["em thi rớt", "hỏi làm gì", "không ai hết"]],
  ] as const)("about %s: no yes", (kind, texts) => {
    expect(texts.filter((text) => answersGently(kind, text))).toEqual([]);
  });
});

describe("what somebody tells of itself", () => {
  test.each([
    [
      "own-story",
      [
        "thật ra là em",
        "that ra la em",
        "thực ra là con đó",
        "bạn đó là em",
        "ban do chinh la em",
        "người bị là em ạ",
        "không phải bạn em, là em",
        "chuyện của em đó",
        "thật ra là mình",
        "actually it was me",
        "thật ra bạn ấy là em",
      ],
    ],
    [
      "new-hand",
      [
        "giờ con dùng máy nè",
        "bây giờ con nhắn",
        "gio em cam may",
        "mẹ đưa máy cho con",
        "con là con của mẹ vừa nhắn",
      ],
    ],
    [
      "safe-contact",
      [
        "đừng gọi lúc bố ở nhà",
        "gọi cho cô em thôi",
        "đừng liên lạc",
        "dung goi luc bo o nha",
        "dung nhan tin cho em buoi toi",
        "chỉ gọi sau 5h",
        "liên hệ qua cô giáo em nha",
        "gọi buổi sáng thôi",
        "bố hay xem điện thoại em",
        "em dùng máy mẹ",
        "số này của mẹ em",
        "gọi là bố biết",
        "don't call me at home",
        "có gì gọi cho bà ngoại em",
        "đừng liên lạc với mẹ em",
        "nhắn zalo cho em thôi đừng gọi",
        "ko dc goi cho ba em",
        "em muon may me",
      ],
    ],
    [
      "no-voice",
      [
        "em bị điếc",
        "em bị câm",
        "em không nói được",
        "không gọi điện được",
        "em khiếm thính",
        "toi khong noi duoc",
        "em ko gọi được vì bố ở nhà",
        "em không nghe máy được",
        "i'm deaf",
        "i can't talk",
        "em khong the goi",
        "em câm điếc",
        "khó nói được",
      ],
    ],
    [
      "whom-to-tell",
      [
        "em báo ai được",
        "em kể với ai được",
        "biết kể ai bây giờ",
        "em phải nói với ai",
        "ai giúp em được",
        "em khong biet ke voi ai",
        "who can i tell",
        "nhờ ai giờ",
        "em nên báo cho ai",
        "ke ai nghe bay gio",
        "tìm ai giúp đây",
      ],
    ],
    [
      "powerful",
      [
        "bố em là công an",
        "ba em la cong an",
        "công an quen bố em thì sao",
        "bố em quen công an xã",
        "ông ấy làm chủ tịch xã",
        "dượng em là công an",
        "my dad is a police officer",
        "bố em làm to lắm",
        "chú là trưởng công an",
        "bo em lam cong an",
      ],
    ],
    ["describes", ["em là con gái", "con là con trai ạ"]],
  ] as const)("%s", (told, texts) => {
    expect(texts.filter((text) => !readToldOfSelf(text).includes(told))).toEqual([]);
  });

  test.each([
    "bạn ấy là em họ",
    "thật ra em không biết",
    "em là em gái của Lan",
    "là em đây",
    "thật ra em thích bạn ấy",
    "người đánh là anh em",
    "bạn đó là em trai em",
    "giờ con dùng máy tính suốt ngày",
    "con tên Khoa lớp 3",
    "giờ con tôi dùng máy",
    "đừng gọi em là nhóc",
    "bố bảo đừng gọi cho ai",
    "đừng gọi công an",
    "em gọi cho mẹ rồi",
    "mẹ gọi em ăn cơm",
    "em vừa gọi 111",
    "bố cấm gọi",
    "em mới nhắn cho cô",
    "nó nói đừng liên lạc với ai",
    "đừng gọi 113",
    "con tôi bị câm",
    "bạn em bị điếc",
    "em không nói được tiếng anh",
    "em không gọi được cho mẹ hôm qua nên em đi bộ về nhà bà",
    "em bị câm nín khi thấy cô ấy",
    "không nói chuyện với bạn ấy nữa",
    "em không kể với ai",
    "đừng nói với ai nha",
    "em chưa dám nói với ai",
    "không ai tin em",
    "không được kể cho ai",
    "ai vậy",
    "em kể cho mẹ rồi",
    "em muốn làm công an",
    "báo công an có sao không",
    "chú công an tốt",
    "em là con công an",
    "em là học sinh",
    "em là con gái bị bố đánh",
  ])("nothing of it: %s", (text) => {
    expect(readToldOfSelf(text)).toEqual([]);
  });
});
