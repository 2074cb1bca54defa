import { describe, expect, it } from "vitest";
import type { About, DangerKind } from "../../src/model/danger.js";
import { findDanger } from "../../src/understanding/understand.js";

describe("accidents that are told shortly", () => {
  it.each<[string, DangerKind, About?]>([
    ["con tôi ngã cầu thang đập đầu", "injury-medical", "child"],
    ["con toi nga cau thang dap dau", "injury-medical", "child"],
    ["con tôi té cầu thang", "injury-medical", "child"],
    ["be nha toi te dap dau xuong nen gach gio noi", "injury-medical", "child"],
    ["tay gay roi", "injury-medical"],
    ["em ngã xe đạp gãy tay", "injury-medical", "self"],
    ["bạn em bị sét đánh", "injury-medical", "child"],
    ["bố em bị tai nạn", "injury-medical", "other"],
    ["me em bi dien giat", "injury-medical", "other"],
    ["ông em bị đột quỵ rồi", "injury-medical", "other"],
    ["ông em mê man", "injury-medical", "other"],
    ["mẹ em không dậy", "injury-medical", "other"],
    ["me em khong day", "injury-medical", "other"],
    ["goi me mai khong day", "injury-medical", "other"],
    ["mẹ lạnh ngắt", "injury-medical", "other"],
    ["my mom wont wake up", "injury-medical", "other"],
    ["my dad is on the floor he won't wake up", "injury-medical"],
    ["he is blue now", "injury-medical"],
    ["my brother fell down the stairs and isn't moving", "injury-medical"],
    ["khói trong nhà em", "injury-medical"],
    ["khói nhiều quá", "injury-medical"],
    ["cháy phòng trọ", "injury-medical"],
    ["cầu thang lửa", "injury-medical"],
    ["nhà em có mùi ga", "injury-medical"],
    ["em bị ngạt than", "injury-medical", "self"],
    ["em bé bị bình sữa nóng đổ vào", "injury-medical", "child"],
    ["em nhặt được quả đạn", "injury-medical", "self"],
    ["em trai em chơi pháo tự chế nổ", "injury-medical", "child"],
    ["tay nó nát", "injury-medical", "child"],
    ["cây đè bố em rồi", "injury-medical", "other"],
    ["cây đổ đè chân bố", "injury-medical", "other"],
    ["cả nhà em ăn nấm rừng giờ nôn quá", "injury-medical"],
    ["bão bay mái nhà", "disaster"],
    ["bố em xỉu", "injury-medical", "other"],
    ["mái nhà em bay rồi", "disaster"],
    ["núi nứt", "disaster"],
    ["nui sau nha em nut roi", "disaster"],
  ])("%s → %s P0", (text, kind, about) => {
    const finding = findDanger(text);
    expect(finding).toMatchObject({ urgency: "P0", outcome: "act" });
    expect(finding.dangers[0]?.kind).toBe(kind);
    if (about !== undefined) expect(finding.dangers[0]?.about).toBe(about);
  });

  it.each([
    "em bị mẹ xô ngã cầu thang đập đầu",
    "bố đánh em ngã đập đầu chảy máu",
    "em té đập đầu rồi bố đập đầu em vào tường",
    "ba đạp em té cầu thang",
  ])("%s is no accident", (text) => {
    const { dangers } = findDanger(text);
    expect(["violence-now", "physical-abuse"]).toContain(dangers[0]?.kind);
  });

  it.each(["con toi bi nga", "bé nhà tôi ngã từ giường xuống", "con tôi bị té"])(
    "%s is asked about",
    (text) => {
      const finding = findDanger(text);
      expect(finding.outcome).toBe("ask");
      expect(finding.dangers[0]?.kind).toBe("injury-medical");
    },
  );

  it.each([
    "mẹ em không dậy sớm được",
    "mẹ em chưa dậy",
    "con toi doi hoc trong, hang xom co chiu noi khong day",
    "my team won't move up the table",
    "he isn't moving to a new school",
    "ba noi lay la thuoc dap",
    "tivi nhà tớ bị sét đánh cháy cục nguồn",
    "gió giật mái che sân trường kêu phành phạch",
    "em nhặt được quả bóng",
    "ban o tinh nao",
    "cô hiệu trưởng thả tim ảnh dìm của em, quê xỉu",
    "mẹ nấu cơm khói nhiều quá",
    "bố em bị tai nạn năm ngoái, giờ khỏe lại rồi",
    "mỏi tay gãy luôn vì chép phạt địa lý",
    "con ngua go cua em gay chan, ong noi dan keo lai roi",
    "con mèo nhà e đè chít con gián",
    "don hang cua toi giao toi dau roi",
    "em trượt nguyện vọng một rồi",
    "Cái thẹo trên trán em là hồi ba tuổi té cầu thang",
  ])("%s is nothing to act on", (text) => {
    expect(findDanger(text).outcome).not.toBe("act");
  });
});
