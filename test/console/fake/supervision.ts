import {
  accepted,
  type BlockList,
  blockBody,
  blockList,
  type OverviewView,
  overview,
  pressBody,
} from "../../../src/hotline/api/contract.js";
import type { PersonKey } from "../../../src/model/ids.js";
import type { FakeApi, Room } from "../fake-api.js";
import { hour } from "../samples.js";

const yes = { status: 202, schema: accepted, body: { accepted: true } };

/** Overview and blocks in memory; a block and its end show at once. */
export class FakeSupervision {
  blocks: BlockList["blocks"] = [];

  constructor(
    readonly api: FakeApi,
    public shown: OverviewView,
  ) {
    api.rooms.set("overview", () => ({ schema: overview, body: this.shown }));
    api.rooms.set("blocks", () => ({ schema: blockList, body: { blocks: this.blocks } }));
    api.blocking = this.room;
  }

  readonly room: Room = ({ path, body, asker }) => {
    const [id = "", deed] = path;
    const person = id as PersonKey;
    this.blocks = this.blocks.filter((block) => block.person !== person);
    if (deed === "block") {
      const { reason, hours } = blockBody.parse(body);
      const at = Date.now();
      const block = {
        person,
        channel: "web",
        practice: false,
        reason,
        at,
        until: at + hours * hour,
      } as const;
      this.blocks = [...this.blocks, { ...block, by: asker.name }];
    } else pressBody.parse(body);
    const talk = this.api.talks.get(person);
    const until = this.blocks.find((block) => block.person === person)?.until ?? null;
    if (talk) talk.row = { ...talk.row, blockedUntil: until };
    setTimeout(() => this.api.tell(person, "talk"), 20);
    return yes;
  };
}
