// @ts-check
import { connect, createServer } from "node:net";
import { codeOf } from "./stop.mjs";

/**
 * Why a server could not listen on `port` now: the system's code (`EADDRINUSE`, `EACCES`), or undefined when it could.
 * Without a host it asks for all addresses, as the server does.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<string | undefined>}
 */
export function portTrouble(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(codeOf(error)));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * A port on the loopback that nobody listens on at this moment.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

/**
 * Sends `bytes` to a port on the loopback and resolves with the first piece of the answer as latin1 text, or with an
 * empty text when nothing came within `withinMs`.
 * @param {number} port
 * @param {string | Uint8Array} bytes
 * @param {number} [withinMs]
 * @returns {Promise<string>}
 */
export function ask(port, bytes, withinMs = 1_000) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    /** @param {string} answer */
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(withinMs, () => done(""));
    socket.once("error", () => done(""));
    socket.once("close", () => done(""));
    socket.once("data", (data) => done(data.toString("latin1")));
  });
}
