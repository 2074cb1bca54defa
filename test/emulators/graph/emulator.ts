import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { VirtualClock } from "./clock.js";
import type { Faults } from "./faults.js";
import type { GraphOptions } from "./options.js";
import { EmulatedPerson } from "./person.js";
import { Platform } from "./platform.js";
import { createGraphServer } from "./server.js";
import { signedRequest } from "./signed-request.js";
import { handshake } from "./subscriptions.js";

/**
 * Stands in for the Graph API, Messenger and the people on it: takes calls at `url`, delivers signed webhooks to the
 * app's callback address, and can be told to fail. One app, one Page.
 *
 * @example
 * const graph = await GraphEmulator.start({ appId, appSecret, pageId, pageToken, callbackUrl, verifyToken });
 * const child = graph.person("24901773310286417");
 * child.types("chào");
 * const reply = await child.hears((message) => message.text.includes("Chào"));
 */
export class GraphEmulator {
  readonly #platform: Platform;
  readonly #server: Server;
  readonly #people = new Map<string, EmulatedPerson>();
  #url = "";

  private constructor(options: GraphOptions) {
    this.#platform = new Platform(options);
    this.#server = createGraphServer(this.#platform, this);
  }

  /** Starts an emulator. With a `callbackUrl` the address is checked first; rejects if the check fails. */
  static async start(options: GraphOptions): Promise<GraphEmulator> {
    const emulator = new GraphEmulator(options);
    emulator.#server.listen(options.port ?? 0, "127.0.0.1");
    await once(emulator.#server, "listening");
    emulator.#url = `http://127.0.0.1:${(emulator.#server.address() as AddressInfo).port}`;
    if (options.callbackUrl) await emulator.#subscribeOrStop(options.callbackUrl, options.verifyToken ?? "");
    return emulator;
  }

  async #subscribeOrStop(callbackUrl: string, verifyToken: string): Promise<void> {
    try {
      await this.subscribe(callbackUrl, verifyToken);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Address of the Graph API, without version. */
  get url(): string {
    return this.#url;
  }

  get clock(): VirtualClock {
    return this.#platform.clock;
  }

  get faults(): Faults {
    return this.#platform.faults;
  }

  /** What the Page has set in its Messenger profile, by property. */
  get profile(): ReadonlyMap<string, unknown> {
    return this.#platform.profile;
  }

  /** Webhook fields that the Page gives to the app; empty: it has not installed it. */
  get pageFields(): Set<string> {
    return this.#platform.pageFields;
  }

  /** Webhook fields that the app has subscribed to. */
  get appFields(): Set<string> {
    return this.#platform.appFields;
  }

  /** What `debug_token` tells of the Page's token. */
  get token(): Platform["token"] {
    return this.#platform.token;
  }

  /** What came of the webhook calls, oldest first, and whether the platform has given up. */
  get webhook(): Pick<Platform["webhook"], "deliveries" | "alerted" | "url" | "release" | "raw" | "tryNow"> {
    return this.#platform.webhook;
  }

  /** Checks a callback address as the platform does and keeps it; rejects if it does not answer rightly. */
  async subscribe(callbackUrl: string, verifyToken: string): Promise<void> {
    if (!(await handshake(callbackUrl, verifyToken))) throw new Error("Callback verification failed.");
    this.#platform.webhook.url = callbackUrl;
  }

  /** The person with this page-scoped id. */
  person(psid: string): EmulatedPerson {
    const known = this.#people.get(psid) ?? new EmulatedPerson(this.#platform, psid);
    this.#people.set(psid, known);
    return known;
  }

  /** Ends the Page's token. */
  endToken(how: "expired" | "revoked"): void {
    this.#platform.tokenEnd = how;
  }

  /** Tells the app that the Page was warned, blocked or unblocked; a block also refuses every send. */
  enforcesPolicy(action: "warning" | "block" | "unblock", reason: string): void {
    this.#platform.faults.policyBlocked = action === "block";
    const told = action === "unblock" ? { action } : { action, reason };
    void this.#platform.fromPage("messaging_policy_enforcement", { policy_enforcement: told });
  }

  /** Takes the address of the webhook out of the app's dashboard, or puts another one there unchecked. */
  movesWebhook(url: string | undefined): void {
    this.#platform.webhook.url = url;
  }

  /** The person's id in the app alone. */
  appScopedId(psid: string): string {
    return this.#platform.appScopedId(psid);
  }

  /** Calls a privacy callback, beside the webhook, about a person: what the app answered. */
  asksFor(what: "deletion" | "deauthorize", psid: string): Promise<Response> {
    return this.callsBack(what, this.appScopedId(psid));
  }

  /** Calls a privacy callback with any id, signed with `secret`: the app's own unless given. */
  callsBack(what: "deletion" | "deauthorize", userId: string, secret?: string): Promise<Response> {
    const issued = Math.floor(this.clock.now() / 1000);
    const content = { algorithm: "HMAC-SHA256", expires: issued + 3_600, issued_at: issued, user_id: userId };
    const given = signedRequest(content, secret ?? this.#platform.options.appSecret);
    const body = new URLSearchParams({ signed_request: given });
    return fetch(`${this.#platform.webhook.url}/${what}`, { method: "POST", body });
  }

  /** Settles when every webhook that was due has been delivered or given up. */
  settled(): Promise<void> {
    return this.#platform.webhook.settled();
  }

  /** Stops at once; deliveries under way are given up. */
  async stop(): Promise<void> {
    this.#platform.webhook.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
