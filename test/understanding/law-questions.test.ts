import { describe, expect, test } from "vitest";
import { findDangerIn } from "../../src/understanding/danger/detector.js";
import { readFeeling } from "../../src/understanding/feeling.js";
import { asksOfLaw } from "../../src/understanding/law-question.js";

/** Messages parted by a stroke. */
const said = (list: string) => list.split(" / ").map((text) => text.trim());

describe("questions about the law alone", () => {
  test.each(
    said(
      "bố mẹ đánh con có bị phạt không / bo me danh con co bi phat ko / cha mẹ đánh con cái thì phạm tội gì / thầy cô đánh học sinh có bị phạt không ạ / cho em hỏi bố mẹ đánh con thì bị phạt bao nhiêu tiền / đánh trẻ em bị đi tù mấy năm / thầy cô có được đánh học sinh không / bố mẹ có quyền đánh con không / luật có cấm đánh con không / is it illegal to hit your child",
    ),
  )("%s", (text) => {
    expect(asksOfLaw(text)).toBe(true);
    expect(findDangerIn(text).outcome).not.toBe("act");
  });

  test.each(
    said(
      "ba đánh con hôm qua có bị phạt không / bố em đánh em có bị phạt không / ba đánh con đau quá / mẹ đánh con hoài có bị bắt không / ba đánh con / bố mẹ đánh con chảy máu có bị phạt không / con sợ ba đánh con bị phạt",
    ),
  )("a story is none: %s", (text) => expect(asksOfLaw(text)).toBe(false));
});

describe("english questions about the law of blows alone", () => {
  test.each(
    said(
      "is it illegal to hit your kids / Is it legal for teachers to hit students in Vietnam? / do parents go to jail for hitting kids / can a teacher hit students / is spanking illegal in vietnam / what is the penalty for hitting a child / are parents allowed to beat their children",
    ),
  )("%s", (text) => expect(asksOfLaw(text)).toBe(true));

  test.each(
    said(
      "my dad hits me is it illegal / is it ok for dad to hit me / can my parents hit me / is it illegal that my dad hits me / do parents hit kids / i hit my child",
    ),
  )("a story, or something else: %s", (text) => expect(asksOfLaw(text)).toBe(false));
});

describe("the feeling somebody names", () => {
  test.each([
    ["em buồn quá", "sad"],
    ["em thấy cô đơn lắm, muốn tâm sự", "lonely"],
    ["em đang stress quá", "worried"],
    ["em mệt mỏi lắm", "tired"],
    ["em vừa chia tay", "heartbroken"],
    ["i feel lonely", "lonely"],
    ["em hết buồn rồi", undefined],
    ["em vừa buồn vừa giận", undefined],
    ["em muốn tâm sự", undefined],
  ])("%s: %s", (text, feeling) => expect(readFeeling(text)).toBe(feeling));
});

describe("english sentences about harm", () => {
  test.each([
    ["they force me to have sex, i am 12", "P1", "self"],
    ["my uncle made me have sex", "P1", "self"],
    ["i am forced to have sex and i am only 12", "P1", "self"],
    ["my little brother drank bleach", "P0", "child"],
  ])("%s: %s about %s", (text, urgency, about) => {
    const finding = findDangerIn(text);
    expect(finding).toMatchObject({ urgency, outcome: "act" });
    expect(finding.dangers[0]?.about).toBe(about);
  });

  test.each(["my mom made me do homework", "he makes me a cake", "i drank coffee"])("%s: nothing", (text) =>
    expect(findDangerIn(text).outcome).toBe("none"),
  );
});
