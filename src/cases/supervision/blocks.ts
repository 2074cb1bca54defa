import type { Kysely } from "kysely";
import type { BlockReason } from "../../model/block.js";
import type { PersonKey } from "../../model/ids.js";
import type { Tables } from "../tables.js";
import type { TalkChannel } from "../talk-channel.js";

/** Somebody the bot does not answer now; milliseconds UTC. */
export interface Block {
  readonly person: PersonKey;
  readonly channel: TalkChannel;
  readonly practice: boolean;
  readonly reason: BlockReason;
  readonly until: number;
  readonly at: number;
  /** The name of who decided it. */
  readonly by: string;
}

/** Blocks that last at `now`, those that end first before others. */
export async function readBlocks(db: Kysely<Tables>, now: number): Promise<readonly Block[]> {
  const rows = await db
    .selectFrom("talks")
    .leftJoin("staff", "staff.id", "talks.blocked_by")
    .select(["person", "channel", "practice", "blocked_until", "blocked_reason", "blocked_at", "staff.name"])
    .where("blocked_until", ">", new Date(now))
    .orderBy("blocked_until")
    .orderBy("person")
    .limit(200)
    .execute();
  return rows.flatMap(({ person, channel, practice, blocked_until, blocked_reason, blocked_at, name }) =>
    blocked_until === null || blocked_reason === null || blocked_at === null
      ? []
      : {
          ...{ person, channel, practice, reason: blocked_reason, by: name ?? "" },
          ...{ until: blocked_until.getTime(), at: blocked_at.getTime() },
        },
  );
}
