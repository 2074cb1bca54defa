import type { EffectId } from "../../model/ids.js";
import { alert, alertList, caseDetail, closeBody, historyList } from "../api/case-contract.js";
import { alertId, caseId } from "../api/fields.js";
import { type Asked, type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { createOpenings } from "./openings.js";
import { refuse } from "./refusal.js";
import { heldBy } from "./talk-endpoints.js";
import { sendWish } from "./wish.js";

const alertsShown = 200;
const historyShown = 500;

/** The endpoints of cases and of alarms. */
export function caseEndpoints(needs: HotlineNeeds): readonly Endpoint[] {
  return [detail(needs), close(needs), history(needs), alerts(needs), acknowledge(needs)];
}

function detail(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId",
    action: "case.read",
    about: "case",
    answer: caseDetail,
    handle: async (asked) => {
      await record(needs, asked, "case.read");
      return (await needs.cases.readCase(idOf(asked))) ?? refuse("not-found");
    },
  });
}

function close(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/cases/:caseId/close",
    action: "case.close",
    about: "case",
    body: closeBody,
    answer: caseDetail,
    handle: async (asked) => {
      const { staff, at, body, talk } = asked;
      const id = idOf(asked);
      const result = await needs.cases.closeCase({ caseId: id, staff: staff.id, at, ...body });
      if (result.kind === "closed-before") return refuse("case-closed");
      if (result.kind !== "closed" && result.kind !== "unknown") return refuse(result.kind);
      // A talk nobody hands back would stay silent; if this does not get through, the clock of silence returns it.
      if (heldBy(talk, staff))
        await sendWish(needs, asked, `close-${id}-${at}`, {
          ...{ kind: "hand-back", staff: staff.id, name: staff.name, settled: true },
        });
      return (await needs.cases.readCase(id)) ?? refuse("not-found");
    },
  });
}

function history(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "get",
    path: "/cases/:caseId/history",
    action: "case.history",
    about: "case",
    answer: historyList,
    handle: async (asked) => {
      await record(needs, asked, "case.read-history");
      return { lines: await needs.cases.caseHistory(idOf(asked), historyShown) };
    },
  });
}

/** Every open console asks for them all the time: a line is written when it begins to. */
function alerts(needs: HotlineNeeds): Endpoint {
  const openings = createOpenings(needs, "alert.list");
  return endpoint({
    method: "get",
    path: "/alerts",
    action: "alert.list",
    answer: alertList,
    handle: async ({ staff, at }) => {
      await openings.note({ staff, at }, true);
      return {
        alerts: await needs.cases.openAlerts(alertsShown),
        quiet: await needs.duty.alarms.isQuiet(at),
      };
    },
  });
}

function acknowledge(needs: HotlineNeeds): Endpoint {
  return endpoint({
    method: "post",
    path: "/alerts/:alertId/acknowledge",
    action: "alert.acknowledge",
    answer: alert,
    handle: async ({ params, staff, at }) => {
      const id = alertId.safeParse(params["alertId"]);
      if (!id.success) return refuse("not-found");
      const found = await needs.cases.acknowledgeAlert(id.data as EffectId, staff.id, at);
      return found ?? refuse("not-found");
    },
  });
}

function idOf(asked: Asked<unknown, unknown>) {
  return caseId.parse(asked.params["caseId"]);
}

async function record(needs: HotlineNeeds, asked: Asked<unknown, unknown>, action: string): Promise<void> {
  const person = asked.talk?.person;
  await needs.cases.record({
    ...{ at: asked.at, staff: asked.staff.id, action, caseId: idOf(asked) },
    ...(person ? { person } : {}),
  });
}
