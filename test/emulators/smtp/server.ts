import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";

/** A mail as the server got it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  /** Headers and body, quoted-printable and base64 decoded nowhere. */
  readonly data: string;
}

/** A small SMTP server (RFC 5321) that keeps what it is given. */
export class SmtpServer {
  readonly mails: Mail[] = [];
  /** What it answers to `RCPT TO`; anything but 250 refuses the mail. */
  recipientAnswer = "250 ok";
  readonly #sockets = new Set<Socket>();
  readonly #server: Server = createServer((socket) => this.#serve(socket));

  static async start(): Promise<SmtpServer> {
    const server = new SmtpServer();
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    let from = "";
    let to: string[] = [];
    let data: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const command = (line: string) => {
      const word = line.slice(0, 4).toUpperCase();
      if (word === "MAIL") from = addressIn(line);
      if (word === "RCPT" && this.recipientAnswer.startsWith("250")) to.push(addressIn(line));
      if (word === "DATA") data = "";
      if (word === "QUIT") return socket.end("221 bye\r\n");
      say(word === "DATA" ? "354 go on" : word === "RCPT" ? this.recipientAnswer : "250 ok");
    };
    say("220 stand-in");
    socket.setEncoding("utf8").on("data", (chunk) => {
      rest += chunk;
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data === null) command(line);
        else if (line === ".") {
          this.mails.push({ from, to, data });
          [data, to] = [null, []];
          say("250 kept");
        } else data += `${line}\n`;
      }
    });
  }
}

function addressIn(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? "";
}
