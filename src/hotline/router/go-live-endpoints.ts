import { z } from "zod";
import { dayAt } from "../../cases/calendar/day.js";
import { goLiveBody, goLiveSheet } from "../api/go-live-contract.js";
import { type GoLiveItemId, goLiveIds, isComplete, lacking } from "../go-live/items.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

const itemId = z.enum(goLiveIds);

/** The endpoints of the sheet that is filled in before the doors open. */
export function goLiveEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  const { goLive } = needs.duty;
  const sheet = async () => {
    const items = await goLive.read();
    const ticked = items.filter((item) => item.ticked !== null).map(({ id }) => id);
    return { items, complete: isComplete(new Set(ticked)) };
  };
  return [
    endpoint({
      method: "get",
      path: "/go-live",
      action: "go-live.read",
      answer: goLiveSheet,
      handle: () => sheet(),
    }),
    endpoint({
      method: "post",
      path: "/go-live/:item",
      action: "go-live.edit",
      body: goLiveBody,
      answer: goLiveSheet,
      handle: async ({ params, body, staff, at }) => {
        const id = itemId.safeParse(params["item"]);
        if (!id.success) return refuse("not-found");
        if (body.day !== null && body.day > dayAt(at)) return refuse("day-ahead");
        if (body.ticked) {
          if (lacking(id.data, body.note, body.day) !== null) return refuse("item-unfit");
          const belied = await beliedBy(needs, id.data, at);
          if (belied !== null) return refuse(belied);
        }
        await goLive.write({ id: id.data, ...body }, { staff: staff.id, at });
        return sheet();
      },
    }),
  ];
}

const weekMs = 7 * 24 * 3_600_000;

/** What the program itself knows that speaks against an item; null: nothing. */
async function beliedBy(
  { duty: { roster }, content }: HotlineNeeds,
  id: GoLiveItemId,
  at: number,
): Promise<"roster-empty" | "texts-unread" | null> {
  if (id === "texts") return content(at).unreviewed.length > 0 ? "texts-unread" : null;
  if (id !== "roster") return null;
  const weeks = [await roster.week(at, at), await roster.week(at + weekMs, at)];
  const coming = weeks
    .flatMap(({ shifts }) => shifts)
    .filter(({ rank, from, to }) => ["first", "second"].includes(rank) && to > at && from < at + weekMs);
  return coming.length === 0 ? "roster-empty" : null;
}
