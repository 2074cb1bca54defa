import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import type { Log } from "../../infra/log.js";
import type { Event, PersonEvent } from "../../model/event.js";
import type { EventId, PersonKey } from "../../model/ids.js";
import type { Allowance } from "./allowance.js";
import { inTime } from "./in-time.js";
import type { Outlet } from "./outlet.js";
import { eventBlocks, PageStream, tellDelivered } from "./page-stream.js";
import type { PagesLive } from "./pages-live.js";
import type { Visitor, Visitors } from "./visitors.js";

/** What the web door needs. */
export interface WebDoor {
  readonly visitors: Visitors;
  readonly outlet: Outlet;
  readonly live: PagesLive;
  readonly allowance: Allowance;
  readonly accept: (event: Event) => Promise<"accepted" | "seen" | "full">;
  /** Tells that an open page was given these lines of ours, by their ids, which the channel gave as platform ids. */
  readonly delivered: (person: PersonKey, ids: readonly string[]) => void;
  readonly now: () => number;
  readonly log: Log;
}

/** Longest text of one message, UTF-16 units; the page warns before. */
export const longestText = 20_000;

/** What a class link carries: the word of the lesson, and the number of the class: `duoi-nuoc-4827`. */
const classWord = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+){0,6}$/);

const startBody = z.strictObject({
  /** Made by the page, once for a talk: asking again gives the same talk. */
  id: z
    .string()
    .regex(/^[\w-]{22,64}$/)
    .optional(),
  practice: z.string().max(64).optional(),
  classWord: classWord.optional(),
});

/** Made by the page, once for a message: sending it again is the same message. */
const messageId = z.string().regex(/^[\w-]{8,64}$/);

const messageBody = z.union([
  z.strictObject({ id: messageId, text: z.string().min(1).max(longestText) }),
  z.strictObject({
    id: messageId,
    choice: z.strictObject({ value: z.string().max(200), label: z.string().max(200) }),
  }),
  /** A class link was opened in a talk that had begun. */
  z.strictObject({ id: messageId, classWord }),
]);

/**
 * The chat page's API, mounted at `/chat/api`: `POST /start` → a token; `POST /messages` → taken;
 * `GET /lines?after=` → a stream of lines, or with `&once` those there are; `POST /leave` → forgotten.
 */
export function createWebRoutes(door: WebDoor): Router {
  const router = express.Router();
  router.use(express.json({ limit: "96kb" }));
  router.post("/start", (request, response) => start(door, request, response));
  router.post("/messages", (request, response) => take(door, request, response));
  router.get("/lines", (request, response) => tell(door, request, response));
  router.post("/leave", (request, response) => leave(door, request, response));
  return router;
}

async function start(door: WebDoor, request: Request, response: Response): Promise<void> {
  const body = startBody.safeParse(request.body ?? {});
  if (!body.success) return refuse(response, 400, "bad-request");
  if (!(await inTime(door.allowance.start(request.ip ?? "")))) return refuse(response, 429, "slow-down");
  const { id, practice, classWord: word } = body.data;
  const token = door.visitors.issue(id);
  const visitor = door.visitors.recognise(token);
  if (visitor === null) return refuse(response, 500, "trouble");
  if (practice !== undefined && !(await inTime(door.visitors.redeemPractice(practice, visitor.person)))) {
    return refuse(response, 410, "practice-link-used");
  }
  const what = practice === undefined ? startOf(word) : ({ kind: "start", ref: "practice" } as const);
  const taken = await door.accept(eventOf(door, visitor, "start", what));
  if (taken === "full") return refuse(response, 503, "busy");
  response.status(201).json({ token, practice: practice !== undefined });
}

async function take(door: WebDoor, request: Request, response: Response): Promise<void> {
  const visitor = visitorOf(door, request);
  if (visitor === null) return refuse(response, 401, "no-token");
  const body = messageBody.safeParse(request.body);
  if (!body.success) return refuse(response, 400, tooLong(request.body) ? "too-long" : "bad-request");
  if (!(await inTime(door.allowance.message(visitor.person)))) return refuse(response, 429, "slow-down");
  const said = body.data;
  const event = eventOf(door, visitor, said.id, whatOf(said));
  const taken = await door.accept(event);
  if (taken === "full") return refuse(response, 503, "busy");
  const text = shownOf(said);
  // Also when it was seen before: the first time may have broken off between accepting and showing.
  if (text !== null) {
    await inTime(door.outlet.add(visitor.person, { id: said.id, by: "person", text, at: event.at }));
  }
  response.status(202).json({ taken });
}

type Said = z.infer<typeof messageBody>;

function whatOf(said: Said): PersonEvent {
  if ("text" in said) return { kind: "text", text: said.text };
  return "choice" in said ? { kind: "choice", ...said.choice } : startOf(said.classWord);
}

/** What the page shows of it; null for a class link, which nobody said. */
function shownOf(said: Said): string | null {
  if ("text" in said) return said.text;
  return "choice" in said ? said.choice.label : null;
}

/** Somebody comes, perhaps through a class link. */
function startOf(word: string | undefined): Extract<PersonEvent, { kind: "start" }> {
  return word === undefined ? { kind: "start" } : { kind: "start", ref: `lop-${word}` };
}

async function tell(door: WebDoor, request: Request, response: Response): Promise<void> {
  const visitor = visitorOf(door, request);
  if (visitor === null) return refuse(response, 401, "no-token");
  const place = /^\d{1,16}-\d{1,16}$/.exec(String(request.query["after"] ?? ""))?.[0] ?? "0-0";
  const first = await inTime(door.outlet.after(visitor.person, place));
  if (first === null) return refuse(response, 401, "left");
  response.set({
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  if (request.query["once"] !== undefined) {
    response.end(eventBlocks(first));
    tellDelivered(door, visitor.person, first);
    return;
  }
  new PageStream(door, visitor.person, response, place).run(first);
}

async function leave(door: WebDoor, request: Request, response: Response): Promise<void> {
  const visitor = visitorOf(door, request);
  if (visitor !== null) await inTime(door.outlet.erase(visitor.person));
  response.status(204).end();
}

function visitorOf(door: WebDoor, request: Request): Visitor | null {
  const match = /^Bearer (.+)$/.exec(request.headers.authorization ?? "");
  // A page that is being left can send no header of its own: there the token stands in the body.
  const token = match?.[1] ?? field(request.body, "token");
  return door.visitors.recognise(token);
}

function eventOf(door: WebDoor, visitor: Visitor, id: string, body: PersonEvent): Event {
  const now = door.now();
  return {
    id: `web:${visitor.person}:${id}` as EventId,
    person: visitor.person,
    channel: "web",
    address: visitor.address,
    at: now,
    receivedAt: now,
    body,
  };
}

function tooLong(body: unknown): boolean {
  return field(body, "text").length > longestText;
}

function field(body: unknown, name: string): string {
  const value = typeof body === "object" && body !== null ? Reflect.get(body, name) : "";
  return typeof value === "string" ? value : "";
}

function refuse(response: Response, status: number, code: string): void {
  if (status === 429 || status === 503) response.setHeader("retry-after", "3");
  response.status(status).json({ error: { code } });
}
