/** How an emulated app, its Official Account and the platform around them are set up. */
export interface ZaloOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  /** Signs webhooks. */
  readonly oaSecret: string;
  readonly oaName?: string;
  /** Where webhooks go; without it nothing is delivered until it is set. */
  readonly webhookUrl?: string;
  /** The callback address saved in the console; undefined: any is taken. */
  readonly redirectUri?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Calls a minute of the OA's package. Default 100. */
  readonly ratePerMinute?: number;
  /** Billed messages (48 hours to 7 days after the person's last action). Default 500. */
  readonly billedMessages?: number;
  /** "Require appsecret_proof" of the console. Default false. */
  readonly requireProof?: boolean;
  /** Tell when a message reached the phone. Default true. */
  readonly receipts?: boolean;
  /** How long a webhook may take, milliseconds. Default 2,000 as documented. */
  readonly webhookTimeoutMs?: number;
}

const minute = 60_000;

/** Pauses before the tries after the first one, as documented; milliseconds of the virtual clock. */
export const retryLadder: readonly number[] = [minute / 2, 5 * minute, 15 * minute, 30 * minute, 60 * minute];

/** Life of an access token: 25 hours. */
export const accessLifeMs = 25 * 60 * minute;
/** Life of a refresh token: 3 months. */
export const refreshLifeMs = 90 * 24 * 60 * minute;
/** Life of a code: 10 minutes. */
export const codeLifeMs = 10 * minute;
/** Life of an uploaded file: 7 days. */
export const uploadLifeMs = 7 * 24 * 60 * minute;
/** Free until this long after the person's last action. */
export const freeMs = 48 * 60 * minute;
/** Refused from this long after the person's last action. */
export const openMs = 7 * 24 * 60 * minute;
