/** How an emulated bot is set up. */
export interface BotOptions {
  readonly token: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Outgoing messages a month; the free plan's when left out. */
  readonly monthly?: number;
  /** Webhooks in the documented form `{ok, result}` instead of the flat one of real traffic. */
  readonly wrapped?: boolean;
  /** An empty poll is answered with HTTP 200 and `ok: false` instead of HTTP 408. */
  readonly emptyWith200?: boolean;
  /** Errors carry no `error_code`. */
  readonly withoutCodes?: boolean;
  /** The bot may join groups, which the platform only tries out. */
  readonly groups?: boolean;
  /** Webhook addresses on this machine are taken; the platform refuses them. */
  readonly allowLocal?: boolean;
}
