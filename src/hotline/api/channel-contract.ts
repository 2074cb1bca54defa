import { z } from "zod";
import { troubledChannels, troubleWords } from "../channel-state/troubles.js";
import { moment } from "./fields.js";

/** How the platforms stand, and the mail room while it is in trouble; the duty bot's own state stands in {@link dutyBotState}. */
export const channelStates = z.object({
  channels: z.array(
    z.object({
      channel: z.enum(troubledChannels),
      /** False: it has no credentials. */
      on: z.boolean(),
      /** What is wrong with it now; `names`: what is missing. */
      troubles: z.array(
        z.object({ word: z.enum(troubleWords), at: moment, names: z.array(z.string()).optional() }),
      ),
    }),
  ),
});
export type ChannelStates = z.infer<typeof channelStates>;
