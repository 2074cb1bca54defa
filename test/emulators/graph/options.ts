/** How an emulated app, its Page and the platform around them are set up. */
export interface GraphOptions {
  readonly appId: string;
  readonly appSecret: string;
  readonly pageId: string;
  readonly pageToken: string;
  readonly pageName?: string;
  /** Where webhooks go. Without it nothing is delivered until the app subscribes by itself. */
  readonly callbackUrl?: string;
  readonly verifyToken?: string;
  /** Fields the Page has installed the app with; default all that the emulator knows. */
  readonly pageFields?: readonly string[];
  /** 0: any free port. */
  readonly port?: number;
  /** "Require App Secret" of the app's settings. Default true. */
  readonly requireProof?: boolean;
  /** The app is published; otherwise only people with a role may be written to. Default true. */
  readonly live?: boolean;
  /** The app was granted the Human Agent feature. Default true. */
  readonly humanAgent?: boolean;
  /** A default app is set: an answer from the Page's inbox takes the talk. Default false. */
  readonly conversationRouting?: boolean;
  /** Fetch images by their address, as the platform does. Default false. */
  readonly fetchMedia?: boolean;
  readonly limits?: Partial<GraphLimits>;
  /** How long a webhook may take, milliseconds. Default 5,000. */
  readonly webhookTimeoutMs?: number;
  /** Pauses before the tries after the first one. The real ones are not confirmed. */
  readonly retryDelaysMs?: readonly number[];
}

/** Rate limits as documented; the one for a single talk is not published and therefore off. */
export interface GraphLimits {
  readonly textPerSecond: number;
  readonly mediaPerSecond: number;
  /** Calls in 24 hours for each person who can be written to. */
  readonly callsPerPerson: number;
  readonly profileCallsPerTenMinutes: number;
  readonly perTalkPerSecond: number;
}

/** The documented limits. */
export const documentedLimits: GraphLimits = {
  textPerSecond: 300,
  mediaPerSecond: 10,
  callsPerPerson: 200,
  profileCallsPerTenMinutes: 10,
  perTalkPerSecond: Number.POSITIVE_INFINITY,
};

/** Immediate tries, then growing gaps; the platform's real spacing is not confirmed. */
export const guessedRetryDelaysMs: readonly number[] = [0, 50, 200, 1_000, 5_000, 15_000, 60_000];

/** Webhook fields that the emulator can deliver. */
export const knownFields: readonly string[] = [
  "messages",
  "messaging_postbacks",
  "messaging_referrals",
  "message_echoes",
  "message_deliveries",
  "message_reads",
  "message_reactions",
  "message_edits",
  "messaging_handovers",
  "standby",
  "messaging_optins",
  "messaging_policy_enforcement",
];

/** The app id under which a person in the Page's inbox writes. */
export const inboxAppId = "263902037430900";
