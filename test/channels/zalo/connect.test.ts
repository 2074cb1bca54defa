import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createTokenStore } from "../../../src/channels/zalo/token-store.js";
import { connectZalo } from "../../../src/commands/zalo-connect.js";
import { Fault } from "../../../src/infra/fault.js";
import { createKeyring } from "../../../src/infra/keyring.js";
import { silentLog } from "../../../src/infra/log.js";
import { connectRedis, type Redis } from "../../../src/infra/redis.js";
import { ZaloEmulator } from "../../emulators/zalo/emulator.js";
import { freePort, startRedis, type TestRedis } from "../../support/redis.js";
import { identity } from "./door.js";

const rawKey = Buffer.alloc(32, 9);
const redirect = "https://tiengem.example.vn/";
let server: TestRedis;
let redis: Redis;
let zalo: ZaloEmulator;

beforeAll(async () => {
  server = await startRedis();
  redis = await connectRedis(server.url, "wait", silentLog);
});
beforeEach(async () => {
  await redis.flushAll();
  zalo = await ZaloEmulator.start({ ...identity, redirectUri: redirect, oaName: "Tổng đài thử" });
  return () => zalo.stop();
});
afterAll(async () => {
  redis.destroy();
  await server.stop();
});

const environment = () => ({
  SECRET_KEYS: rawKey.toString("base64"),
  REDIS_URL: server.url,
  PUBLIC_URL: redirect,
  ZALO_APP_ID: identity.appId,
  ZALO_APP_SECRET: identity.appSecret,
  ZALO_OA_ID: identity.oaId,
  ZALO_OA_SECRET: identity.oaSecret,
  ZALO_API_URL: zalo.url,
  ZALO_OAUTH_URL: zalo.url,
});

/** Runs the command; `operator` is given what was printed and answers with a line. */
async function run(
  args: readonly string[],
  operator: (printed: string) => string | Promise<string> = () => "",
  changes: Record<string, string | undefined> = {},
) {
  const printed: string[] = [];
  const lines = (async function* () {
    yield await operator(printed.join("\n"));
  })();
  const exit = await connectZalo({
    arguments: args,
    environment: { ...environment(), ...changes },
    lines,
    print: (text) => printed.push(text),
    now: () => zalo.clock.now(),
  }).catch((error: unknown) => {
    if (error instanceof Fault) return error.message;
    throw error;
  });
  return { exit, printed: printed.join("\n") };
}

const permissionOf = (printed: string) => /^http:\S+permission\S+$/m.exec(printed)?.[0] ?? "";

/** Opens the printed address as an administrator does and agrees; gives the address the browser ends at. */
async function agrees(printed: string): Promise<string> {
  const response = await fetch(permissionOf(printed), { redirect: "manual" });
  return response.headers.get("location") ?? "";
}

const stored = () => createTokenStore(redis, createKeyring([rawKey]), identity.oaId).read();

describe("connecting an Official Account", () => {
  it("leads through the permission page and stores the pair", async () => {
    const { exit, printed } = await run([], agrees);
    expect(exit).toBe(0);
    expect(printed).toContain("Hiện chưa lưu mã nào");
    expect(printed).toContain("Đã kết nối với Official Account “Tổng đài thử”");
    const query = new URL(permissionOf(printed)).searchParams;
    expect(query.get("redirect_uri")).toBe(redirect);
    expect(query.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    const tokens = await stored();
    expect(tokens?.current.access).toMatch(/^acc-/);
    expect(printed).not.toContain(tokens?.current.access);
    expect(printed).not.toContain(tokens?.current.refresh);
  });

  it("takes the code alone", async () => {
    const code = async (printed: string) => new URL(await agrees(printed)).searchParams.get("code") ?? "";
    expect((await run([], code)).exit).toBe(0);
  });

  it("takes a pasted refresh token from standard input", async () => {
    const token = zalo.oauth.issueRefreshToken();
    const { exit, printed } = await run(["--refresh-token", "-"], () => token);
    expect(exit).toBe(0);
    expect(printed).not.toContain(token);
    expect((await stored())?.current.refresh).not.toBe(token);
  });

  it("survives one lost answer that did not use the token up", async () => {
    zalo.faults.failNext({ kind: "html", status: 502 }, 1, "token");
    const token = zalo.oauth.issueRefreshToken();
    expect((await run(["--refresh-token", "-"], () => token)).exit).toBe(0);
  });

  it("ends a block", async () => {
    await run(["--refresh-token", "-"], () => zalo.oauth.issueRefreshToken());
    const store = createTokenStore(redis, createKeyring([rawKey]), identity.oaId);
    await store.block("-14020", (await store.read())?.version ?? 0);
    expect(await run(["--status"])).toMatchObject({ exit: 1, printed: expect.stringContaining("-14020") });
    await run([], agrees);
    expect((await run(["--status"])).exit).toBe(0);
  });

  it("shows age and state of what is stored, never the token", async () => {
    expect((await run(["--status"])).exit).toBe(1);
    await run(["--refresh-token", "-"], () => zalo.oauth.issueRefreshToken());
    await zalo.advance(3 * 60 * 60_000);
    const { exit, printed } = await run(["--status"]);
    expect(exit).toBe(0);
    expect(printed).toBe("Mã đang lưu được lấy cách đây 3 giờ, còn dùng được 22 giờ.");
  });

  it.each<[string, string[], (printed: string) => string | Promise<string>, object, RegExp]>([
    ["a token on the command line", ["--refresh-token", "ref-123"], () => "", {}, /Đừng gõ mã vào dòng lệnh/],
    ["an unknown option", ["--tokens"], () => "", {}, /Không hiểu lựa chọn/],
    ["no answer", [], () => "", {}, /Không nhận được gì/],
    ["a used-up token", ["--refresh-token", "-"], () => "ref-old", {}, /sai, đã dùng rồi hoặc đã hết hạn/],
    ["a token with a line break inside", ["--refresh-token", "-"], () => "ref old", {}, /khoảng trắng/],
    [
      "a wrong secret",
      ["--refresh-token", "-"],
      () => "ref-old",
      { ZALO_APP_SECRET: "other" },
      /ZALO_APP_SECRET không đúng/,
    ],
    ["an address without a code", [], () => "https://tiengem.example.vn/?x=1", {}, /không có mã/],
    [
      "an address of another run",
      [],
      () => `${redirect}?code=abc&state=old`,
      {},
      /không thuộc lần kết nối này/,
    ],
    ["an expired code", [], () => "abc", {}, /Zalo từ chối/],
    ["no callback address", [], () => "", { PUBLIC_URL: undefined }, /--redirect/],
    [
      "no app",
      [],
      () => "",
      {
        ZALO_APP_ID: undefined,
        ZALO_APP_SECRET: undefined,
        ZALO_OA_ID: undefined,
        ZALO_OA_SECRET: undefined,
      },
      /Chưa có thông tin ứng dụng Zalo/,
    ],
    [
      "another OA's consent",
      [],
      async (printed) => (await agrees(printed)).replace(identity.oaId, "999"),
      {},
      /Official Account 999/,
    ],
  ])("says clearly what is wrong: %s", async (_, args, operator, changes, words) => {
    const { exit } = await run(args, operator, { ...changes });
    expect(exit).toMatch(words);
    expect(await stored()).toBeNull();
  });

  it("says so when Redis does not answer, in place of waiting for ever", async () => {
    const { exit } = await run([], () => "", { REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    expect(exit).toMatch(/Không kết nối được với Redis/);
  });

  it("does not put another OA's tokens in the place of good ones", async () => {
    await run(["--refresh-token", "-"], () => zalo.oauth.issueRefreshToken());
    const before = await stored();
    const other = await ZaloEmulator.start({ ...identity, oaId: "999" });
    const urls = { ZALO_API_URL: other.url, ZALO_OAUTH_URL: other.url };
    const { exit } = await run(["--refresh-token", "-"], () => other.oauth.issueRefreshToken(), urls);
    expect(exit).toMatch(/Official Account 999/);
    expect(await stored()).toEqual(before);
    await other.stop();
  });

  it("stores the pair even if the API is not allowed yet, and says so", async () => {
    zalo.faults.revoked = true;
    const { exit, printed } = await run(["--refresh-token", "-"], () => zalo.oauth.issueRefreshToken());
    expect(exit).toBe(1);
    expect(printed).toContain("-223");
    expect(await stored()).not.toBeNull();
  });
});
