import { z } from "zod";
import { dayAt } from "../../cases/calendar/day.js";
import { goLiveBody, goLiveSheet } from "../api/go-live-contract.js";
import { type GoLiveItemId, goLiveIds, isComplete, lacking } from "../go-live/items.js";
import type { UnreadPermit } from "../go-live/store.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

const itemId = z.enum(goLiveIds);

/** The endpoints of the sheet that is filled in before the doors open. */
export function goLiveEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  const { goLive } = needs.duty;
  const sheet = async (at: number) => {
    const items = await goLive.read();
    const ticked = items.filter((item) => item.ticked !== null).map(({ id }) => id);
    const unread = needs.content(at).unreviewed.length;
    return { items, complete: isComplete(new Set(ticked)), unread, nextLevel: await goLive.nextLevel(at) };
  };
  return [
    endpoint({
      method: "get",
      path: "/go-live",
      action: "go-live.read",
      answer: goLiveSheet,
      handle: ({ at }) => sheet(at),
    }),
    endpoint({
      method: "post",
      path: "/go-live/:item",
      action: "go-live.edit",
      body: goLiveBody as z.ZodType<z.output<typeof goLiveBody>>,
      answer: goLiveSheet,
      handle: async ({ params, body, staff, at }) => {
        const id = itemId.safeParse(params["item"]);
        if (!id.success) return refuse("not-found");
        if (body.day !== null && body.day > dayAt(at)) return refuse("day-ahead");
        const permit = id.data === "texts" && needs.content(at).unreviewed.length > 0 ? body.permit : null;
        if (body.ticked) {
          if (lacking(id.data, body.note, body.day) !== null) return refuse("item-unfit");
          const belied = await beliedBy(needs, id.data, permit, at);
          if (belied !== null) return refuse(belied);
        }
        await goLive.write({ ...body, id: id.data, permit }, { staff: staff.id, at });
        return sheet(at);
      },
    }),
  ];
}

type Belied = "roster-empty" | "no-next-level" | "next-level-unreachable" | "texts-unread" | "texts-changed";

/** What the program itself knows that speaks against an item; null: nothing. */
async function beliedBy(
  needs: HotlineNeeds,
  id: GoLiveItemId,
  permit: UnreadPermit | null,
  at: number,
): Promise<Belied | null> {
  if (id === "texts") return unreadBelies(needs.content(at).unreviewed.length, permit);
  if (id !== "roster") return null;
  if (!(await somebodyComes(needs, at))) return "roster-empty";
  const nextLevel = await needs.duty.goLive.nextLevel(at);
  if (nextLevel === "nobody") return "no-next-level";
  return nextLevel === "unreachable" ? "next-level-unreachable" : null;
}

/** A permit counts for the number that whoever gave it has seen. */
function unreadBelies(unread: number, permit: UnreadPermit | null): "texts-unread" | "texts-changed" | null {
  if (unread === 0) return null;
  if (permit === null) return "texts-unread";
  return permit.unread === unread ? null : "texts-changed";
}

const weekMs = 7 * 24 * 3_600_000;

/** Whether anybody who answers is on call in the coming week. */
async function somebodyComes({ duty: { roster } }: HotlineNeeds, at: number): Promise<boolean> {
  const weeks = [await roster.week(at, at), await roster.week(at + weekMs, at)];
  return weeks
    .flatMap(({ shifts }) => shifts)
    .some(({ rank, from, to }) => ["first", "second"].includes(rank) && to > at && from < at + weekMs);
}
