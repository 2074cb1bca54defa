import { describe, expect, test } from "vitest";
import { type Harmer, readHarmer } from "../../src/understanding/harmer.js";
import { foldText } from "../../src/understanding/text/marks.js";

describe("who the words say does the harm", () => {
  const told: readonly (readonly [text: string, harmer: Harmer])[] = [
    ["bố dượng đánh em", "carer"],
    ["mẹ kế lấy dây điện đánh con chảy máu đầu rồi", "carer"],
    ["em bị ba đánh hoài", "carer"],
    ["bạn em bị ba nó đánh", "carer"],
    ["ba say rượu là đánh em", "carer"],
    ["em kể mẹ nghe ba đánh em mà mẹ không tin", "carer"],
    ["chồng tôi đánh con", "carer"],
    ["ông nội sờ soạng em", "household"],
    ["anh hai đập đầu em vô tường", "household"],
    ["chú hàng xóm sờ mó con", "outside"],
    ["con gái tôi bị thầy giáo sờ soạng", "outside"],
    ["tụi bạn trong lớp đánh em", "outside"],
  ];
  test.each(told)("%s: %s", (text, harmer) => expect(readHarmer(text)).toBe(harmer));
  test.each(told)("without marks, %s: %s", (text, harmer) => expect(readHarmer(foldText(text))).toBe(harmer));
  test.each<[string, Harmer]>([
    ["thầy sờ em", "outside"],
    ["my stepdad hits me", "carer"],
    ["her stepdad beats her every night", "carer"],
    ["i was beaten by my father", "carer"],
    ["my uncle touched me", "household"],
    ["my teacher hit my son", "outside"],
  ])("%s: %s", (text, harmer) => expect(readHarmer(text)).toBe(harmer));

  test.each([
    "em bị đánh",
    "nó đánh em",
    "chú sờ em",
    "ba không đánh em",
    "em sợ ba đánh em",
    "nếu ba đánh em thì sao",
    "ba có đánh em không",
    "bố mẹ đánh con có bị phạt không",
    "ba đánh mẹ",
    "ba đánh răng cho em",
    "mẹ ôm em",
    "mẹ biết chắc mẹ đánh em chết",
    "mẹ mà biết thì mẹ đánh em",
    "ba dọa đánh em",
    "em đánh ba",
    "ba đánh em, thầy sờ em",
    "my dad doesn't hit me",
    "i am afraid my dad hits me",
  ])("nobody is guessed: %s", (text) => expect(readHarmer(text)).toBeUndefined());
});
