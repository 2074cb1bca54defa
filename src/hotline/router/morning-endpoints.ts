import type { z } from "zod";
import { nightBegan } from "../../cases/morning/since.js";
import { personKey } from "../api/fields.js";
import { morningList, morningQuery } from "../api/morning-contract.js";
import { done } from "../api/staff-contract.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";

/** How far back the list may look. */
const furthest = 14 * 24 * 3_600_000;

/** The endpoints of the list that is gone through in the morning. */
export function morningEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [list(needs), seen(needs)];
}

function list(needs: HotlineNeeds): Endpoint {
  const { morning } = needs;
  const openings = createOpenings(needs, "morning.read");
  return endpoint({
    method: "get",
    path: "/morning",
    action: "morning.list",
    query: morningQuery as z.ZodType<z.output<typeof morningQuery>>,
    answer: morningList,
    handle: async ({ query, staff, at }) => {
      const from = Math.min(Math.max(query.from ?? nightBegan(at), at - furthest), at);
      // Another night is another reading.
      await openings.note({ staff, at }, query.again === true, `${query.from ?? "night"}`);
      return { from, to: at, ...(await morning.list({ from, to: at, staff: staff.id })) };
    },
  });
}

function seen({ morning }: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/talks/:person/morning-seen",
    action: "morning.list",
    about: "talk",
    answer: done,
    handle: async ({ params, staff, at }) => {
      await morning.see(personKey.parse(params["person"]), staff.id, at);
      return { done: true as const };
    },
  });
}
