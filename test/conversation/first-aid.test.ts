import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { accidents } from "../../src/model/accident.js";
import { talks } from "../support/talk.js";

let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

/** What somebody writes in a row, and the key of the first thing that was answered to each. */
type Story = readonly (readonly [said: string, key: string])[];

async function play(story: Story): Promise<readonly string[]> {
  const talk = newTalk();
  const answers: string[] = [];
  for (const [said] of story) {
    await talk.types(said);
    answers.push(talk.said[0] ?? "");
  }
  return answers;
}

describe("first aid in the middle of an accident", () => {
  it.each<{ name: string; story: Story }>([
    {
      name: "a burn",
      story: [
        ["em bị bỏng nước sôi ở tay đau quá làm sao giờ", "safety:injury-medical.P0-burn"],
        ["em bôi kem đánh răng rồi", "first-aid:burn.put-on"],
        ["gio no phong len", "first-aid:burn.blister"],
        ["em ở nhà một mình", "first-aid:any.alone"],
      ],
    },
    {
      name: "current",
      story: [
        ["em trai em bị điện giật nó nằm im", "safety:injury-medical.P0-electric"],
        ["em kéo nó ra nhé", "first-aid:electric.touch"],
        ["em chạm vào được không", "safety:injury-medical.P0-electric"],
        ["nó rời ra rồi", "first-aid:electric.let-go"],
      ],
    },
    {
      name: "out of the water",
      story: [
        ["bạn em bị chìm dưới sông", "safety:injury-medical.P0-water"],
        ["em nhảy xuống cứu nha", "first-aid:water.jump"],
        ["có người kéo lên rồi mà bạn không thở", "safety:injury-medical.P0-ashore"],
        ["có dốc ngược bạn lên không", "first-aid:ashore.upside"],
        ["em hô hấp thế nào", "first-aid:ashore.breaths"],
      ],
    },
    {
      name: "a coin that was swallowed",
      story: [
        ["bé nhà em nuốt đồng xu", "safety:injury-medical.P0-swallowed"],
        ["cho ăn chuối được không", "first-aid:swallowed.drink"],
        ["có nên móc họng không", "first-aid:swallowed.vomit"],
        ["vẫn chơi bình thường có cần đi viện không", "first-aid:swallowed.wait"],
        ["ra rồi", "first-aid:swallowed.out"],
      ],
    },
    {
      name: "bleach",
      story: [
        ["em bé nhà em uống nhầm thuốc tẩy", "safety:injury-medical.P0-poison"],
        ["có cho uống sữa không ạ", "first-aid:poison.drink"],
        ["có nên móc họng cho nôn không", "first-aid:poison.vomit"],
      ],
    },
    {
      name: "a dog",
      story: [
        ["con bị chó cắn chảy máu ở chân", "safety:injury-medical.P0-bite"],
        ["có phải tiêm không ạ", "first-aid:bite.vaccine"],
      ],
    },
    {
      name: "a snake",
      story: [
        ["em bị rắn cắn ở chân", "safety:injury-medical.P0-snake"],
        ["có nên rạch ra hút máu không", "first-aid:snake.cut"],
      ],
    },
    {
      name: "a nosebleed",
      story: [
        ["em bị chảy máu cam", "safety:injury-medical.P0-nosebleed"],
        ["ngửa đầu lên hả", "first-aid:nosebleed.how"],
      ],
    },
    {
      name: "a fire",
      story: [
        ["nhà em cháy em ở tầng 3", "safety:injury-medical.P0-fire"],
        ["em trốn trong nhà tắm nha", "first-aid:fire.hide"],
        ["em không ra được", "first-aid:fire.stuck"],
        ["em chạy vào lấy con mèo nha", "first-aid:fire.back"],
      ],
    },
    {
      name: "a fall on the head",
      story: [
        ["con tôi ngã cầu thang đập đầu", "safety:injury-medical.P0-fall"],
        ["bé ói rồi", "first-aid:fall.sleepy"],
        ["có cần đi viện không", "first-aid:fall.hospital"],
      ],
    },
    {
      name: "a mother who does not wake",
      story: [
        ["mẹ em không dậy", "safety:injury-medical.P0-breathing"],
        ["mẹ lạnh ngắt", "safety:injury-medical.P0-breathing"],
      ],
    },
    {
      name: "a dog that died after it bit",
      story: [
        ["em bị chó cắn ở chân", "safety:injury-medical.P0-bite"],
        ["con cho do chet roi", "first-aid:bite.sick"],
      ],
    },
    {
      name: "smoke on the stairs",
      story: [
        ["khói trong nhà em", "safety:injury-medical.P0-fire"],
        ["cầu thang lửa", "first-aid:fire.stuck"],
        ["nhảy được không", "first-aid:fire.jump"],
        ["cái thang dây ở đâu vậy ạ?", "first-aid:any.ask-114"],
      ],
    },
    {
      name: "a shell",
      story: [
        ["em nhặt được quả đạn", "safety:injury-medical.P0-shell"],
        ["em đập ra nhé", "first-aid:shell.keep"],
      ],
    },
    {
      name: "a tree on a father",
      story: [
        ["bố em bị cây đè", "safety:injury-medical.P0-crushed"],
        ["em kéo cây ra nhé", "first-aid:crushed.lift"],
      ],
    },
    { name: "wind", story: [["bão bay mái nhà", "safety:injury-medical.P0-storm"]] },
    {
      name: "a slope",
      story: [
        ["núi sau nhà em nứt rồi", "safety:injury-medical.P0-slide"],
        ["giờ làm sao", "safety:injury-medical.P0-slide"],
      ],
    },
    {
      name: "a question nobody here can answer",
      story: [
        ["em bị rắn cắn ở chân", "safety:injury-medical.P0-snake"],
        ["con rắn đó tên là gì vậy ạ?", "first-aid:any.ask-115"],
      ],
    },
  ])("$name", async ({ story }) => {
    expect(await play(story)).toEqual(story.map(([, key]) => key));
  });

  it("rings again when whoever was pulled out does not breathe", async () => {
    const talk = newTalk();
    await talk.types("bạn em bị chìm dưới sông");
    const { effects } = await talk.types("kéo lên bờ rồi mà không thở");
    expect(effects.map(({ body }) => body.kind)).toContain("alert");
  });

  it("sends nobody to shout for what was yesterday", async () => {
    const talk = newTalk();
    const { effects } = await talk.types("bạn em bị đuối nước hôm qua");
    expect(talk.said[0]).toBe("safety:injury-medical.over");
    expect(talk.said).not.toContain("emergency:safe-now.ask");
    expect(effects.find(({ body }) => body.kind === "alert")?.body).toMatchObject({ urgency: "P1" });
    expect(await play([["hôm qua em trai em uống nhầm thuốc chuột", ""]])).toEqual([
      "safety:injury-medical.P0-poison",
    ]);
    expect(await play([["bạn em chết đuối hôm qua", ""]])).toEqual(["safety:injury-medical.lost"]);
  });

  it("names the injury that was chosen from a list as well", async () => {
    const talk = newTalk();
    await talk.types("em muốn báo tai nạn");
    await talk.presses("yes");
    await talk.presses("electric");
    await talk.types("em kéo nó ra nhé");
    expect(talk.said).toEqual(["first-aid:electric.touch"]);
  });
});

describe("words of first aid", () => {
  const words = (locale: string, file: string) =>
    parse(readFileSync(new URL(`../../locales/${locale}/${file}.yaml`, import.meta.url), "utf8"));

  it.each(["vi", "en"])("stand for every sort of accident in %s", (locale) => {
    const safety = words(locale, "safety")["injury-medical"];
    expect(accidents.filter((sort) => safety[`P0-${sort}`] === undefined)).toEqual([]);
  });

  it.each([
    ["vi", /(\d+) phút/g],
    ["en", /(\d+) minutes/g],
  ])("cool a burn for 20 minutes everywhere (%s)", (locale, minutes) => {
    const burns = readFileSync(new URL("../../knowledge/burns.yaml", import.meta.url), "utf8").split(
      "phrasings:",
    )[0];
    const texts = [
      JSON.stringify(words(locale, "first-aid").burn),
      JSON.stringify(words(locale, "safety")["injury-medical"]),
      JSON.stringify(words(locale, "report-injury")["aid-burn"]),
      JSON.stringify(words(locale, "lesson-fire-burns").cool),
      (burns ?? "").replace(/^ *#.*$/gm, ""),
    ];
    const said = texts.flatMap((text) => [...text.matchAll(minutes)].map(([, number]) => number));
    expect(said.length).toBeGreaterThan(6);
    expect(new Set(said)).toEqual(new Set(["20"]));
  });
});

it("forgets the accident when somebody comes back after a long silence", async () => {
  const talk = newTalk();
  await talk.types("em trai em bị điện giật nó nằm im");
  talk.now += 40 * 60_000;
  await talk.types("em kéo nó ra nhé");
  expect(talk.said.join(" ")).not.toContain("first-aid");
  expect(talk.session?.accident).toBeUndefined();
});
