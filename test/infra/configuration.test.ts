import { describe, expect, it } from "vitest";
import { openChannels, readConfig } from "../../src/infra/config.js";

const key = Buffer.alloc(32, 1).toString("base64");
const enough = { DATABASE_URL: "postgres://u:p@127.0.0.1:5432/t", SECRET_KEYS: key };
const messenger = {
  MESSENGER_APP_ID: "1",
  MESSENGER_APP_SECRET: "secretsecret",
  MESSENGER_VERIFY_TOKEN: "verifyverify",
  MESSENGER_PAGE_ID: "2",
  MESSENGER_PAGE_TOKEN: "tokentoken",
};

describe("a right configuration", () => {
  it("needs only the database and the keys", () => {
    const config = readConfig(enough);
    expect(config.PORT).toBe(8080);
    expect(config.ROLES).toEqual(["web", "worker", "sender", "clerk"]);
    expect(openChannels(config)).toEqual({ messenger: false, zalo: false });
  });

  it("opens a channel that has all its credentials", () => {
    expect(openChannels(readConfig({ ...enough, ...messenger })).messenger).toBe(true);
  });

  it("takes an empty variable for none", () => {
    expect(readConfig({ ...enough, PUBLIC_URL: "" }).PUBLIC_URL).toBeUndefined();
  });

  it("keeps dead letters for a month, or as it is told", () => {
    expect(readConfig(enough)).toMatchObject({ DEAD_LETTERS_MOST: 1_000, DEAD_LETTERS_DAYS: 30 });
    const told = { DEAD_LETTERS_MOST: "50", DEAD_LETTERS_DAYS: "7" };
    expect(readConfig({ ...enough, ...told })).toMatchObject({ DEAD_LETTERS_MOST: 50, DEAD_LETTERS_DAYS: 7 });
  });

  it("takes several keys, newest first", () => {
    const keys = readConfig({ ...enough, SECRET_KEYS: `${key}, ${key}` }).SECRET_KEYS;
    expect(keys.map((one) => one.length)).toEqual([32, 32]);
  });
});

describe("a process without the database", () => {
  it("may run turns and send, but serve no pages and apply nothing", () => {
    expect(readConfig({ SECRET_KEYS: key, ROLES: "worker,sender" }).DATABASE_URL).toBeUndefined();
    expect(() => readConfig({ SECRET_KEYS: key, ROLES: "sender, clerk" })).toThrow(
      /DATABASE_URL .*clerk need/,
    );
  });
});

describe("a wrong configuration is named with what would be right", () => {
  const cases: readonly [string, Record<string, string>, RegExp][] = [
    ["no database", { SECRET_KEYS: key }, /DATABASE_URL is missing/],
    ["no keys", { DATABASE_URL: enough.DATABASE_URL }, /SECRET_KEYS is missing/],
    ["a short key", { ...enough, SECRET_KEYS: "aGVsbG8=" }, /SECRET_KEYS .*32 bytes in base64/],
    ["a port", { ...enough, PORT: "http" }, /PORT must be a port number from 1 to 65535/],
    ["a port too large", { ...enough, PORT: "70000" }, /PORT/],
    ["a role", { ...enough, ROLES: "web,cook" }, /ROLES .*web, worker, sender, clerk/],
    ["an address", { ...enough, PUBLIC_URL: "tiengem" }, /PUBLIC_URL must be the address/],
    ["a page id", { ...enough, ...messenger, MESSENGER_PAGE_ID: "page" }, /MESSENGER_PAGE_ID must be digits/],
    [
      "half a channel",
      { ...enough, ZALO_APP_ID: "1" },
      /ZALO_APP_SECRET, ZALO_OA_ID, ZALO_OA_SECRET missing/,
    ],
    [
      "half of the province's own sign-in",
      { ...enough, OIDC_ISSUER: "https://example.invalid", OIDC_NAME: "Cổng" },
      /OIDC_CLIENT_ID, OIDC_CLIENT_SECRET missing/,
    ],
    [
      "a second factor nobody asks for",
      { ...enough, OIDC_SECOND_FACTOR: "none" },
      /OIDC_SECOND_FACTOR must be own or provider/,
    ],
    ...["0", "many", "1.5", "100001"].map((most): [string, Record<string, string>, RegExp] => [
      `${most} dead letters`,
      { ...enough, DEAD_LETTERS_MOST: most },
      /DEAD_LETTERS_MOST must be a whole number from 1 to 100000\./,
    ]),
    ["a hurry in earnest", { ...enough, TEST_HURRY: "5" }, /TEST_HURRY is for tests only/],
    ["no hurry at all", { ...enough, NODE_ENV: "test", TEST_HURRY: "0" }, /TEST_HURRY must be a number/],
    ["production without Redis", { ...enough, NODE_ENV: "production" }, /REDIS_URL is missing/],
    [
      "production with a known password",
      { ...enough, NODE_ENV: "production", DATABASE_URL: "postgres://u:postgres@h/t" },
      /DATABASE_URL holds a password that everybody knows/,
    ],
  ];
  it.each(cases)("%s", (_what, environment, fault) => {
    expect(() => readConfig(environment)).toThrow(fault);
  });

  it("all of it at once", () => {
    const read = () => readConfig({ PORT: "x", ROLES: "web,y", ZALO_APP_ID: "1" });
    for (const name of ["PORT", "ROLES", "DATABASE_URL", "SECRET_KEYS", "ZALO_OA_ID"])
      expect(read).toThrow(name);
  });

  it("never shows a value", () => {
    const read = () => readConfig({ ...enough, SECRET_KEYS: "bm90LWEta2V5LWJ1dC1zZWNyZXQ=" });
    expect(read).toThrow();
    expect(read).not.toThrow(/bm90LWEta2V5/);
  });
});
