import { z } from "zod";
import { goLiveBody, goLiveSheet } from "../api/go-live-contract.js";
import { goLiveIds, isComplete, lacking } from "../go-live/items.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { refuse } from "./refusal.js";

const itemId = z.enum(goLiveIds);

/** The endpoints of the sheet that is filled in before the doors open. */
export function goLiveEndpoints({ duty: { goLive } }: HotlineNeeds): readonly Endpoint[] {
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
        if (body.ticked && lacking(id.data, body.note, body.day) !== null) return refuse("item-unfit");
        await goLive.write({ id: id.data, ...body }, { staff: staff.id, at });
        return sheet();
      },
    }),
  ];
}
