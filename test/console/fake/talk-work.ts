import {
  accepted,
  colleagueList,
  companionBody,
  done,
  type Me,
  type NoticeList,
  noteBody,
  noticeList,
  openMediaBody,
  pullBody,
  type Reply,
  replyBody,
  replyList,
  runFlowBody,
  talkSettings,
  transferBody,
} from "../../../src/hotline/api/contract.js";
import type { PersonKey, StaffId } from "../../../src/model/ids.js";
import type { FakeApi } from "../fake-api.js";

/** A status with a body that keeps to the contract. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The fake's room for notes, transfers, ready answers and media. */
export class FakeTalkWork {
  readonly colleagues: { id: StaffId; name: string; held: number; onCall: boolean; present: boolean }[] = [];
  readonly notices: NoticeList["notices"][number][] = [];
  readonly replies: Reply[] = [];
  /** What was wanted: the last part of the path and the body. */
  readonly wishes: { readonly what: string; readonly body: unknown }[] = [];

  /** The answer to a request of this room; null: it is another's. */
  answer(api: FakeApi, asker: Me, path: string, body: unknown): Answer | null {
    const [, room, id = "", deed, , last] = path.split("/").map(decodeURIComponent);
    if (room === "talks" && deed !== undefined)
      return this.#talk(api, asker, id as PersonKey, last ?? deed, body);
    switch (room) {
      case "colleagues":
        return ok(colleagueList.parse({ colleagues: this.colleagues, max: api.maxTalks }));
      case "notices":
        if (deed === "seen") this.#seen(api, id);
        return deed === "seen"
          ? ok(done.parse({ done: true }))
          : ok(noticeList.parse({ notices: this.notices }));
      case "replies":
        return this.#replies(asker, id, body);
      case "talk-settings":
        if (body !== undefined) api.maxTalks = talkSettings.parse(body).maxTalks;
        return ok(talkSettings.parse({ maxTalks: api.maxTalks }));
      default:
        return null;
    }
  }

  #talk(api: FakeApi, asker: Me, person: PersonKey, what: string, body: unknown): Answer | null {
    const talk = api.talks.get(person);
    const schema = {
      transfer: transferBody,
      "run-flow": runFlowBody,
      notes: noteBody,
      whisper: noteBody,
      companion: companionBody,
      open: openMediaBody,
      pull: pullBody,
    }[what];
    if (talk === undefined || schema === undefined) return null;
    const wanted = schema.parse(body);
    this.wishes.push({ what, body: wanted });
    if ("text" in wanted) {
      const to =
        what === "whisper"
          ? { id: talk.row.holder.staffId as StaffId, name: talk.row.holder.name ?? "" }
          : null;
      talk.notes.push({
        ...{ id: `note-${this.wishes.length}`, kind: what === "whisper" ? "whisper" : "note" },
        ...{ by: { id: asker.id, name: asker.name }, to, seenAt: null, text: wanted.text },
        ...{ after: talk.entries.at(-1)?.number ?? 0, at: Date.now() },
      });
    }
    if ("task" in wanted) {
      talk.companions = talk.companions.filter(({ id }) => id !== asker.id);
      if (wanted.task)
        talk.companions.push({ id: asker.id, name: asker.name, task: wanted.task, since: Date.now() });
    }
    setTimeout(() => api.tell(person, "note"), 20);
    const later = what === "transfer" || what === "pull" || what === "run-flow";
    return later ? { status: 202, body: accepted.parse({ accepted: true }) } : ok(done.parse({ done: true }));
  }

  #seen(api: FakeApi, id: string): void {
    for (const talk of api.talks.values()) {
      talk.notes = talk.notes.map((note) => (note.id === id ? { ...note, seenAt: Date.now() } : note));
    }
  }

  #replies(asker: Me, id: string, body: unknown): Answer {
    if (id !== "")
      this.replies.splice(0, this.replies.length, ...this.replies.filter((one) => one.id !== id));
    else if (body !== undefined) {
      const { title, text, moment } = replyBody.parse(body);
      const texts = { unknown: text, child: text, teen: text, adult: text };
      this.replies.push({
        id: `own-${title}`,
        title,
        moment,
        dangers: [],
        texts,
        by: asker.name,
        reviewedBy: null,
      });
    } else return ok(replyList.parse({ replies: this.replies }));
    return ok(done.parse({ done: true }));
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
