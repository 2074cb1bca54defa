import { z } from "zod";
import { spanAt } from "../../cases/figures/span.js";
import { figures, figuresQuery } from "../api/figures-contract.js";
import { figuresCsv } from "../figures/csv.js";
import { figuresFile } from "../figures/words.js";
import { type Endpoint, endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { SentFile } from "./sent-file.js";

/** The one endpoint of who looks at numbers only: no case, no person, no words. Looking and saving are recorded. */
export function figuresEndpoints({ supervision, cases }: HotlineNeeds): readonly Endpoint[] {
  const read = endpoint({
    method: "get",
    path: "/figures",
    action: "figures.read",
    query: figuresQuery as z.ZodType<z.output<typeof figuresQuery>>,
    answer: z.union([figures, z.instanceof(SentFile)]),
    handle: async ({ staff, at, query }) => {
      const { step, as } = query;
      const span = spanAt(step, Math.min(query.at ?? at, at));
      const from = new Date(span.from + zoneMs).toISOString().slice(0, 10);
      const action = as === "csv" ? "figures.export" : "figures.read";
      await cases.record({ at, staff: staff.id, action, detail: { span: step, day: from } });
      const shown = { step, from: span.from, to: span.to, ...(await supervision.figures(span, at)) };
      if (as !== "csv") return shown;
      const bytes = new TextEncoder().encode(figuresCsv(figures.parse(shown), at));
      return new SentFile(bytes, "text/csv; charset=utf-8", figuresFile(step, from));
    },
  });
  return [read];
}

/** Viet Nam is seven hours ahead all the year. */
const zoneMs = 7 * 3_600_000;
