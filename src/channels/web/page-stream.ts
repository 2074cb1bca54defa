import { once } from "node:events";
import type { Response } from "express";
import { faultFields, type Log } from "../../infra/log.js";
import type { PersonKey } from "../../model/ids.js";
import { inTime } from "./in-time.js";
import { mostLines, type Outlet, type Placed } from "./outlet.js";
import type { OpenPage, PagesLive } from "./pages-live.js";

/** A sign of life for the page, and the safety net should a wake-up have been lost; milliseconds. */
const beatMs = 15_000;

/** What an open page needs of the door. */
export interface StreamNeeds {
  readonly outlet: Outlet;
  readonly live: PagesLive;
  readonly log: Log;
  /** Tells that an open page was given these lines of ours, by their ids. */
  readonly delivered: (person: PersonKey, ids: readonly string[]) => void;
}

/** Lines as server-sent events; a line that can not be opened only moves the place on. */
export function eventBlocks(lines: readonly Placed[]): string {
  return lines
    .map(({ place, line }) => `id: ${place}\n${line === null ? "" : `data: ${JSON.stringify(line)}\n`}\n`)
    .join("");
}

/** Tells which lines of ours a page was just given. */
export function tellDelivered(needs: StreamNeeds, person: PersonKey, lines: readonly Placed[]): void {
  const ours = lines.flatMap(({ line }) => (line === null || line.by === "person" ? [] : [line.id]));
  if (ours.length > 0) needs.delivered(person, ours);
}

/** Writes new lines to one open page, in order, one read at a time, and only as fast as the page takes them. */
export class PageStream implements OpenPage {
  readonly #needs: StreamNeeds;
  readonly #person: PersonKey;
  readonly #response: Response;
  #place: string;
  #reading = false;
  #again = false;

  constructor(needs: StreamNeeds, person: PersonKey, response: Response, place: string) {
    this.#needs = needs;
    this.#person = person;
    this.#response = response;
    this.#place = place;
  }

  /** Keeps the page up to date, from `first` on, until its connection ends. */
  run(first: readonly Placed[]): void {
    const stopListening = this.#needs.live.listen(this.#person, this);
    const beat = setInterval(() => {
      this.#response.write(": beat\n\n");
      this.wake();
    }, beatMs);
    this.#response.on("close", () => {
      clearInterval(beat);
      stopListening();
    });
    // The comment tells the page at once that nothing on the way holds the stream back.
    this.#response.write(": open\n\n");
    this.#write(first);
    this.wake();
  }

  wake(): void {
    this.#again = true;
    if (!this.#reading) void this.#read();
  }

  end(): void {
    this.#response.end();
  }

  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#again && !this.#response.writableEnded && !this.#response.closed) {
        this.#again = false;
        await this.#readOnce();
      }
    } catch (fault) {
      // Redis is away: ending the stream makes the page come back and ask for what it has not seen.
      this.#needs.log.warn("page-stream-broken", { person: this.#person, fault: faultFields(fault) });
      this.end();
    } finally {
      this.#reading = false;
    }
  }

  async #readOnce(): Promise<void> {
    const lines = await inTime(this.#needs.outlet.after(this.#person, this.#place));
    if (lines === null) return this.end();
    this.#write(lines);
    if (lines.length >= mostLines) this.#again = true;
    if (this.#response.writableNeedDrain) {
      await Promise.race([once(this.#response, "drain"), once(this.#response, "close")]);
    }
  }

  #write(lines: readonly Placed[]): void {
    const last = lines.at(-1);
    if (last === undefined || this.#response.writableEnded) return;
    this.#response.write(eventBlocks(lines));
    this.#place = last.place;
    tellDelivered(this.#needs, this.#person, lines);
  }
}
