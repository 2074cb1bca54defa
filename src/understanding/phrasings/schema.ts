import { z } from "zod";
import { dangerKinds } from "../../model/danger.js";
import { urgencies } from "../../model/urgency.js";

/** Which part of the data a file belongs to: one file was written in one go by one hand, and stays whole. */
export const parts = ["train", "development", "blind"] as const;
export type Part = (typeof parts)[number];

const lines = z.string().transform((text) =>
  text
    .split("\n")
    .map((line) => line.trim().normalize("NFC"))
    .filter((line) => line !== ""),
);

const styles = z.enum(["teencode", "plain-letters"]);
const head = { hand: z.string().min(1), part: z.enum(parts) };

/** Messages that show one kind of danger. */
export const dangerFileSchema = z.strictObject({
  ...head,
  category: z.enum(dangerKinds),
  lists: z.array(
    z.strictObject({
      level: z.enum(urgencies),
      about: z.enum(["self", "child", "other"]),
      /** Other kinds that these lines show as well. */
      also: z.array(z.enum(dangerKinds)).optional(),
      /** How the lines are spelt, where it is not the usual way. */
      style: styles.optional(),
      texts: lines,
    }),
  ),
});

/** Messages without danger: everyday talk, exaggerations, questions that are not ours. */
export const everydayKinds = ["everyday", "hyperbole", "out-of-scope"] as const;
export const everydayFileSchema = z.strictObject({
  ...head,
  kind: z.enum(everydayKinds),
  lists: z.array(z.strictObject({ style: styles.optional(), texts: lines })),
});

/** In which language the lines of a file are, where it is not Vietnamese. */
const language = z.literal("en").optional();

/** Messages that want something of the bot: a flow, a lesson, small talk. */
export const intentFileSchema = z.strictObject({
  ...head,
  kind: z.literal("intents"),
  language,
  intents: z.record(
    z.string().regex(/^[a-z]+:[a-z0-9-]+$/, "must be such as flow:report-abuse or talk:hello"),
    lines,
  ),
});

/** Questions for each answer, beside those that stand in the entries themselves. */
export const questionFileSchema = z.strictObject({
  ...head,
  kind: z.literal("questions"),
  language,
  questions: z.record(z.string(), lines),
});
