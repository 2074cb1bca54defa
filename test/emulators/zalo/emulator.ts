import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { VirtualClock } from "./clock.js";
import type { Faults } from "./faults.js";
import type { OAuthServer } from "./oauth.js";
import type { ZaloOptions } from "./options.js";
import { EmulatedPerson } from "./person.js";
import { Platform } from "./platform.js";
import { createZaloServer } from "./server.js";

/**
 * Stands in for the OA API, its OAuth server and the people on Zalo: takes calls at `url`, delivers signed webhooks,
 * and can be told to fail. One app, one Official Account; ids are text.
 *
 * @example
 * const zalo = await ZaloEmulator.start({ appId, appSecret, oaId, oaSecret, webhookUrl });
 * const child = zalo.person("5550000000000000001");
 * child.types("chào");
 * const reply = await child.hears((message) => message.text.includes("Chào"));
 */
export class ZaloEmulator {
  readonly #platform: Platform;
  readonly #server: Server;
  readonly #people = new Map<string, EmulatedPerson>();
  readonly #retries: NodeJS.Timeout;
  #url = "";

  private constructor(options: ZaloOptions) {
    this.#platform = new Platform(options);
    this.#server = createZaloServer(this.#platform, this);
    this.#retries = setInterval(() => void this.#platform.webhook.retryDue(), 1_000).unref();
  }

  /** Starts an emulator. A `webhookUrl` is probed with an unsigned, empty call, as the console does. */
  static async start(options: ZaloOptions): Promise<ZaloEmulator> {
    const emulator = new ZaloEmulator(options);
    emulator.#server.listen(options.port ?? 0, "127.0.0.1");
    await once(emulator.#server, "listening");
    emulator.#url = `http://127.0.0.1:${(emulator.#server.address() as AddressInfo).port}`;
    if (options.webhookUrl) await emulator.#platform.webhook.raw(Buffer.alloc(0), null);
    return emulator;
  }

  /** Address of the OA API and of the OAuth server. */
  get url(): string {
    return this.#url;
  }

  get clock(): Pick<VirtualClock, "now"> {
    return this.#platform.clock;
  }

  get faults(): Faults {
    return this.#platform.faults;
  }

  /** Tokens: issue, end, count. */
  get oauth(): Pick<OAuthServer, "issueRefreshToken" | "endAccess" | "endAll" | "counts"> {
    return this.#platform.oauth;
  }

  /** What came of webhook calls, and whether the platform has given up. */
  get webhook(): Pick<Platform["webhook"], "deliveries" | "enabled" | "url" | "release" | "raw"> {
    return this.#platform.webhook;
  }

  /** Billed messages left in the OA's package. */
  set billedLeft(count: number) {
    this.#platform.billed = count;
  }

  /** The person with this id at the OA. */
  person(userId: string): EmulatedPerson {
    const known = this.#people.get(userId) ?? new EmulatedPerson(this.#platform, userId);
    this.#people.set(userId, known);
    return known;
  }

  /** Lets time pass and delivers again what has become due. */
  async advance(ms: number): Promise<void> {
    this.#platform.clock.advance(ms);
    await this.#platform.webhook.retryDue();
  }

  /** The OA takes its permission away from the app and the app is told. */
  revokesPermission(): void {
    this.#platform.faults.revoked = true;
    void this.#platform.fromAccount("permission_revoked", {});
  }

  /** Delivers an event of any name and shape, signed. */
  delivers(name: string, more: object): Promise<void> {
    return this.#platform.fromAccount(name, more);
  }

  /** Settles when no webhook is on its way; what waits for its next try is not meant. */
  settled(): Promise<void> {
    return this.#platform.webhook.settled();
  }

  /** Stops at once; deliveries under way are given up. */
  async stop(): Promise<void> {
    clearInterval(this.#retries);
    this.#platform.webhook.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}
