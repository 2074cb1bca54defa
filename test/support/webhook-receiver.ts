import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A service of an office that gets webhooks, and keeps what it was sent. */
export class WebhookReceiver {
  readonly got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  /** The status with which it answers. */
  answer = 204;
  readonly #server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      this.got.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(this.answer).end();
    });
  });

  /** Opens it on a free port and resolves with its address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/alarm`;
  }

  stop(): Promise<unknown> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}
