import type { Config } from "../../infra/config.js";
import type { Keyring } from "../../infra/keyring.js";
import type { Log } from "../../infra/log.js";
import type { Redis } from "../../infra/redis.js";
import type { ChannelTrouble } from "../../model/channel.js";
import type { PersonKey } from "../../model/ids.js";
import type { RateLimit } from "./rate.js";
import type { ZaloIdentity } from "./signature.js";

/** What one Official Account needs; ids are text, because they exceed what a number can hold. */
export interface ZaloSettings extends ZaloIdentity {
  /** Seeds an empty token store; a stored pair wins over it. */
  readonly refreshToken?: string;
  /** `https://openapi.zalo.me`, or the emulator's address. */
  readonly apiUrl: string;
  /** `https://oauth.zaloapp.com`, or the emulator's address. */
  readonly oauthUrl: string;
  /** Send `appsecret_proof`, where the app's console demands it. Default false. */
  readonly appSecretProof?: boolean;
  /** Automatic words may also be sent from 48 hours to 7 days after the person's last action, which costs. Default false. */
  readonly billedBotWords?: boolean;
  readonly rate?: RateLimit;
  /** How long one call may take, milliseconds. Default 15,000. */
  readonly timeoutMs?: number;
  /** How long nothing is sent after a first refusal for the rate, milliseconds; 30,000. */
  readonly ratePauseMs?: number;
}

/** What the channel is given from outside. */
export interface ZaloDeps {
  readonly redis: Redis;
  readonly keyring: Keyring;
  /** Keyed hash of the OA's id of a person. */
  readonly personKey: (address: string) => PersonKey;
  readonly log: Log;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Numbers from 0 to 1, for jitter. */
  readonly random: () => number;
  /** Told at most once an hour for each kind of trouble and each process. */
  readonly onTrouble: (trouble: ChannelTrouble) => void;
}

/** The settings of the OA in the configuration, or undefined when the channel is off. */
export function zaloSettings(config: Config): ZaloSettings | undefined {
  const { ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET, ZALO_REFRESH_TOKEN } = config;
  if (!ZALO_APP_ID || !ZALO_APP_SECRET || !ZALO_OA_ID || !ZALO_OA_SECRET) return undefined;
  return {
    appId: ZALO_APP_ID,
    appSecret: ZALO_APP_SECRET,
    oaId: ZALO_OA_ID,
    oaSecret: ZALO_OA_SECRET,
    ...(ZALO_REFRESH_TOKEN ? { refreshToken: ZALO_REFRESH_TOKEN } : {}),
    apiUrl: config.ZALO_API_URL,
    oauthUrl: config.ZALO_OAUTH_URL,
  };
}
