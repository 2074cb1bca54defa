import { z } from "zod";

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "must be lower-case letters, digits and hyphens");

/** Who answered what, or what is known of the world: decides which way a flow goes. All members given must hold. */
export type Condition =
  | { readonly answer: string; readonly is: string | number }
  | { readonly answer: string; readonly in: readonly (string | number)[] }
  | { readonly answer: string; readonly known: boolean }
  /** A day that was today or at most so many days before. */
  | { readonly answer: string; readonly within: number }
  | { readonly voice: "unknown" | "child" | "teen" | "adult" }
  | { readonly fact: string; readonly is?: string | number | boolean | undefined }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

const plain = z.union([z.string(), z.number()], "must be a text or a number");

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ answer: id, is: plain }),
    z.strictObject({ answer: id, in: z.array(plain).min(1) }),
    z.strictObject({ answer: id, known: z.boolean() }),
    z.strictObject({ answer: id, within: z.int().nonnegative() }),
    z.strictObject({ voice: z.enum(["unknown", "child", "teen", "adult"]) }),
    z.strictObject({
      fact: id,
      is: z.union([plain, z.boolean()], "must be a text, a number, true or false").optional(),
    }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
  ]),
);

/** Where to go: a step of the same flow, the first branch whose condition holds, or an end. */
const goSchema = z.union([
  id,
  z
    .array(z.strictObject({ if: conditionSchema.optional(), go: id }))
    .min(1)
    .describe("the last branch has no `if`"),
]);

export const questionKinds = [
  "choice",
  "choices",
  "yes-no",
  "text",
  "age",
  "date",
  "time",
  "place",
  "phone",
  "picture",
  "summary",
] as const;
/** What a step asks for; decides how words are read as an answer. */
export type QuestionKind = (typeof questionKinds)[number];

/** Something a flow wants done; the engine only passes it on, `conversation` gives it meaning. */
const effectSchema = z.strictObject({
  do: z.enum([
    "open-case",
    "complete-case",
    "hand-over",
    "alert",
    "start-flow",
    "note",
    "set-voice",
    "hide",
    "lesson-done",
    "open-menu",
  ]),
  /** A fixed word that goes with it, such as the flow to start or the urgency of an alert. */
  with: z.string().optional(),
});

export const stepSchema = z.strictObject({
  /** Speaks before or without asking: texts `<step>.say`. A step with neither `say` nor `ask` only branches or acts. */
  say: z.literal(true).optional(),
  ask: z.enum(questionKinds).optional(),
  /** For `choice` and `choices`: the values, in order; labels are the texts `<step>.choices.<value>`. */
  choices: z.array(id).min(1).max(20).optional(),
  /** The person may pass over it: a "skip" choice is offered. */
  optional: z.boolean().optional(),
  /** Left out when this does not hold. */
  when: conditionSchema.optional(),
  /** Asks only if the answer is not known yet; default true. */
  once: z.boolean().optional(),
  /** Answers that belong to a report: the field of the case it fills. */
  field: id.optional(),
  /** Whether the step's answer can be corrected from the summary (needs the text `<step>.label`). Default: true when `field` is set. */
  correctable: z.boolean().optional(),
  /** A picture above the text: `pictures/<name>.svg`; what it shows is the text `<step>.alt`. */
  picture: id.optional(),
  /** Buttons under the text: `call-111`, `call-113`, `call-114`, `call-115`. */
  buttons: z.array(id).max(3).optional(),
  effects: z.array(effectSchema).optional(),
  next: goSchema.optional(),
  /** Ends the flow here, with a fixed word for the outcome. */
  end: id.optional(),
});

export const flowSchema = z.strictObject({
  id,
  version: z.int().positive(),
  /** Where a talk at a step of the version before goes on. */
  from: z.strictObject({ version: z.int().positive(), steps: z.record(id, id) }).optional(),
  start: id,
  /** The flow is a lesson; its name in the menu is the text `title`. */
  lesson: z
    .strictObject({
      for: z.array(z.enum(["child", "adult", "officer"])).min(1),
      /** What a class types after "lớp", without marks: `duoi-nuoc`. */
      word: id,
      /** The youngest age it is for, and the lesson that younger children are offered in its place. */
      from: z.strictObject({ age: z.int().min(4).max(17), younger: id }).optional(),
      /** The same with its marks, as teachers hand it out: `đuối nước`; without it the title lends them where it can. */
      spoken: z.string().max(40).optional(),
    })
    .optional(),
  /** Whether the talk is about danger: its words never name abuse or report in the first 60 characters. */
  discreet: z.boolean().optional(),
  steps: z.record(id, stepSchema),
});

export type FlowEffect = z.infer<typeof effectSchema>;
export type Step = z.infer<typeof stepSchema>;
/** One guided flow as written in `flows/<id>.yaml`. */
export type Flow = z.infer<typeof flowSchema>;
