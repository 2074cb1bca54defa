import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { fetchOa, type OaAnswer } from "../channels/zalo/oa.js";
import {
  createVerifier,
  type Exchange,
  exchange,
  type Grant,
  permissionUrl,
  usedUpCode,
} from "../channels/zalo/oauth.js";
import { type ZaloSettings, zaloSettings } from "../channels/zalo/settings.js";
import { createTokenStore, type StoredTokens, type TokenStore } from "../channels/zalo/token-store.js";
import { type Config, readConfig } from "../infra/config.js";
import { Fault } from "../infra/fault.js";
import { createKeyring } from "../infra/keyring.js";
import { silentLog } from "../infra/log.js";
import { connectRedis } from "../infra/redis.js";

/** What the command works with: its arguments, the environment, and the terminal. */
export interface ConnectTerminal {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lines of standard input. */
  readonly lines: AsyncIterator<string>;
  readonly print: (text: string) => void;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

interface Connecting {
  readonly settings: ZaloSettings;
  readonly store: TokenStore;
  readonly terminal: ConnectTerminal;
}

/** What was asked for on the command line. */
interface Wish {
  readonly kind: "authorise" | "paste" | "status";
  /** The callback address saved in the app's console. */
  readonly redirect: string | undefined;
}

const minute = 60_000;

/**
 * `npm run zalo:connect`: leads an operator through the first authorisation of the OA and stores the pair of tokens,
 * encrypted. `--refresh-token -` reads a refresh token from standard input, `--status` only shows what is stored,
 * `--redirect <address>` names the callback address. Tokens are never shown. Returns the exit code; throws a `Fault`
 * with words for the operator.
 */
export async function connectZalo(terminal: ConnectTerminal): Promise<number> {
  const config = readSettings(terminal);
  const wish = readWish(terminal.arguments, config.PUBLIC_URL);
  const settings = zaloSettings(config);
  if (!settings) {
    throw new Fault(
      "zalo-connect",
      "Chưa có thông tin ứng dụng Zalo. Cần đặt đủ ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_ID và ZALO_OA_SECRET.",
    );
  }
  if (!(await answers(new URL(config.REDIS_URL)))) {
    throw new Fault(
      "zalo-connect",
      "Không kết nối được với Redis. Hãy khởi động hệ thống trước, hoặc xem lại REDIS_URL.",
    );
  }
  const redis = await connectRedis(config.REDIS_URL, "fail", silentLog);
  try {
    const store = createTokenStore(redis, createKeyring(config.SECRET_KEYS), settings.oaId);
    return await carryOut(wish, { settings, store, terminal });
  } finally {
    redis.destroy();
  }
}

/** This command needs no database; the setting is only there to be checked with the others. */
function readSettings({ environment }: ConnectTerminal): Config {
  return readConfig({ DATABASE_URL: "postgres://unused", ...environment });
}

function readWish(args: readonly string[], publicUrl: string | undefined): Wish {
  const { values } = parse(args);
  const token = values["refresh-token"];
  if (token !== undefined && token !== "-") {
    throw new Fault(
      "zalo-connect",
      "Đừng gõ mã vào dòng lệnh: người khác có thể đọc được. Hãy dùng --refresh-token - rồi dán mã vào khi được hỏi.",
    );
  }
  const kind = values.status ? "status" : token === "-" ? "paste" : "authorise";
  return { kind, redirect: values.redirect ?? publicUrl };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        "refresh-token": { type: "string" },
        redirect: { type: "string" },
        status: { type: "boolean" },
      },
    });
  } catch (cause) {
    const words = "Không hiểu lựa chọn này. Có thể dùng: --status, --redirect <địa chỉ>, --refresh-token -";
    throw new Fault("zalo-connect", words, { cause });
  }
}

async function carryOut({ kind, redirect }: Wish, connecting: Connecting): Promise<number> {
  const { settings, store, terminal } = connecting;
  const stored = await store.read();
  terminal.print(describe(stored, terminal.now()));
  if (kind === "status") return stored && stored.blocked === undefined ? 0 : 1;
  const grant = kind === "paste" ? await pastedToken(connecting) : await authorisation(redirect, connecting);
  const result = await exchangeTwice(grant, connecting);
  if (result.kind !== "pair") throw new Fault("zalo-connect", refusalWords(result));
  const answer = await fetchOa(settings.apiUrl, result.pair.access);
  // Tokens of another OA must not take the place of good ones.
  if (answer.kind === "oa" && answer.oaId !== settings.oaId) {
    throw new Fault("zalo-connect", otherOa(answer.oaId, settings.oaId));
  }
  await store.replace(result.pair);
  terminal.print("Đã lưu mã (được mã hoá). Hệ thống sẽ tự làm mới mã từ nay về sau.");
  terminal.print(greeting(answer));
  return answer.kind === "oa" ? 0 : 1;
}

/** State and age of what is stored, never the tokens themselves. */
function describe(stored: StoredTokens | null, now: number): string {
  if (!stored) return "Hiện chưa lưu mã nào cho Official Account này.";
  const { access, obtainedAt, expiresAt } = stored.current;
  const age = `Mã đang lưu được lấy cách đây ${duration(now - obtainedAt)}`;
  if (stored.blocked !== undefined)
    return `${age}, nhưng không dùng được nữa (lỗi ${stored.blocked}). Cần cấp quyền lại.`;
  if (access === "") return `${age} và chưa được dùng lần nào.`;
  return expiresAt > now
    ? `${age}, còn dùng được ${duration(expiresAt - now)}.`
    : `${age} và đã hết hạn, sẽ được làm mới.`;
}

function duration(ms: number): string {
  const minutes = Math.max(0, Math.round(ms / minute));
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}

async function pastedToken({ terminal }: Connecting): Promise<Grant> {
  terminal.print("Dán refresh token (lấy ở mục API Explorer trong trang quản lý ứng dụng) rồi nhấn Enter:");
  const token = await nextLine(terminal);
  if (/\s/.test(token))
    throw new Fault("zalo-connect", "Mã không được có khoảng trắng. Hãy chép lại cho đúng.");
  return { kind: "refresh", token };
}

async function authorisation(redirect: string | undefined, connecting: Connecting): Promise<Grant> {
  const { settings, terminal } = connecting;
  if (redirect === undefined || !URL.canParse(redirect)) {
    throw new Fault(
      "zalo-connect",
      "Cần biết địa chỉ nhận mã: đặt PUBLIC_URL hoặc thêm --redirect <địa chỉ>.",
    );
  }
  const verifier = createVerifier();
  const state = randomBytes(16).toString("hex");
  terminal.print(steps(permissionUrl(settings, redirect, verifier, state), redirect));
  const code = codeFrom(await nextLine(terminal), state, settings.oaId);
  return { kind: "code", code, verifier };
}

function steps(url: string, redirect: string): string {
  return [
    "",
    "Kết nối Zalo Official Account:",
    `1. Trong trang quản lý ứng dụng (developers.zalo.me), phần Official Account, địa chỉ nhận mã phải là: ${redirect}`,
    "2. Mở địa chỉ dưới đây bằng tài khoản quản trị của Official Account và bấm đồng ý:",
    "",
    url,
    "",
    "3. Trình duyệt sẽ chuyển sang một địa chỉ có chữ code=… (trang đó có thể báo lỗi, không sao).",
    "   Chép cả địa chỉ ấy, dán vào đây rồi nhấn Enter. Mã chỉ dùng được trong 10 phút.",
  ].join("\n");
}

/** The code in a pasted address, or the pasted code itself. */
function codeFrom(line: string, state: string, oaId: string): string {
  if (!URL.canParse(line)) return line;
  const query = new URL(line).searchParams;
  const code = query.get("code");
  if (!code) throw new Fault("zalo-connect", "Địa chỉ này không có mã (code=…). Hãy chép lại cả địa chỉ.");
  if (query.get("state") !== state) {
    throw new Fault(
      "zalo-connect",
      "Địa chỉ này không thuộc lần kết nối này. Hãy chạy lại lệnh và mở địa chỉ mới.",
    );
  }
  const other = query.get("oa_id");
  if (other && other !== oaId) throw new Fault("zalo-connect", otherOa(other, oaId));
  return code;
}

function otherOa(given: string, wanted: string): string {
  return `Quyền vừa cấp là của Official Account ${given}, nhưng ZALO_OA_ID là ${wanted}.`;
}

/** An answer that was lost may have used the token up or not: the same one is tried once more. */
async function exchangeTwice(grant: Grant, { settings, terminal }: Connecting): Promise<Exchange> {
  const first = await exchange(settings, grant, terminal.now);
  return first.kind === "lost" ? exchange(settings, grant, terminal.now) : first;
}

function refusalWords(result: Exclude<Exchange, { kind: "pair" }>): string {
  if (result.kind === "lost")
    return `Không gọi được máy chủ của Zalo (${result.code}). Hãy kiểm tra mạng rồi thử lại.`;
  const known: Readonly<Record<string, string>> = {
    [usedUpCode]: "Refresh token sai, đã dùng rồi hoặc đã hết hạn. Hãy lấy mã mới.",
    "-14004": "ZALO_APP_SECRET không đúng.",
    "-14002": "ZALO_APP_ID không đúng, hoặc ứng dụng chưa được kích hoạt.",
    "-14003": "Địa chỉ nhận mã không khớp với địa chỉ đã lưu trong trang quản lý ứng dụng.",
  };
  return known[result.code] ?? `Zalo từ chối (lỗi ${result.code}). Mã có thể đã hết hạn; hãy chạy lại lệnh.`;
}

function greeting(answer: OaAnswer): string {
  return answer.kind === "oa"
    ? `Đã kết nối với Official Account “${answer.name}”.`
    : `Nhưng Zalo chưa cho gọi API của Official Account (lỗi ${answer.code}). Hãy xem lại quyền và gói dịch vụ.`;
}

/** True if somebody listens there; the client itself would go on trying for ever. */
function answers(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 6379), timeout: 3_000 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket
      .once("connect", () => end(true))
      .once("timeout", () => end(false))
      .once("error", () => end(false));
  });
}

async function nextLine({ lines }: ConnectTerminal): Promise<string> {
  const next = await lines.next();
  const line = next.done ? "" : next.value.trim();
  if (line === "") throw new Fault("zalo-connect", "Không nhận được gì. Hãy chạy lại lệnh.");
  return line;
}

async function run(): Promise<void> {
  const input = createInterface({ input: process.stdin });
  try {
    process.exitCode = await connectZalo({
      arguments: process.argv.slice(2),
      environment: process.env,
      lines: input[Symbol.asyncIterator](),
      print: (text) => console.log(text),
      now: Date.now,
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    input.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await run();
