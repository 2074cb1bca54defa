import { expect, test } from "vitest";
import { saysOnlyWhen } from "../../src/understanding/only-when.js";

/** Messages parted by a stroke. */
const said = (list: string) => list.split(" / ").map((text) => text.trim());

test.each(
  said(
    "tuần trước / tuan truoc / hôm qua / hôm qua ạ / hqua / dạ hôm kia / mới đây / lâu rồi / ngày 18\u20443 / thứ hai tuần trước / tối nào cũng vậy / 3 hôm trước / hồi nãy / từ hồi lớp 3 / lúc 9h tối qua / nhiều lần rồi / yesterday / 3 days ago",
  ).map((text) => text.replace("\u2044", "/")),
)("only when: %s", (text) => expect(saysOnlyWhen(text)).toBe(true));

test.each(
  said("hôm qua ba đánh em / em 7 tuổi / có / không / đúng rồi / hôm qua em đi học / ba / nay em buồn / em"),
)("more, or something else: %s", (text) => expect(saysOnlyWhen(text)).toBe(false));
