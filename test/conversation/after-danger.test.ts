import { beforeAll, describe, expect, it } from "vitest";
import type { EffectBody } from "../../src/model/effect.js";
import { type Talk, talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

/** What a talk is told before; the last message gives what is looked at. */
async function told(messages: string): Promise<{ talk: Talk; effects: readonly EffectBody[]; text: string }> {
  const talk = newTalk();
  let last: Awaited<ReturnType<Talk["types"]>> | undefined;
  for (const message of messages.split(" / ")) last = await talk.types(message);
  const effects = last?.effects.map(({ body }) => body).filter(({ kind }) => kind !== "entry") ?? [];
  return { talk, effects, text: last?.messages.map((message) => message.text).join("\n") ?? "" };
}

const isAlarm = (body: EffectBody) => body.kind === "alert";
const ownLife = "em muốn nhảy lầu";
const passiveWish = "em muốn chết";
const beaten = "bố em đang đánh mẹ em";
const hiding = "em đang trốn trong nhà vệ sinh, chú đang tìm em";

describe("what now", () => {
  it.each([
    [`${beaten} / giờ làm sao`, "after-danger:now.violence-now.P0-other"],
    [`${beaten} / giờ làm sao / em phải làm gì bây giờ`, "after-danger:now.violence-now.P0"],
    [`${passiveWish} / giờ làm sao`, "after-danger:now.self-harm.P1"],
    ["em bị chú sờ vào ngực / em phải làm sao", "after-danger:now.sexual-abuse.P0"],
    ["em bị bạn đánh ở trường / h sao", "after-danger:now.bullying.P1"],
    ["giờ làm sao", "after-danger:lost"],
    ["chào bạn / làm sao đây", "after-danger:lost"],
  ])("%s", async (messages, key) => {
    const { talk } = await told(messages);
    expect(talk.said[0]).toBe(key);
    expect(talk.said.join()).not.toContain("knowledge:");
  });

  it("goes on with the open question, in other words each time", async () => {
    const { talk } = await told(`${beaten} / giờ làm sao`);
    expect(talk.said.at(-1)).toBe("emergency:safe-now.ask");
    const lines = new Set([talk.said[0]]);
    for (const again of ["làm sao bây giờ", "em phải làm gì", "h sao"]) {
      await talk.types(again);
      lines.add(talk.said[0]);
    }
    expect(lines.size).toBe(4);
  });

  it("leaves a gentle question open and puts it again", async () => {
    const { talk } = await told("em bị lạc mẹ ở siêu thị");
    const asked = talk.session?.awaiting;
    if (asked?.question !== "danger-check") return;
    await talk.types("giờ làm sao");
    expect(talk.session?.awaiting).toEqual(asked);
    expect(talk.said.at(-1)).toBe(`safety:${asked.kind}.ask`);
  });
});

describe("good-bye", () => {
  it.each([
    [`${ownLife} / em đi đây`, "after-danger:stay.self-harm"],
    ["em đang đứng trên cầu / em không gọi đâu / tạm biệt", "after-danger:stay.self-harm"],
    ["em viết thư tuyệt mệnh rồi / vĩnh biệt", "after-danger:stay.self-harm"],
    [`${passiveWish} / bye`, "after-danger:stay.self-harm"],
    [`${passiveWish} / xin lỗi mọi người`, "after-danger:stay.self-harm"],
    ["bố em hay đánh em / vĩnh biệt mọi người", "after-danger:stay.self-harm"],
    [
      "chiều nay em đi gặp anh quen qua free fire, anh ấy bảo đừng nói với bố mẹ / em đi đây",
      "after-danger:stay.online-abuse",
    ],
    [`${hiding} / con đi đây`, "after-danger:stay.any"],
  ])("%s: asked to stay, and staff are called again", async (messages, key) => {
    const { talk, effects } = await told(messages);
    expect(talk.said[0]).toBe(key);
    expect(effects.filter(isAlarm)).toMatchObject([{ urgency: "P0" }]);
    expect(effects).toContainEqual(expect.objectContaining({ kind: "case-raise", urgency: "P0" }));
    expect(talk.said).not.toContain("emergency:safe-now.ask");
  });

  it.each([
    ["bố em hay đánh em / tạm biệt", "after-danger:bye.any"],
    [`${passiveWish} / mai nói tiếp`, "after-danger:bye.self-harm"],
    ["tôi thấy nhà bên cạnh đánh con dã man, cháu khóc thét / tạm biệt", "after-danger:bye.P0"],
    ["chào bạn / tạm biệt", "common:bye"],
  ])("%s: kindly, with the way open", async (messages, key) => {
    const { talk, effects } = await told(messages);
    expect(talk.said).toEqual([key]);
    expect(effects.filter(isAlarm)).toEqual([]);
  });

  it("for ever, where nothing was told: taken at its word", async () => {
    const { talk } = await told("vĩnh biệt");
    expect(talk.said).toEqual([
      "safety:self-harm.P1",
      "talk-to-person:passed.say",
      "talk-to-person:plan.ask",
    ]);
    expect(talk.session?.danger?.kinds).toEqual(["self-harm"]);
    expect(talk.session?.caseId).toBeDefined();
  });
});

describe("taken back", () => {
  it.each([
    [`${passiveWish} / đùa thôi`, "after-danger:retraction.self-harm"],
    [`${passiveWish} / thôi không sao đâu ạ`, "after-danger:retraction.self-harm"],
    ["bố em đang cầm dao dọa giết mẹ em / đùa đó", "after-danger:retraction.ask"],
    ["em bị chú sờ vào ngực / quên đi", "after-danger:retraction.ask"],
    ["em bị chú sờ vào ngực / bỏ qua đi", "after-danger:retraction.ask"],
    ["bạn em bị ngã chảy máu đầu nhiều lắm / không có gì đâu", "safety:injury-medical.ask"],
  ])("%s: one kind question", async (messages, key) => {
    const { talk } = await told(messages);
    expect(talk.said).toEqual([key]);
    expect(talk.session?.offered?.choices.map(({ value }) => value)).toEqual(["yes", "no", "unsure"]);
    expect(talk.session?.caseId).toBeDefined();
  });

  it("“no” is thanked for, and said again it is accepted", async () => {
    const { talk, text } = await told(`${passiveWish} / đùa thôi / không`);
    expect(talk.said).toEqual(["after-danger:retraction.thanks-self-harm"]);
    expect(text.match(/111/g)).toHaveLength(1);
    await talk.types("em nói chơi á");
    expect(talk.said).toEqual(["after-danger:retraction.accepted"]);
    expect(talk.session?.caseId).toBeDefined();
  });

  it("“em ổn mà” is no yes to it", async () => {
    const { talk } = await told(`${passiveWish} / thôi không sao / em ổn mà`);
    expect(talk.said).toEqual(["after-danger:retraction.thanks-self-harm"]);
  });

  it.each([`${passiveWish} / đùa thôi / có`, "em bị chú sờ vào ngực / quên đi / có"])(
    "%s: danger again",
    async (messages) => {
      const { effects } = await told(messages);
      expect(effects.filter(isAlarm)).toHaveLength(1);
    },
  );

  it("is asked about anew after something graver was told", async () => {
    const { talk } = await told(`${passiveWish} / đùa thôi / không / em có thuốc ngủ của bà / đùa thôi`);
    expect(talk.said).toEqual(["after-danger:retraction.self-harm"]);
  });

  it("lesser danger is not asked about", async () => {
    const { talk } = await told("tụi nó tẩy chay em ở lớp gọi em là con heo / đùa thôi");
    expect(talk.said.join()).not.toContain("after-danger:");
  });

  it("“mẹ biết chắc em chết” is asked about once", async () => {
    const { talk } = await told("có người dọa đăng ảnh nóng của em / mẹ biết chắc mẹ giết em mất");
    expect(talk.said).toEqual(["after-danger:fears-parents"]);
  });
});

describe("more of the same", () => {
  it.each([
    [`${passiveWish} / em có thuốc ngủ của bà / em uống rồi`, "took"],
    [`${passiveWish} / em có thuốc ngủ của bà`, "holds"],
    [`${ownLife} / em đứng trên sân thượng rồi`, "height"],
    [`${ownLife} / em uống rồi`, "took"],
    [`${hiding} / chú tới rồi`, "comes"],
    [`${hiding} / chú đang đập cửa`, "at-door"],
    ["em bị lừa qua campuchia rồi nó nhốt em / nó tới", "comes"],
    ["mẹ em đánh em nên em bỏ nhà ra ngoài đường rồi, giờ tối quá em sợ / có chú rủ em về nhà chú", "lured"],
    ["bố em hay đánh em, lưng em bầm hết / bố về rồi", "comes"],
  ])(
    "%s: the fitting line, evidence and an alarm, and not the question of safety",
    async (messages, fact) => {
      const { talk, effects } = await told(messages);
      expect(talk.said[0]).toBe(`after-danger:fact.${fact}`);
      expect(talk.said.join()).not.toContain("safe-now");
      expect(effects).toContainEqual(expect.objectContaining({ kind: "case-raise", urgency: "P0" }));
      expect(effects.filter(isAlarm)).toHaveLength(1);
    },
  );

  it("fills what the emergency would ask", async () => {
    const { talk, effects } = await told(`${hiding} / chú đang đập cửa`);
    expect(effects).toContainEqual(expect.objectContaining({ field: "safe-now", value: "Không" }));
    expect(effects).toContainEqual(expect.objectContaining({ field: "near", value: "Có" }));
    expect(talk.said.at(-1)).toBe("emergency:place.ask");
  });

  it("rings once for one thing, and again after two minutes", async () => {
    const { talk } = await told(`${hiding} / chú tới rồi`);
    expect((await talk.types("nó tới")).effects.map(({ body }) => body).filter(isAlarm)).toEqual([]);
    talk.now += 2 * 60_000;
    expect((await talk.types("nó tới rồi")).effects.map(({ body }) => body).filter(isAlarm)).toHaveLength(1);
  });

  it.each([
    ["có người dọa đăng ảnh nóng của em / nó đăng rồi", "posted"],
    ["có người dọa đăng ảnh nóng của em / nó bảo gửi thêm 1 tấm nữa thì thôi", "more-wanted"],
  ])("%s: a line of its own at the same level", async (messages, fact) => {
    const { talk } = await told(messages);
    expect(talk.said[0]).toBe(`after-danger:fact.${fact}`);
    expect(talk.session?.danger?.urgency).toBe("P1");
  });

  it("evidence stands on the person's own words", async () => {
    const { effects } = await told(`${ownLife} / em uống rồi`);
    const raised = effects.find((body) => body.kind === "case-raise");
    expect(raised?.kind === "case-raise" && raised.dangers[0]).toMatchObject({
      kind: "self-harm",
      evidence: [{ start: 0, end: "em uống rồi".length }],
    });
  });
});

const relief = "ko phải muốn chết đâu chỉ là đỡ đau thôi";

describe("who told of dying", () => {
  it.each([
    [`${passiveWish} / không / không`, "talk-to-person:tonight.say"],
    [`${passiveWish} / chưa / ko có gì`, "talk-to-person:tonight.say"],
    ["em muon chet / bo qua / bo qua", "talk-to-person:tonight.say"],
    ["i want to die / no / no", "talk-to-person:tonight.say"],
    [`${passiveWish} / có / có`, "talk-to-person:means-away.say"],
    [`${passiveWish} / có / có / dao`, "after-danger:fact.holds"],
    [`${passiveWish} / ko biết / thuốc`, "after-danger:fact.holds"],
    [`${passiveWish} / không / thuốc ngủ của bà ạ`, "after-danger:fact.holds"],
    [`${passiveWish} / tối nay`, "after-danger:fact.when"],
    [`${passiveWish} / e dọn phòng xong r`, "after-danger:fact.prepared"],
    [`${passiveWish} / cho con mèo cho bạn r`, "after-danger:fact.prepared"],
    [`${passiveWish} / em tìm trên mạng cách rồi`, "after-danger:fact.searched"],
    [`${passiveWish} / thôi vậy`, "after-danger:retraction.gives-up"],
    [`${passiveWish} / thôi kệ`, "after-danger:retraction.gives-up"],
    [`${passiveWish} / dừng`, "after-danger:retraction.gives-up"],
    [`t rạch tay lâu r / ${relief}`, "after-danger:own-hurt.relief"],
    ["em hay rạch tay / cho đỡ buồn thôi", "after-danger:own-hurt.relief"],
    ["t rạch tay lâu r / t giấu dưới tay áo", "after-danger:own-hurt.hidden-marks"],
    ["t rạch tay lâu r / m có thấy t kinh tởm ko", "after-danger:asked.worth"],
  ])("%s", async (messages, key) => {
    const { talk } = await told(messages);
    expect(talk.said[0]).toBe(key);
  });

  it.each([
    `${passiveWish} / thôi ngủ ngon nha`,
    `${passiveWish} / cảm ơn đã nghe e`,
    `${passiveWish} / ko biết / thuốc / ngủ luôn`,
    `${passiveWish} / em ngủ đây, tạm biệt bot nha`,
    `${passiveWish} / nhớ chăm sóc mẹ giúp em nha`,
  ])("%s: good-bye with anything around it rings", async (messages) => {
    const { talk, effects } = await told(messages);
    expect(talk.said[0]).toBe("after-danger:stay.self-harm");
    expect(effects.filter(isAlarm)).toMatchObject([{ urgency: "P0" }]);
  });

  it.each([`${passiveWish} / cảm ơn bạn`, "bố em hay đánh em / em đi ngủ đây"])(
    "%s: no good-bye for ever",
    async (messages) => {
      const { talk, effects } = await told(messages);
      expect(talk.said.join()).not.toContain("after-danger:stay");
      expect(effects.filter(isAlarm)).toEqual([]);
    },
  );

  it("relief is no to the plan, rings nobody anew and asks for no carer", async () => {
    const { talk, effects } = await told(`t rạch tay lâu r / ${relief}`);
    expect(talk.said.at(-1)).toBe("talk-to-person:means.ask");
    expect(effects.filter(isAlarm)).toEqual([]);
    expect(talk.session?.danger).toMatchObject({ kinds: ["self-harm"], urgency: "P1" });
  });

  it("relief beside means is met about the means", async () => {
    const { talk } = await told(`${passiveWish} / không muốn chết đâu nhưng em uống thuốc rồi`);
    expect(talk.said[0]).not.toBe("after-danger:own-hurt.relief");
    expect(talk.session?.danger?.urgency).toBe("P0");
  });

  it("where means or “yes” were told the place is asked for", async () => {
    const { talk } = await told(`${passiveWish} / có / không`);
    expect(talk.said).toEqual(["talk-to-person:place.ask"]);
  });

  it("loneliness is no other danger, and the question about a plan stays", async () => {
    const { talk, effects } = await told("em muốn tự tử / không ai quan tâm em hết");
    expect(effects.filter(isAlarm)).toEqual([]);
    expect(talk.said.at(-1)).toBe("talk-to-person:plan.retry");
  });

  it("a plan is an answer to the gentle question", async () => {
    const { talk, effects } = await told("có khi em không có mặt thì tốt hơn / em tìm trên mạng cách rồi");
    expect(effects.filter(isAlarm).at(-1)).toMatchObject({ urgency: "P0" });
    expect(talk.session?.danger?.kinds).toContain("self-harm");
  });
});

describe("whoever tells of another", () => {
  it.each([
    ["con tôi dọa tự tử / nó đang trèo lên lan can", "after-danger:fact.height-other"],
    ["con tôi muốn tự tử / nó khóa cửa phòng", "after-danger:fact.locked-in"],
    ["con tôi muốn tự tử / nó có thuốc ngủ", "after-danger:fact.holds-other"],
    ["con tôi muốn tự tử / nó uống rồi", "after-danger:fact.took-other"],
    ["bạn em nói muốn chết / bạn ấy tắt máy rồi", "after-danger:fact.left"],
    ["vợ tôi trầm cảm sau sinh nói muốn bế con nhảy sông / cô ấy vừa ra khỏi nhà", "after-danger:fact.left"],
    [
      "vợ tôi trầm cảm sau sinh nói muốn bế con nhảy sông / tôi đi tìm hay gọi ai",
      "after-danger:now.carer-crisis.P0-other",
    ],
    ["tôi là ông nội, cháu đi lạc ở hội chùa Hương", "safety:missing-trafficking.P0-other"],
    ["tôi là ông nội, cháu đi lạc ở hội chùa Hương / tìm thấy rồi", "after-danger:found-other"],
    ["em bi lac me o cho / tim thay me roi", "after-danger:found"],
  ])("%s", async (messages, key) => {
    const { talk } = await told(messages);
    expect(talk.said[0]).toBe(key);
  });

  it("nobody scary is asked for beside a grandchild that is lost", async () => {
    const { talk } = await told("tôi là ông nội, cháu đi lạc ở hội chùa Hương / không");
    expect(talk.said).toEqual(["emergency:place.ask"]);
  });

  it("“tìm thấy rồi” closes no case and rings nobody", async () => {
    const { talk, effects } = await told("tôi là ông nội, cháu đi lạc ở hội chùa Hương / tìm thấy rồi");
    expect(effects.filter(isAlarm)).toEqual([]);
    expect(effects).toContainEqual(expect.objectContaining({ field: "safe-now", value: "Có" }));
    expect(talk.session?.caseId).toBeDefined();
  });

  it("a roof in a flood is a refuge", async () => {
    const { talk } = await told("lũ về / con dang o tren noc nha");
    expect(talk.session?.danger?.kinds).toEqual(["disaster"]);
  });
});

describe("questions that have one known answer", () => {
  it.each([
    ["em vừa bị hiếp / em tắm được không", "wash"],
    ["em vừa bị hiếp / em muốn tắm", "wash"],
    ["my stepdad touched me / can i shower", "wash"],
    ["em bị chú sờ vào ngực / em có hư không", "fault"],
    ["em bị chú sờ vào ngực / có phải tại em ko", "fault"],
    ["my stepdad touched me / is it my fault", "fault"],
    ["em bị chú sờ vào ngực / em có phải tự làm quá không", "overreacts"],
    ["em lỡ làm em của em té chảy máu đầu / em giấu nó được không", "hide-hurt"],
    ["bố đánh em với em trai em / có ẩn danh không", "no-name"],
    ["hàng xóm đánh con nó dã man / tôi đưa bé về nhà tôi được không", "take-home"],
  ])("%s", async (messages, topic) => {
    const { talk } = await told(messages);
    expect(talk.said[0]).toBe(`after-danger:asked.${topic}`);
  });

  it("giving in to blackmail is answered with what not to send", async () => {
    const { talk } = await told("có người dọa đăng ảnh nóng của em / e gửi 1 tấm nữa cho nó thôi nha");
    expect(talk.said[0]).toBe("after-danger:fact.more-wanted");
  });

  it("fear of hitting again is met with what to do", async () => {
    const { talk } = await told("tôi lỡ tay đánh con bầm tím / tôi sợ mình đánh tiếp");
    expect(talk.said[0]).toBe("after-danger:fact.hits-again");
  });

  it.each(["em có bài tập phải rửa bát không", "tắm biển được không"])(
    "“%s” is none of them",
    async (text) => {
      const { talk } = await told(`ba em hay đánh em / ${text}`);
      expect(talk.said.join()).not.toContain("after-danger:asked.");
    },
  );
});

describe("between the questions", () => {
  it("takes up what was told, and never says a line twice", async () => {
    const talk = newTalk();
    await talk.types("ba em hay đánh em");
    const lines: string[] = [];
    for (const said of [
      "em đói",
      "em sợ",
      "nhà em có con mèo",
      "em buồn",
      "nó tên là Mướp",
      "mai trời mưa",
    ]) {
      const result = await talk.types(said);
      lines.push((result.messages[0]?.text ?? "").split(/(?<=[.!]) /)[0] ?? "");
    }
    expect(lines[0]).toContain("Đói");
    expect(lines[1]).toContain("sợ");
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("does not ask whether somebody on the net is near", async () => {
    const talk = newTalk();
    await talk.types("có người dọa đăng ảnh nóng của em");
    await talk.types("có");
    expect(talk.said).toEqual(["report-abuse:place.ask"]);
  });

  it("keeps the session small", async () => {
    const { talk } = await told(
      `${passiveWish} / giờ làm sao / em có dao lam / đùa thôi / không / em đang cầm lọ thuốc / em đứng trên sân thượng rồi / em uống rồi / bye / h sao / làm sao / em sợ / em đói / em buồn / em mệt / nó tới / ba sắp về`,
    );
    expect(JSON.stringify(talk.session).length).toBeLessThan(2_000);
  });
});
