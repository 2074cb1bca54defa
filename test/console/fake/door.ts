import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A port at which one server after another answers; it stays the same when the door is shut and opened again. */
export class Door {
  /** What answers. */
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  get port(): number {
    return this.#port;
  }

  /** Listens, unless it does. */
  async open(): Promise<void> {
    if (this.#server !== null) return;
    const server = createServer((request, response) => this.answer(request, response));
    server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Breaks all connections, and listens on. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Breaks all connections and takes no new ones. */
  async shut(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = new Promise((resolve) => server.close(resolve));
    this.hangUp();
    await closed;
  }
}
