import type { Readable } from "node:stream";
import type { TalkWork } from "../cases/talk-work/store.js";
import type { StaffId } from "../model/ids.js";
import type { Reply } from "./api/talk-work-contract.js";

/** Something a person sent, on its way from the platform; nothing of it is kept. */
export type FetchedMedia =
  | {
      readonly kind: "found";
      readonly type: string;
      readonly length: number | null;
      readonly body: Readable;
    }
  /** `gone`: the platform keeps it no longer; `away`: it could not be asked, or what came was not fit. */
  | { readonly kind: "gone" | "away" };

/** What the work on talks needs of other rooms. */
export interface TalkDesk {
  readonly work: TalkWork;
  /** Who looks at the console now. */
  present(): Promise<readonly StaffId[]>;
  /** The ready answers that came with the program. */
  readonly replies: readonly Reply[];
  /** Fetches something from a platform; never rejects for what a platform or a network does. */
  fetchMedia(url: string): Promise<FetchedMedia>;
}
