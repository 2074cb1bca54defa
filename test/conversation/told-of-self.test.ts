import { beforeAll, describe, expect, test } from "vitest";
import type { TurnResult } from "../../src/model/turn.js";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;
beforeAll(async () => {
  newTalk = await talks();
});

async function told(...texts: readonly string[]): Promise<Talk> {
  const talk = newTalk();
  for (const text of texts) await talk.types(text);
  return talk;
}

const answersTo = ({ effects }: TurnResult, field: string) =>
  effects.flatMap(({ body }) => (body.kind === "case-answer" && body.field === field ? [body.value] : []));

describe("how contact is safe", () => {
  test.each(["đừng gọi lúc bố ở nhà", "gọi cho cô em thôi", "dung nhan tin cho em buoi toi"])(
    "%s stands in the case in these words, and is confirmed",
    async (text) => {
      const talk = await told("em bị bố đánh");
      expect(answersTo(await talk.types(text), "safe-way")).toEqual([text]);
      expect(talk.said).toEqual(["after-danger:self.contact", "report-abuse:safe-now.ask"]);
    },
  );

  test("told early it is not asked for again", async () => {
    const talk = await told("em bị bố đánh", "đừng gọi lúc bố ở nhà", "có", "không", "phường Hòa Cường");
    expect(talk.said).toEqual(["report-abuse:check.ask"]);
  });

  test("told in place of a choice it answers the question", async () => {
    const talk = await told("em bị bố đánh", "có", "không", "phường Hòa Cường", "gọi cho cô em thôi");
    expect(talk.said).toEqual(["after-danger:self.contact", "report-abuse:check.ask"]);
  });

  test("together with danger it is kept all the same", async () => {
    const result = await newTalk().types("bố đang đánh em, đừng gọi lúc bố ở nhà");
    expect(answersTo(result, "safe-way")).toHaveLength(1);
  });

  test("where nothing was told it opens no case", async () => {
    const result = await newTalk().types("đừng gọi buổi tối nhé");
    expect(answersTo(result, "safe-way")).toEqual([]);
  });
});

describe("who writes", () => {
  test("what was told of a friend happened to the writer", async () => {
    const talk = await told("bạn ấy bị ba sờ");
    const { effects } = await talk.types("thật ra là em");
    expect(talk.said[0]).toBe("safety:sexual-abuse.P1");
    expect(talk.session?.danger?.about).toBeUndefined();
    expect(talk.session?.voice).toBe("child");
    expect(effects.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ kind: "case-raise", rules: "own-story" }),
    );
  });

  test("a child takes over the phone of a grown-up", async () => {
    const talk = await told("tôi hay đánh con tôi", "giờ con dùng máy nè");
    expect(talk.session?.voice).toBe("child");
    expect(talk.said).toEqual(["after-danger:self.new-hand", "report-abuse:safe-now.ask"]);
  });

  test.each(["em là con gái", "em la con trai"])("%s is met as a greeting", async (text) => {
    const talk = await told(text);
    expect(talk.said[0]).toBe("after-danger:self.describes");
  });
});

describe("whoever cannot ring", () => {
  test("is told to write on", async () => {
    const talk = await told("bố đánh em", "em bị điếc");
    expect(talk.said[0]).toBe("after-danger:self.no-voice");
  });

  test("is told so with the first words of danger when it was said before, and staff see it", async () => {
    const talk = await told("em bị điếc");
    const result = await talk.types("bố đánh em");
    expect(talk.said).toContain("after-danger:self.no-voice");
    expect(answersTo(result, "safe-way")).toHaveLength(1);
  });
});

describe("whom to tell", () => {
  test.each([
    ["em bị bố đánh", "em báo ai được", "carer"],
    ["thầy giáo đánh em", "em kể với ai được", "outside"],
    ["em bị bố đánh", "bố em là công an", "powerful"],
    ["em bị bố đánh", "ba em la cong an thi em bao ai", "powerful"],
  ])("%s / %s", async (first, asked, answer) => {
    const talk = await told(first, asked);
    expect(talk.said[0]).toBe(`after-danger:self.whom.${answer}`);
    expect(talk.session?.voice).not.toBe("adult");
  });
});

describe("the gentle question", () => {
  const asked = async (kind: "injury-medical" | "physical-abuse" | "self-harm") => {
    const talk = await told("xin chào");
    if (talk.session !== null)
      talk.session = { ...talk.session, asked: [kind], awaiting: { question: "danger-check", kind } };
    return talk;
  };

  test.each([
    ["injury-medical", "cả nhà đau", "P1"],
    ["physical-abuse", "bố dượng em ạ", "P1"],
    ["self-harm", "em chán sống rồi", "P1"],
  ] as const)("about %s: %s is yes", async (kind, text, urgency) => {
    const talk = await asked(kind);
    await talk.types(text);
    expect(talk.session?.danger).toMatchObject({ kinds: [kind], urgency });
  });

  test("a body that gives way is danger now", async () => {
    const talk = await asked("injury-medical");
    await talk.types("nó ngất");
    expect(talk.session?.danger?.urgency).toBe("P0");
  });

  test.each(["không đau", "em đang học"])("%s is no yes", async (text) => {
    const talk = await asked("injury-medical");
    await talk.types(text);
    expect(talk.session?.danger).toBeUndefined();
  });
});

describe("what is typed where a list asks what to put right", () => {
  const choosing = async () => {
    const talk = await told("bố dượng đánh em", "có", "không", "phường Hòa Cường");
    await talk.presses("here");
    await talk.presses("change");
    return talk;
  };

  test.each([
    ["à ở quận 12", "place"],
    ["là ông ngoại", "harmer"],
  ])("%s puts right the %s, and the summary comes back", async (text, field) => {
    const talk = await choosing();
    const before = talk.session?.known?.[field];
    const { effects } = await talk.types(text);
    const after = talk.session?.known?.[field];
    expect(after).toBeDefined();
    expect(after).not.toEqual(before);
    expect(effects.some(({ body }) => body.kind === "case-answer" && body.field === field)).toBe(true);
    expect(talk.said).toEqual(["common:put-right", "report-abuse:check.ask"]);
  });

  test("another word for a part opens it", async () => {
    const talk = await choosing();
    await talk.types("nơi");
    expect(talk.said).toEqual(["report-abuse:place.ask"]);
  });
});

describe("who is writing", () => {
  const asked = async () => {
    const talk = await told("bạn ấy bị ba sờ", "có");
    expect(talk.said).toEqual(["report-abuse:who.ask"]);
    return talk;
  };

  test.each(["em tuổi con ngựa", "I am 12", "em", "học sinh ạ"])("%s is an answer", async (text) => {
    const talk = await asked();
    await talk.types(text);
    expect(talk.said).not.toContain("report-abuse:who.retry");
    expect(talk.said).not.toContain("report-abuse:who.ask");
    expect(["child", "teen"]).toContain(talk.session?.voice);
  });
});
