import { randomUUID } from "node:crypto";
import {
  type AlarmSettingsView,
  addressBody,
  alarmSettings,
  done,
  type GoLiveItemView,
  type GoLiveSheet,
  goLiveBody,
  goLiveSheet,
  ladders,
  newWebhook,
  type RosterWeekView,
  rosterWeek,
  type ShiftView,
  type SwapView,
  shiftBody,
  shiftCount,
  shiftNoteBody,
  swapBody,
  testBody,
  webhookBody,
} from "../../../src/hotline/api/contract.js";
import { type GoLiveItemId, goLiveItems, isComplete } from "../../../src/hotline/go-live/items.js";
import { defaultLadders } from "../../../src/hotline/ladder/ladder.js";
import { gapsIn, onCallAt, type Rank } from "../../../src/hotline/roster/shift.js";
import { mondayOf } from "../../../src/hotline/roster/week.js";
import { type Asked, Refused, type Room } from "../fake-api.js";

const weekMs = 7 * 24 * 3_600_000;
const yes = { schema: done, body: { done: true } };

/** A roster in memory. */
export class FakeRoster {
  shifts: ShiftView[] = [];
  swaps: SwapView[] = [];
  holidays: RosterWeekView["holidays"] = [];
  pattern = 0;

  constructor(readonly staff: RosterWeekView["staff"]) {}

  readonly room: Room = ({ method, path, query, body, asker }) => {
    if (method === "GET") return { schema: rosterWeek, body: this.#week(Number(query.get("at"))) };
    const [what, id = "", deed] = path;
    if (what === "fill" || what === "pattern") return this.#pattern(what);
    if (what === "swaps") return this.#decide(id, deed === "accept" ? asker.id : null);
    if (id === "") {
      this.shifts.push({ ...shiftBody.parse(body), id: randomUUID(), note: null });
      return yes;
    }
    if (deed === "remove") this.shifts = this.shifts.filter((shift) => shift.id !== id);
    if (deed === "note") this.#change(id, { note: shiftNoteBody.parse(body).note || null });
    if (deed === "swap") {
      this.swaps.push({ id: randomUUID(), shift: id, askedBy: asker.id, askedOf: swapBody.parse(body).of });
    }
    return yes;
  };

  #change(id: string, change: Partial<ShiftView>): void {
    this.shifts = this.shifts.map((shift) => (shift.id === id ? { ...shift, ...change } : shift));
  }

  #decide(id: string, taker: ShiftView["staff"] | null) {
    const swap = this.swaps.find((one) => one.id === id);
    if (swap === undefined) throw new Refused("swap-over");
    this.swaps = this.swaps.filter((one) => one !== swap);
    if (taker !== null) this.#change(swap.shift, { staff: taker });
    return yes;
  }

  #pattern(what: "fill" | "pattern") {
    if (what === "pattern") this.pattern = this.shifts.length;
    return { schema: shiftCount, body: { shifts: this.pattern } };
  }

  #week(at: number): RosterWeekView {
    const monday = mondayOf(at);
    const shifts = this.shifts
      .filter(({ from, to }) => from < monday + weekMs && to > monday)
      .toSorted((a, b) => a.from - b.from);
    const now = onCallAt(this.shifts, Date.now());
    const ahead = Math.max(monday, Date.now());
    const gapsOf = (ranks?: readonly Rank[]) => [...gapsIn(shifts, ahead, monday + weekMs, ranks)];
    return {
      ...{
        monday,
        shifts,
        swaps: this.swaps,
        staff: this.staff,
        holidays: this.holidays,
        pattern: this.pattern,
      },
      gaps: gapsOf(),
      higherGaps: { supervisor: gapsOf(["supervisor"]), province: gapsOf(["province"]) },
      now: { onCall: [...now.onCall], supervisor: [...now.supervisor], province: [...now.province] },
      notes: this.shifts.filter(({ note, from }) => note !== null && from <= Date.now()),
    };
  }
}

/** Alarm settings in memory; a test alarm is sent at once and works unless `fails` says why not. */
export class FakeAlarms {
  settings: AlarmSettingsView;
  fails: string | null = null;

  constructor(staff: AlarmSettingsView["staff"]) {
    const { P0, P1, morningHour, quiet } = defaultLadders;
    const own = (ladder: typeof P0) => ({ ...ladder, rungs: [...ladder.rungs] });
    this.settings = {
      ladders: { P0: own(P0), P1: own(P1), morningHour, quiet: { ...quiet } },
      ways: { mail: true, dutyBot: false },
      ...{ staff, webhooks: [], attempts: [] },
    };
  }

  readonly room: Room = (asked) => {
    if (asked.method === "GET") return { schema: alarmSettings, body: this.settings };
    const [what, id] = asked.path;
    if (what === "ladders") this.settings = { ...this.settings, ladders: ladders.parse(asked.body) };
    if (what === "addresses") this.#address(asked);
    if (what === "test") this.#test(asked);
    if (what === "webhooks" && id !== undefined) {
      const webhooks = this.settings.webhooks.filter((one) => one.id !== id);
      this.settings = { ...this.settings, webhooks };
    }
    return what === "webhooks" && id === undefined ? this.#add(asked) : yes;
  };

  #address({ body }: Asked): void {
    const { staff, email } = addressBody.parse(body);
    const all = this.settings.staff.map((one) => (one.id === staff ? { ...one, email } : one));
    this.settings = { ...this.settings, staff: all };
  }

  #add({ body }: Asked) {
    const parsed = webhookBody.safeParse(body);
    if (!parsed.success) throw new Refused("bad-request");
    const id = randomUUID();
    this.settings = { ...this.settings, webhooks: [...this.settings.webhooks, { id, ...parsed.data }] };
    return { status: 201, schema: newWebhook, body: { id, secret: "mot-khoa-ky-chi-hien-mot-lan" } };
  }

  #test({ body }: Asked): void {
    const { way, target } = testBody.parse(body);
    const came = { sent: this.fails === null, code: this.fails ?? "sent" };
    const attempt = { at: Date.now(), way, target, test: true, attempt: 1, ...came };
    this.settings = { ...this.settings, attempts: [attempt, ...this.settings.attempts] };
  }
}

interface Ticked {
  readonly ticked: boolean;
  readonly by: string;
}

/** The sheet before opening in memory. */
export class FakeGoLive {
  readonly items = new Map<GoLiveItemId, Omit<GoLiveItemView, "id" | "dated" | "ticked"> & Ticked>();
  unread = 0;
  nextLevel: GoLiveSheet["nextLevel"] = "reachable";

  readonly room: Room = ({ method, path, body, asker }) => {
    if (method === "POST")
      this.items.set(path[0] as GoLiveItemId, { ...goLiveBody.parse(body), by: asker.name });
    const items = goLiveItems.map(({ id, dated }) => {
      const item = this.items.get(id);
      const ticked = item?.ticked ? { by: item.by, at: Date.now() } : null;
      const permit = item?.permit ?? null;
      return { id, dated, note: item?.note ?? "", day: item?.day ?? null, ticked, permit };
    });
    const complete = isComplete(new Set(items.filter(({ ticked }) => ticked !== null).map(({ id }) => id)));
    const { unread, nextLevel } = this;
    return { schema: goLiveSheet, body: { items, complete, unread, nextLevel } };
  };
}
