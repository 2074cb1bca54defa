import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { z } from "zod";
import {
  type Alert,
  accepted,
  alert,
  alertList,
  answerBody,
  type CaseDetail,
  type Change,
  type Content,
  caseDetail,
  caseWork,
  closeBody,
  content,
  done,
  draftBody,
  duplicateList,
  type Entry,
  type ErrorCode,
  entryPage,
  errorCatalogue,
  handBackBody,
  historyList,
  type LiveEvent,
  type Me,
  me,
  passwordBody,
  practiceLink,
  presence,
  pressBody,
  signInBody,
  signInWays,
  type TalkDetail,
  type TalkRow,
  talkDetail,
  talkList,
  waitsGravely,
  workBody,
} from "../../src/hotline/api/contract.js";
import type { PersonKey } from "../../src/model/ids.js";
import { Door } from "./fake/door.js";
import { FakeTalkWork } from "./fake/talk-work.js";
import { sent } from "./samples.js";

/** A talk as the fake keeps it. */
export interface FakeTalk {
  row: TalkRow;
  entries: Entry[];
  shown: CaseDetail | null;
  cases: CaseDetail[];
  window: TalkDetail["window"];
  refusal: TalkDetail["refusal"];
  notes: TalkDetail["notes"];
  companions: TalkDetail["companions"];
  draft: TalkDetail["draft"];
}

interface Account {
  password: string;
  me: Me;
}

/** What the fake does with a take-over: `won` gives the talk to the asker, else to the one named. */
export type Race = "won" | { readonly lostTo: Me };

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; media-src 'self' blob:; object-src 'none'; frame-ancestors 'none'";

/** What a room of the API is asked. `path` has the parts behind the room's name. */
export interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly asker: Me;
}

/** A room of the API that a file of its own answers for; the answer keeps to the schema. */
export type Room = (asked: Asked) => {
  readonly status?: number;
  readonly schema: z.ZodType;
  readonly body: unknown;
};

export class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** A small server that speaks the staff's contract from memory and serves the built console. */
export class FakeApi {
  readonly accounts = new Map<string, Account>();
  readonly talks = new Map<PersonKey, FakeTalk>();
  alerts: Alert[] = [];
  quiet = false;
  race: Race = "won";
  content: Content = { answers: 0, unreviewed: [], stale: [] };
  /** While it is there, the answer about the content is not given before it resolves. */
  contentHeld: Promise<unknown> | null = null;
  /** Bodies of all answers that came, also those that were refused. */
  readonly answers: { readonly requestId: string; readonly text: string }[] = [];
  /** What the holder was said to be doing, and each hand-back with whether it was settled. */
  readonly works: ("typing" | "calling")[] = [];
  readonly handBacks: boolean[] = [];
  /** What a room of its own does with the work on talks. */
  readonly work = new FakeTalkWork();
  maxTalks = 3;
  /** What the queue was asked for. */
  readonly queries: string[] = [];
  /** The next answers are refused with this. */
  refuseAnswers: ErrorCode | null = null;
  /** Makes a fault of one endpoint, to see how the page takes it. */
  readonly faults = new Set<string>();
  /** Answers to blocking and unblocking. */
  blocking: Room | null = null;
  /** What persons sent, by its path behind `/talks/`. */
  readonly media = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
  /** Rooms of the API by their name, beside those of talks and cases. */
  readonly rooms = new Map<string, Room>();
  readonly #sessions = new Map<string, string>();
  readonly #listeners = new Set<ServerResponse>();
  readonly #folder: string;
  readonly #door: Door;

  /** Answers at a door of its own, or from now on at one where another fake answered before. */
  constructor(folder: string, door = new Door()) {
    this.#folder = folder;
    this.#door = door;
    door.answer = (request, response) => void this.#handle(request, response);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#door.port}/hotline/`;
  }

  /** Listens; again on the same port after {@link cut}. */
  async listen(): Promise<void> {
    await this.#door.open();
  }

  /** Breaks all connections and takes no new ones. */
  async cut(): Promise<void> {
    await this.#door.shut();
    this.#listeners.clear();
  }

  addStaff(who: Me, password: string): Me {
    this.accounts.set(who.login, { password, me: who });
    return who;
  }

  add(row: TalkRow, more: Partial<Omit<FakeTalk, "row">> = {}): FakeTalk {
    const window = { botUntil: null, humanUntil: null };
    const talk = {
      row,
      entries: [],
      shown: null,
      cases: [],
      window,
      refusal: null,
      notes: [],
      companions: [],
      draft: null,
      ...more,
    };
    this.talks.set(row.person, talk);
    return talk;
  }

  /** Signs somebody in; gives the value of the session's cookie, `te`. */
  newSession(login: string): string {
    const session = randomUUID();
    this.#sessions.set(session, login);
    return session;
  }

  /** Ends all sessions, as a time-out does. */
  endSessions(): void {
    this.#sessions.clear();
  }

  /** Tells all consoles that a talk changed. */
  tell(person: PersonKey, ...kinds: Change["kinds"]): void {
    this.send({ kind: "changed", changes: [{ person, kinds }] });
  }

  send(event: LiveEvent): void {
    for (const listener of this.#listeners) write(listener, event);
  }

  /** How many consoles listen. */
  get listening(): number {
    return this.#listeners.size;
  }

  /** Adds a line to a talk and tells of it. */
  say(person: PersonKey, entry: Entry): void {
    this.#talk(person).entries.push(entry);
    this.tell(person, "entry", "talk");
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    try {
      if (!url.pathname.startsWith("/hotline/api/")) return await this.#page(url, response);
      await this.#api(request, response, url);
    } catch (error) {
      const code = error instanceof Refused ? error.code : "fault";
      if (!(error instanceof Refused)) console.error(error);
      const { status, message } = errorCatalogue[code];
      reply(response, status, { error: { code, message } });
    }
  }

  async #page(url: URL, response: ServerResponse): Promise<void> {
    const name = url.pathname.replace(/^\/hotline\/?/, "") || "index.html";
    const content = await readFile(join(this.#folder, name)).catch(() => null);
    const type = types[extname(name)] ?? "application/octet-stream";
    response.writeHead(content === null ? 404 : 200, {
      "content-type": type,
      ...(name.startsWith("assets/") ? { "cache-control": "max-age=31536000, immutable" } : {}),
      "content-security-policy": policy,
    });
    response.end(content);
  }

  async #api(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.slice("/hotline/api".length);
    if ([...this.faults].some((fault) => path.startsWith(fault))) throw new Refused("fault");
    const body = request.method === "POST" ? await bodyOf(request) : undefined;
    if (path === "/auth/sign-in/email") return this.#signIn(response, body);
    if (path === "/auth/ways") return answer(response, 200, signInWays, { provider: null });
    const session = /te=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const account = this.accounts.get(this.#sessions.get(session) ?? "");
    if (account === undefined) throw new Refused("signed-out");
    if (path === "/auth/sign-out") {
      this.#sessions.delete(session);
      return answer(response, 200, done, { done: true });
    }
    if (path === "/me") return answer(response, 200, me, account.me);
    if (path === "/me/password") return this.#password(response, account, body);
    if (account.me.mustChangePassword) throw new Refused("must-change-password");
    if (path === "/live") return this.#listen(response);
    const sent = this.media.get(path.slice("/talks/".length));
    if (sent) return void response.writeHead(200, { "content-type": sent.type }).end(sent.bytes);
    const [, name = "", ...rest] = path.split("/").map(decodeURIComponent);
    const blocks = name === "talks" && (rest[1] === "block" || rest[1] === "unblock");
    const room = blocks ? this.blocking : this.rooms.get(name);
    if (!room) return this.#work(response, account.me, path, url, body);
    const { method = "GET" } = request;
    const given = room({ method, path: rest, query: url.searchParams, body, asker: account.me });
    const settled = { schema: given.schema, body: await given.body };
    answer(response, given.status ?? 200, settled.schema, settled.body);
  }

  #signIn(response: ServerResponse, body: unknown): void {
    const { email, password } = signInBody.parse(body);
    if (this.accounts.get(email)?.password !== password) throw new Refused("sign-in-failed");
    response.setHeader(
      "set-cookie",
      `te=${this.newSession(email)}; HttpOnly; Path=/hotline; SameSite=Strict`,
    );
    answer(response, 200, done, { done: true });
  }

  #password(response: ServerResponse, account: Account, body: unknown): void {
    const { current, next } = passwordBody.parse(body);
    if (current !== account.password) throw new Refused("wrong-password");
    if (next === current) throw new Refused("weak-password");
    account.password = next;
    account.me = { ...account.me, mustChangePassword: false };
    answer(response, 200, done, { done: true });
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("retry: 200\n\n");
    write(response, { kind: "ready", resumed: false });
    this.#listeners.add(response);
    response.on("close", () => this.#listeners.delete(response));
  }

  #work(response: ServerResponse, asker: Me, path: string, url: URL, body: unknown): void {
    const [, room, id = "", deed] = path.split("/").map(decodeURIComponent);
    const worked = this.work.answer(this, asker, path, body);
    if (worked !== null) return reply(response, worked.status, worked.body);
    switch (`${room}${id === "" ? "" : "/:id"}${deed ? `/${deed}` : ""}`) {
      case "presence":
        return answer(response, 200, presence, { until: Date.now() + 90_000 });
      case "practice-links":
        return answer(response, 201, practiceLink, {
          url: "http://127.0.0.1/chat?practice=abc",
          expiresAt: Date.now() + 3_600_000,
        });
      case "content":
        return void Promise.resolve(this.contentHeld).then(() =>
          answer(response, 200, content, this.content),
        );
      case "talks":
        return answer(response, 200, talkList, this.#list(url));
      case "alerts":
        return answer(response, 200, alertList, { alerts: this.#openAlerts(), quiet: this.quiet });
      case "alerts/:id/acknowledge":
        return answer(response, 200, alert, this.#acknowledge(id, asker));
      case "talks/:id":
        return answer(response, 200, talkDetail, this.#detail(this.#talk(id), asker));
      case "talks/:id/entries":
        return answer(response, 200, entryPage, this.#older(this.#talk(id), url));
      case "talks/:id/take-over":
        pressBody.parse(body);
        this.#takeOver(this.#talk(id), asker);
        return answer(response, 202, accepted, { accepted: true });
      case "talks/:id/work":
        this.#keep(this.#talk(id), workBody.parse(body).work);
        return answer(response, 202, accepted, { accepted: true });
      case "talks/:id/draft":
        this.#talk(id).draft = draftBody.parse(body).text || null;
        return answer(response, 200, done, { done: true });
      case "talks/:id/hand-back":
        this.#handBack(this.#talk(id), handBackBody.parse(body));
        return answer(response, 202, accepted, { accepted: true });
      case "talks/:id/answer":
        this.#answer(this.#talk(id), asker, body);
        return answer(response, 202, accepted, { accepted: true });
      case "cases/:id":
        return answer(response, 200, caseDetail, this.#case(id).found);
      case "cases/:id/work":
        return answer(response, 200, caseWork, {
          ...{ tasks: [], suggestions: [], referrals: [], links: [], unitGuesses: [] },
        });
      case "cases/:id/duplicates":
        return answer(response, 200, duplicateList, { cases: [] });
      case "cases/:id/close":
        return answer(response, 200, caseDetail, this.#close(id, asker, body));
      case "cases/:id/history":
        return answer(response, 200, historyList, {
          lines: [
            { at: Date.now(), staff: { id: asker.id, name: asker.name }, action: "talk.read", detail: {} },
          ],
        });
      default:
        throw new Refused("not-found");
    }
  }

  #talk(id: string): FakeTalk {
    const talk = this.talks.get(id as PersonKey);
    if (talk === undefined) throw new Refused("not-found");
    return talk;
  }

  #case(id: string): { readonly found: CaseDetail; readonly talk: FakeTalk } {
    for (const talk of this.talks.values()) {
      const found = [talk.shown, ...talk.cases].find((one) => one?.id === id);
      if (found) return { found, talk };
    }
    throw new Refused("not-found");
  }

  #openAlerts(): Alert[] {
    const open = this.alerts.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    return open.toSorted((a, b) => (a.urgency < b.urgency ? -1 : a.urgency > b.urgency ? 1 : a.at - b.at));
  }

  #rows(): TalkRow[] {
    return [...this.talks.values()].map(({ row }) => ({
      ...row,
      openAlerts: this.#openAlerts().filter(({ person }) => person === row.person).length,
    }));
  }

  #list(url: URL): z.infer<typeof talkList> {
    this.queries.push(url.search);
    const state = url.searchParams.get("state");
    const offset = Number(url.searchParams.get("offset"));
    const limit = Number(url.searchParams.get("limit"));
    const all = this.#rows();
    const of = (...states: TalkRow["state"][]) => all.filter((row) => states.includes(row.state));
    const matching = state === "open" ? of("waiting", "running") : of(state as TalkRow["state"]);
    const sorted = matching.toSorted((a, b) => {
      const urgency = (a.urgency ?? "P9").localeCompare(b.urgency ?? "P9");
      return urgency || (a.unansweredSince ?? Infinity) - (b.unansweredSince ?? Infinity);
    });
    return {
      rows: sorted.slice(offset, offset + limit),
      total: sorted.length,
      counts: {
        waiting: of("waiting").length,
        running: of("running").length,
        withBot: of("with-bot").length,
        closed: of("closed").length,
        urgent: of("waiting", "running").filter(({ urgency }) => urgency === "P0" || urgency === "P1").length,
        openAlerts: this.#openAlerts().length,
      },
    };
  }

  #detail(talk: FakeTalk, asker: Me): TalkDetail {
    const { row, entries, shown, cases, window, refusal, notes, companions, draft } = talk;
    const mine = row.holder.staffId === asker.id;
    const supervisor = asker.roles.includes("supervisor");
    return {
      talk: this.#rows().find(({ person }) => person === row.person) ?? row,
      entries: entries.slice(-200),
      hasOlder: entries.length > 200,
      case: shown,
      cases: [...(shown ? [shown] : []), ...cases].map((one) => ({
        ...{ id: one.id, status: one.status, urgency: one.urgency, openedAt: one.openedAt },
        outcome: one.closed?.outcome ?? null,
      })),
      alerts: this.alerts.filter(({ person }) => person === row.person),
      safeContact: shown?.safeContact ?? { contact: null, time: null, way: null },
      window,
      refusal,
      notes,
      companions,
      draft,
      load: {
        held: this.#rows().filter(({ holder }) => holder.staffId === asker.id).length,
        max: this.maxTalks,
      },
      can: {
        takeOver: row.holder.who !== "staff",
        answer: mine,
        handBack: row.holder.who !== "bot" && (mine || supervisor),
        transfer: row.holder.who === "staff" && (mine || supervisor),
        pull: row.holder.who === "staff" && !mine && supervisor,
        runFlow: mine,
        whisper: row.holder.who === "staff" && !mine && supervisor,
        join: !mine,
        openMedia: supervisor,
        block: supervisor,
        exceed: supervisor,
        close: shown !== null && shown.status !== "closed",
      },
    };
  }

  #older({ entries }: FakeTalk, url: URL): z.infer<typeof entryPage> {
    const before = Number(url.searchParams.get("before"));
    const older = entries.filter(({ number }) => number < before);
    return { entries: older.slice(-200), hasOlder: older.length > 200 };
  }

  #takeOver(talk: FakeTalk, asker: Me): void {
    if (talk.row.holder.staffId === asker.id) throw new Refused("already-held");
    const winner = this.race === "won" ? asker : this.race.lostTo;
    if (winner !== asker) talk.refusal = { at: Date.now(), heldBy: winner.name };
    const holder = { who: "staff", staffId: winner.id, name: winner.name, since: Date.now() } as const;
    talk.row = { ...talk.row, state: "running", holder };
    this.alerts = this.alerts.map((one) =>
      one.person === talk.row.person
        ? { ...one, acknowledgedAt: Date.now(), acknowledgedBy: winner.name }
        : one,
    );
    setTimeout(() => this.tell(talk.row.person, "holder", "talk", "alert"), 30);
  }

  #keep(talk: FakeTalk, work: "typing" | "calling"): void {
    this.works.push(work);
    const [length, calls] = work === "calling" ? [10, 1] : [3, 0];
    const patienceUntil = Date.now() + length * 60_000;
    talk.row = { ...talk.row, patienceUntil, callsLeft: talk.row.callsLeft - calls };
    setTimeout(() => this.tell(talk.row.person, "holder"), 30);
  }

  #handBack(talk: FakeTalk, { settled }: { readonly settled: boolean }): void {
    this.handBacks.push(settled);
    const holder = { who: "bot", staffId: null, name: null, since: null } as const;
    const waits = waitsGravely(talk.row) && !settled;
    talk.row = {
      ...{ ...talk.row, holder, patienceUntil: null, state: waits ? "waiting" : "with-bot" },
      unansweredSince: waits ? talk.row.unansweredSince : null,
    };
    setTimeout(() => this.tell(talk.row.person, "holder", "talk"), 30);
  }

  #answer(talk: FakeTalk, asker: Me, body: unknown): void {
    const { requestId, text } = answerBody.parse(body);
    const again = this.answers.some((one) => one.requestId === requestId);
    this.answers.push({ requestId, text });
    if (this.refuseAnswers !== null) throw new Refused(this.refuseAnswers);
    if (talk.row.holder.staffId !== asker.id) throw new Refused("not-holder");
    if (again) return;
    const number = (talk.entries.at(-1)?.number ?? 0) + 1;
    setTimeout(() => {
      talk.row = { ...talk.row, unansweredSince: null, lastAnswerAt: Date.now() };
      this.say(talk.row.person, sent(number, "staff", text, "waiting", { name: asker.name }));
    }, 30);
  }

  #acknowledge(id: string, asker: Me): Alert {
    const found = this.alerts.find((one) => one.id === id);
    if (found === undefined) throw new Refused("not-found");
    const seen = { ...found, acknowledgedAt: Date.now(), acknowledgedBy: asker.name };
    this.alerts = this.alerts.map((one) => (one.id === id ? seen : one));
    return seen;
  }

  #close(id: string, asker: Me, body: unknown): CaseDetail {
    const { found, talk } = this.#case(id);
    const { outcome, note } = closeBody.parse(body);
    const closed = { outcome, note, at: Date.now(), by: asker.name };
    talk.shown = { ...found, status: "closed", closed };
    const holder = { who: "bot", staffId: null, name: null, since: null } as const;
    talk.row = { ...talk.row, state: "closed", caseStatus: "closed", holder, unansweredSince: null };
    setTimeout(() => this.tell(talk.row.person, "case", "talk", "holder"), 30);
    return talk.shown;
  }
}

function write(response: ServerResponse, event: LiveEvent): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

/** Everything the fake answers keeps to the contract, so that the page is tested against that and nothing else. */
function answer<Schema extends z.ZodType>(
  response: ServerResponse,
  status: number,
  schema: Schema,
  body: z.input<Schema>,
): void {
  reply(response, status, schema.parse(body));
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return request.headers["content-type"] === "application/octet-stream"
    ? bytes
    : JSON.parse(bytes.toString("utf8"));
}
