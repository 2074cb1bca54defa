import type { Kysely } from "kysely";
import { type Figures, readFigures } from "../figures/figures.js";
import type { Span } from "../figures/span.js";
import type { Tables } from "../tables.js";
import { type Block, readBlocks } from "./blocks.js";
import { type Overview, readOverview } from "./overview.js";

/** What supervisors look at; who reads records it. */
export interface Supervision {
  overview(now: number): Promise<Overview>;
  /** Whom the bot does not answer at `now`. */
  blocks(now: number): Promise<readonly Block[]>;
  /** What happened in a span, in numbers that show nobody. */
  figures(span: Span, now: number): Promise<Figures>;
}

/** What supervisors look at, over a migrated database. */
export function createSupervision(db: Kysely<Tables>): Supervision {
  return {
    overview: (now) => readOverview(db, now),
    blocks: (now) => readBlocks(db, now),
    figures: (span, now) => readFigures(db, span, now),
  };
}
