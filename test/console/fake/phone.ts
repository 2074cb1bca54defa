import {
  type ChannelStates,
  channelStates,
  type DutyBotState,
  dutyBotState,
  type OwnPhone,
  ownPhone,
  phoneCode,
} from "../../../src/hotline/api/contract.js";
import type { Room } from "../fake-api.js";

/** A month that has hardly begun. */
const quota: DutyBotState["quota"] = {
  month: "2026-11",
  sent: 12,
  left: 2_988,
  limit: 3_000,
  keptForP0: 500,
};

/** Duty phones in memory; to be put at `me` and `duty-bot` of the fake server. */
export class FakePhones {
  phone: OwnPhone = { on: true, linkedAt: null };
  state: DutyBotState = {
    ...{ on: true, way: "webhook", quota, lastError: null, lastSuccessAt: null, linkedPhones: 3 },
  };

  readonly mine: Room = ({ method, path }) => {
    if (path.at(-1) === "code") {
      return { schema: phoneCode, body: { code: "K7M2QX4P", expiresAt: Date.now() + 600_000 }, status: 201 };
    }
    if (method === "POST") this.phone = { ...this.phone, linkedAt: null };
    return { schema: ownPhone, body: this.phone };
  };

  readonly bot: Room = () => ({ schema: dutyBotState, body: this.state });

  /** How the platforms stand; to be put at `channels`. */
  channels: ChannelStates = {
    channels: [
      { channel: "messenger", on: true, troubles: [] },
      { channel: "zalo", on: true, troubles: [] },
    ],
  };

  readonly platforms: Room = () => ({ schema: channelStates, body: this.channels });
}
