/** Made-up credentials of the emulated accounts; they open nothing outside this machine. */
export const graphAccount = {
  appId: "900000000000011",
  appSecret: "emulated-app-secret",
  pageId: "100000000000001",
  pageToken: "emulated-page-token",
} as const;

export const verifyToken = "emulated-verify-token";

export const zaloAccount = {
  appId: "1234567890123456789",
  appSecret: "emulated-zalo-app-secret",
  oaId: "4440000000000000001",
  oaSecret: "emulated-zalo-oa-secret",
} as const;

/** Ports of the page and the two platforms. */
export const ports = { desk: 8800, graph: 8801, zalo: 8802, dutyBot: 8803 } as const;

export const dutyBotToken = "1459000000000000001:emulated-duty-bot";

/** The person at the desk, on each platform; `duty` is a member of staff. */
export const people = { messenger: "24901773310286417", zalo: "5550000000000000001", duty: "truc" } as const;

/** What the product has to be started with to talk to the emulators. */
export function productEnvironment(refreshToken: string): Record<string, string> {
  return {
    MESSENGER_APP_ID: graphAccount.appId,
    MESSENGER_APP_SECRET: graphAccount.appSecret,
    MESSENGER_VERIFY_TOKEN: verifyToken,
    MESSENGER_PAGE_ID: graphAccount.pageId,
    MESSENGER_PAGE_TOKEN: graphAccount.pageToken,
    MESSENGER_GRAPH_URL: `http://127.0.0.1:${ports.graph}`,
    ZALO_APP_ID: zaloAccount.appId,
    ZALO_APP_SECRET: zaloAccount.appSecret,
    ZALO_OA_ID: zaloAccount.oaId,
    ZALO_OA_SECRET: zaloAccount.oaSecret,
    ZALO_API_URL: `http://127.0.0.1:${ports.zalo}`,
    ZALO_OAUTH_URL: `http://127.0.0.1:${ports.zalo}`,
    ZALO_REFRESH_TOKEN: refreshToken,
  };
}

/** What the product has to be started with beside that to talk to the emulated bot platform. */
export function dutyBotEnvironment(): Record<string, string> {
  return { DUTY_BOT_TOKEN: dutyBotToken, DUTY_BOT_API_URL: `http://127.0.0.1:${ports.dutyBot}` };
}
