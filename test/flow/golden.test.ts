import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { apply, begin } from "../../src/flow/engine.js";
import type { Flow } from "../../src/flow/schema.js";
import type { FlowContext, FlowState, Operation, Outcome } from "../../src/flow/state.js";
import { voices } from "../../src/model/session.js";
import { sample } from "./samples.js";

const value = z.union([z.string(), z.number(), z.literal(true), z.null(), z.array(z.string())]);
const words = z.array(z.string());
const voice = z.enum(voices);
const turnSchema = z.strictObject({
  do: z.union([
    z.enum(["begin", "miss", "back", "skip", "repeat", "resume", "stop", "start-over"]),
    z.strictObject({ answer: value }),
    z.strictObject({ correct: z.string() }),
  ]),
  /** The voice at this turn; default: that of the case. */
  voice: voice.optional(),
  says: words.default([]),
  asks: z.string().optional(),
  fallback: words.optional(),
  choices: words.optional(),
  buttons: z.strictObject({ says: words, prompt: words }).optional(),
  effects: words.default([]),
  notice: z.string().optional(),
  dropped: words.optional(),
  ends: z.string().optional(),
  answers: z.record(z.string(), value).optional(),
  trail: words.optional(),
});
const caseSchema = z.strictObject({
  name: z.string(),
  flow: z.string(),
  voice: voice.default("child"),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  known: z.record(z.string(), value).default({}),
  turns: z.array(turnSchema).min(1),
});
type Turn = z.infer<typeof turnSchema>;

const folder = fileURLToPath(new URL("./cases/", import.meta.url));
const cases = readdirSync(folder).map((file) => caseSchema.parse(parse(readFileSync(folder + file, "utf8"))));

describe("golden talks", () => {
  it.each(cases)("$flow: $name", ({ flow: id, voice, facts, known, turns }) => {
    const flow = sample(id);
    let state: FlowState | null = null;
    for (const [index, turn] of turns.entries()) {
      const context: FlowContext = { voice: turn.voice ?? voice, facts };
      const outcome: Outcome =
        turn.do === "begin" ? begin(flow, known, context) : step(flow, state, operationOf(turn), context);
      expect(seen(outcome, turn), `turn ${index + 1}: ${JSON.stringify(turn.do)}`).toEqual(wanted(turn));
      state = outcome.state;
    }
  });
});

/** Every turn starts from what was written out and read back. */
function step(flow: Flow, state: FlowState | null, operation: Operation, context: FlowContext): Outcome {
  if (state === null) throw new Error("The talk has ended before.");
  return apply(flow, JSON.parse(JSON.stringify(state)), operation, context);
}

function operationOf({ do: done }: Turn): Operation {
  if (typeof done === "string") return { op: done } as Operation;
  return "answer" in done ? { op: "answer", value: done.answer } : { op: "correct", step: done.correct };
}

function wanted(turn: Turn): unknown {
  const { do: _deed, voice: _voice, ...expected } = turn;
  return expected;
}

/** Of an outcome what the case speaks of; what is said, done and noticed always. */
function seen({ state, prompt, says, effects, notice, dropped, ended }: Outcome, turn: Turn): unknown {
  return {
    says: says.map((said) => said.key),
    effects: effects.map((effect) => [effect.do, effect.with].filter(Boolean).join(" ")),
    ...(prompt === null ? {} : { asks: prompt.key }),
    ...(turn.fallback || prompt?.key.endsWith(".retry") ? { fallback: prompt?.fallback } : {}),
    ...(turn.choices ? { choices: prompt?.choices.map((choice) => choice.value) } : {}),
    ...(turn.buttons
      ? { buttons: { says: says.flatMap((said) => said.buttons), prompt: prompt?.buttons } }
      : {}),
    ...(notice === undefined ? {} : { notice }),
    ...(dropped === undefined ? {} : { dropped }),
    ...(ended === undefined ? {} : { ends: ended }),
    ...(turn.answers ? { answers: state?.answers } : {}),
    ...(turn.trail ? { trail: state?.trail } : {}),
  };
}
