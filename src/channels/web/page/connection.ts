import type { Line } from "../line.js";
import { LineReader, TalkGone } from "./line-reader.js";
import type { Link } from "./link.js";
import { freshMemory, type Memory, recall, remember, type Unsent } from "./memory.js";
import { longer, Pauses } from "./pauses.js";
import { randomId } from "./random-id.js";
import { post } from "./server.js";

/** What the page wants to hear of its connection. */
export interface Listener {
  line(line: Line): void;
  /** The server has taken an own message. */
  taken(id: string): void;
  /** The server will never take it. */
  tooLong(id: string): void;
  state(state: "joined" | "away"): void;
  practice(on: boolean): void;
  practiceUsed(): void;
  /** This talk is over; another one begins. */
  gone(): void;
}

/**
 * The page's line to the server. What is said is kept until the server has taken it, under an id of its own, so that
 * a lost connection neither loses nor doubles it; what comes back is read on from the last place that was seen.
 */
export class Connection {
  readonly #listener: Listener;
  readonly #reader: LineReader;
  readonly #pauses = new Pauses();
  #memory: Memory;
  /** The pause after the last failure, milliseconds. */
  #wait = 0;
  #sending = false;
  #left = false;

  /** A practice link begins a talk of its own; a class link goes into the talk there is. */
  constructor(listener: Listener, link: Link) {
    this.#listener = listener;
    this.#memory = memoryFor(link);
    remember(this.#memory);
    this.#reader = new LineReader({
      joined: () => {
        this.#wait = 0;
        listener.state("joined");
      },
      line: (line) => this.#arrived(line),
    });
    addEventListener("offline", () => this.#reader.stop());
    addEventListener("online", () => this.#hurry(0));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#hurry(20_000);
    });
  }

  /** Messages that the server has not taken yet. */
  get unsent(): readonly Unsent[] {
    return this.#memory.unsent;
  }

  /** Joins the talk and stays joined until {@link leave}. */
  async join(): Promise<void> {
    this.#listener.practice(this.#memory.practice);
    while (!this.#left) {
      const next = await this.#joinOnce();
      if (next === "over" || this.#left) return;
      if (next === "away") this.#listener.state("away");
      if (next === "away") this.#wait = longer(this.#wait);
      await this.#pauses.pause(next === "away" ? this.#wait : next);
    }
  }

  /** Says something; it is sent now or as soon as the connection is back. */
  say(message: Unsent): void {
    this.#memory.unsent.push(message);
    remember(this.#memory);
    void this.#sendAll();
  }

  /** Ends everything and asks the server to forget the lines of this page. */
  leave(): void {
    this.#left = true;
    this.#reader.stop();
    const { token } = this.#memory;
    if (token === null) return;
    const body = new Blob([JSON.stringify({ token })], { type: "application/json" });
    navigator.sendBeacon("/chat/api/leave", body);
  }

  /** Until the way ends. Returns how long to wait before reading on (milliseconds). */
  async #joinOnce(): Promise<number | "away" | "over"> {
    try {
      if (this.#memory.token === null) {
        const began = await this.#start();
        if (began !== "begun") return began;
      }
      void this.#sendAll();
      return (await this.#reader.read(this.#memory.token ?? "")) || "away";
    } catch (fault) {
      if (fault instanceof TalkGone) this.#beginAnew();
      else console.warn(fault);
      return "away";
    }
  }

  async #start(): Promise<"begun" | "away" | "over"> {
    const answer = await post("start", startOf(this.#memory), null);
    if (answer?.status === 410) {
      this.#listener.practiceUsed();
      return "over";
    }
    // Whatever is wrong with a class link, it must not keep anybody from a talk.
    if (answer?.status === 400) this.#memory.classWord = null;
    if (answer?.status !== 201) return "away";
    const { token, practice } = answer.body as { token: string; practice: boolean };
    Object.assign(this.#memory, { token, practice, practiceCode: null });
    remember(this.#memory);
    this.#listener.practice(practice);
    return "begun";
  }

  #beginAnew(): void {
    this.#memory = freshMemory(randomId(), { practiceCode: null, classWord: null });
    remember(this.#memory);
    this.#reader.restart();
    this.#listener.gone();
    this.#listener.practice(false);
  }

  async #sendAll(): Promise<void> {
    if (this.#sending || this.#memory.token === null) return;
    this.#sending = true;
    try {
      for (let wait = 0; this.#memory.unsent[0] !== undefined && !this.#left; ) {
        const pause = await this.#send(this.#memory.unsent[0]);
        wait = pause === null ? 0 : pause || longer(wait);
        if (wait > 0) await this.#pauses.pause(wait);
      }
    } finally {
      this.#sending = false;
    }
  }

  /** Null: settled. Otherwise how long the server wants to be left alone, milliseconds. */
  async #send(message: Unsent): Promise<number | null> {
    const answer = await post("messages", message, this.#memory.token);
    const status = answer?.status ?? 0;
    if (status === 202) {
      this.#settled(message.id);
      this.#listener.taken(message.id);
      return null;
    }
    if (status === 400 || status === 413) {
      this.#settled(message.id);
      this.#listener.tooLong(message.id);
      return null;
    }
    return answer?.waitMs ?? 0;
  }

  #settled(id: string): void {
    this.#memory.unsent = this.#memory.unsent.filter((one) => one.id !== id);
    remember(this.#memory);
  }

  #arrived(line: Line): void {
    // The answer to an own message may have been lost, and the message itself not.
    if (line.by === "person") this.#settled(line.id);
    this.#listener.line(line);
  }

  #hurry(doubtMs: number): void {
    this.#reader.doubt(doubtMs);
    this.#pauses.hurry();
  }
}

/** The talk of this tab, or a new one; a link of a class that comes into a talk waits to be sent as a message does. */
function memoryFor(link: Link): Memory {
  const kept = link.practiceCode === null ? recall() : null;
  if (kept === null) return freshMemory(randomId(), link);
  if (link.classWord !== null) kept.unsent.push({ id: randomId(), classWord: link.classWord });
  return kept;
}

/** How the talk is begun; asked again it says the same. */
function startOf({ start: id, practiceCode, classWord }: Memory): object {
  if (practiceCode !== null) return { id, practice: practiceCode };
  return classWord ? { id, classWord } : { id };
}
