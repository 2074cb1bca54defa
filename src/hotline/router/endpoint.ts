import { z } from "zod";
import type { TalkLine } from "../../cases/talk-list.js";
import type { Staff } from "../accounts/staff.js";
import type { ErrorCode } from "../api/error-contract.js";
import type { Action } from "../permissions.js";
import { Refusal, refuse } from "./refusal.js";
import type { SentFile } from "./sent-file.js";

/** What a handler is given: everything has been checked before. */
export interface Asked<Body, Query> {
  readonly staff: Staff;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
  /** The talk that is meant, for endpoints about one; others must not look. */
  readonly talk: TalkLine | null;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly headers: Headers;
  /** Sets cookies with the answer. */
  setCookies(cookies: readonly string[]): void;
}

/** A request as it came, before its body and query were checked. */
export type RawAsked = Asked<unknown, unknown>;

/** What an endpoint is, with the types of what goes in and out. */
export interface Spec<Body, Query, Answer> {
  readonly method: "get" | "post";
  /** Below `/hotline/api`, with Express parameters. */
  readonly path: string;
  readonly action: Action;
  /** Works also while the asker has to change the password. */
  readonly beforePassword?: true;
  /** Works also while the asker has to set up a second factor. */
  readonly beforeSecondFactor?: true;
  /** Whose talk it is about: that of the parameter `person`, or of the case `caseId`. */
  readonly about?: "talk" | "case";
  readonly status?: 200 | 201 | 202;
  readonly body?: z.ZodType<Body>;
  /** The body is a file, read only once the asker is let in. */
  readonly upload?: Upload;
  readonly query?: z.ZodType<Query>;
  /** What an unfit body is answered with. */
  readonly unfit?: ErrorCode;
  readonly answer: z.ZodType<Answer>;
  handle(asked: Asked<Body, Query>): Promise<Fixed<Answer> | Refusal>;
}

/** How large a file may be, in bytes, and what a larger one is answered with. */
export interface Upload {
  readonly most: number;
  readonly tooLarge: ErrorCode;
}

/** An endpoint ready to be mounted: `run` checks what comes in and what goes out. */
export interface Endpoint {
  readonly method: "get" | "post";
  readonly path: string;
  readonly action: Action;
  readonly beforePassword: boolean;
  readonly beforeSecondFactor: boolean;
  readonly about: "talk" | "case" | null;
  readonly status: number;
  /** Null: the body is JSON. */
  readonly upload: Upload | null;
  /** Resolves with what is sent as JSON, a {@link SentFile}, or a {@link Refusal}. */
  run(asked: RawAsked): Promise<unknown>;
}

/** The same type, but nothing of it can be written to. */
export type Fixed<T> = T extends string | number | boolean | null | undefined | SentFile
  ? T
  : { readonly [Key in keyof T]: Fixed<T[Key]> };

/** Makes an endpoint of its description. `run` rejects when an answer does not fit its own schema: a fault of ours. */
export function endpoint<Body, Query, Answer>(spec: Spec<Body, Query, Answer>): Endpoint {
  return {
    method: spec.method,
    path: spec.path,
    action: spec.action,
    beforePassword: spec.beforePassword ?? false,
    beforeSecondFactor: spec.beforeSecondFactor ?? false,
    about: spec.about ?? null,
    status: spec.status ?? 200,
    upload: spec.upload ?? null,
    run: (asked) => run(spec, asked),
  };
}

/** Bodies without content. */
const nothing = z.object({}).nullish();

async function run<Body, Query, Answer>(spec: Spec<Body, Query, Answer>, asked: RawAsked): Promise<unknown> {
  const body = (spec.body ?? nothing).safeParse(asked.body);
  if (!body.success) return refuse(spec.unfit ?? "bad-request");
  const query = (spec.query ?? nothing).safeParse(asked.query);
  if (!query.success) return refuse("bad-request");
  const result = await spec.handle({ ...asked, body: body.data as Body, query: query.data as Query });
  return result instanceof Refusal ? result : spec.answer.parse(result);
}
