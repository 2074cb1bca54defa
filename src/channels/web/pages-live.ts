import type { Redis } from "../../infra/redis.js";
import type { PersonKey } from "../../model/ids.js";
import { outletNews } from "./outlet.js";

/** Pages open at once on one talk (a tab may be doubled); the oldest one makes room. */
const pagesOfOneTalk = 4;

/** A page that is open. */
export interface OpenPage {
  /** There may be a new line. */
  wake(): void;
  /** The page must go; it comes back by itself. */
  end(): void;
}

/** Tells open pages that there is a new line for them. */
export interface PagesLive {
  /** Wakes the page for every new line of a person until the returned function is called. */
  listen(person: PersonKey, page: OpenPage): () => void;
  /** Talks with at least one open page. */
  readonly open: number;
}

/** One subscription for the process, handed out to the pages it serves. `subscriber` is a connection of its own. */
export async function createPagesLive(subscriber: Redis): Promise<PagesLive> {
  const pages = new Map<string, Set<OpenPage>>();
  await subscriber.subscribe(outletNews, (person) => {
    for (const page of pages.get(person) ?? []) page.wake();
  });
  const wakeAll = () => {
    for (const page of [...pages.values()].flatMap((open) => [...open])) page.wake();
  };
  // A page that can not read now must know, and what was published meanwhile was heard by nobody.
  subscriber.on("reconnecting", wakeAll);
  subscriber.on("ready", wakeAll);
  return {
    listen: (person, page) => {
      const open = pages.get(person) ?? new Set();
      pages.set(person, open.add(page));
      const [oldest] = open;
      if (open.size > pagesOfOneTalk) oldest?.end();
      return () => {
        open.delete(page);
        if (open.size === 0 && pages.get(person) === open) pages.delete(person);
      };
    },
    get open() {
      return pages.size;
    },
  };
}
