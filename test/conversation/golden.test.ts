import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Effect } from "../../src/model/effect.js";
import type { EventBody } from "../../src/model/event.js";
import type { TurnResult } from "../../src/model/turn.js";
import { type Talk, talks } from "../support/talk.js";

/**
 * Golden conversations: what a person does and what the bot must answer, as data beside each flow.
 * After a wanted change, `WRITE_GOLDEN=1 npx vitest run test/conversation/golden.test.ts` writes what the bot says now
 * into the files; read the difference before it is committed.
 */
interface Step {
  /** What the person types, or `→ value` for something pressed, or a `do:` event, or `wait: minutes`. */
  person?: string;
  do?: EventBody;
  wait?: number;
  bot?: readonly string[];
  /** Effects beside the transcript, in short form. */
  effects?: readonly string[];
}

interface Golden {
  name: string;
  duty?: boolean;
  talk: Step[];
}

const folder = new URL("../../flows/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".golden.yaml"));
const write = process.env["WRITE_GOLDEN"] === "1";
let newTalk: Awaited<ReturnType<typeof talks>>;

beforeAll(async () => {
  newTalk = await talks();
});

for (const file of files) {
  const goldens = parse(readFileSync(new URL(file, folder), "utf8")) as Golden[];
  describe(file, () => {
    it.each(goldens)("$name", async (golden) => {
      const talk = newTalk();
      talk.onDuty = golden.duty ?? true;
      for (const step of golden.talk) await play(talk, step);
    });
    it("is written down", () => {
      if (write) writeFileSync(new URL(file, folder), stringify(goldens, { lineWidth: 118 }));
      expect(goldens.length).toBeGreaterThan(0);
    });
  });
}

async function play(talk: Talk, step: Step): Promise<void> {
  if (step.wait !== undefined) {
    talk.now += step.wait * 60_000;
    return;
  }
  const result = await act(talk, step);
  const effects = shortEffects(result);
  if (write) {
    step.bot = talk.said;
    delete step.effects;
    if (effects.length > 0) step.effects = effects;
    return;
  }
  expect({ said: talk.said, effects }).toEqual({ said: step.bot ?? [], effects: step.effects ?? [] });
}

function act(talk: Talk, step: Step): Promise<TurnResult> {
  if (step.do) return talk.does(step.do);
  const said = step.person ?? "";
  return said.startsWith("→ ") ? talk.presses(said.slice(2)) : talk.types(said);
}

function shortEffects(result: TurnResult): string[] {
  return result.effects.flatMap((effect) => (effect.body.kind === "entry" ? [] : [short(effect)]));
}

function short({ body }: Effect): string {
  switch (body.kind) {
    case "case-open":
      return `case-open ${body.urgency} from ${body.origin}`;
    case "case-raise":
      return `case-raise ${body.urgency}`;
    case "case-answer":
      return `case-answer ${body.field} = ${body.value}`;
    case "case-intake":
      return `case-intake ${body.state}`;
    case "alert":
      return `alert ${body.urgency} ${body.reason}`;
    case "holder":
      return `holder ${body.holder} ${body.why}`;
    default:
      return body.kind;
  }
}
