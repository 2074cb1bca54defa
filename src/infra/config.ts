import { z } from "zod";
import { Fault } from "./fault.js";

const url = (what: string) => z.url({ error: `must be ${what}` });
const port = z.coerce.number({ error: "must be a port number from 1 to 65535" }).int().min(1).max(65535);
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const roleNames = ["web", "worker", "sender", "clerk"] as const;
export type Role = (typeof roleNames)[number];

const roles = z
  .string()
  .transform((list) => list.split(",").map((role) => role.trim()))
  .pipe(z.array(z.enum(roleNames, { error: `must be a list of ${roleNames.join(", ")}` })).min(1));

const secretKeys = z.string().transform((list, context) =>
  list.split(",").map((text) => {
    const key = Buffer.from(text.trim(), "base64");
    if (key.length !== 32) context.addIssue("each key must be 32 bytes in base64 (openssl rand -base64 32)");
    return key;
  }),
);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: port.default(8080),
  PUBLIC_URL: url("the address people reach this server at, e.g. https://tiengem.example.vn").optional(),
  OFFICE_NAME: z.string().min(1).max(120).optional(),
  /** The number of the office's own line; commune officers are shown it. */
  OFFICE_PHONE: z
    .string()
    .regex(/^\+?\d[\d .-]{1,18}\d$/, "must be a telephone number, e.g. 0254 0000 000")
    .optional(),
  ROLES: roles.default([...roleNames]),
  DATA_DIR: z.string().default("data"),
  REDIS_URL: url("an address like redis://host:6379").default("redis://127.0.0.1:6379"),
  /** Needed by the roles web and clerk only. */
  DATABASE_URL: url("an address like postgres://user:password@host:5432/name").optional(),
  SECRET_KEYS: secretKeys,
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  MESSENGER_APP_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
  MESSENGER_APP_SECRET: z.string().min(8).optional(),
  MESSENGER_VERIFY_TOKEN: z.string().min(8).optional(),
  MESSENGER_PAGE_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
  MESSENGER_PAGE_TOKEN: z.string().min(8).optional(),
  MESSENGER_GRAPH_URL: url("the address of the Graph API").default("https://graph.facebook.com"),
  MESSENGER_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, "must look like v25.0")
    .default("v25.0"),
  ZALO_APP_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
  ZALO_APP_SECRET: z.string().min(4).optional(),
  ZALO_OA_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
  ZALO_OA_SECRET: z.string().min(4).optional(),
  ZALO_REFRESH_TOKEN: z.string().min(4).optional(),
  ZALO_API_URL: url("the address of the OA API").default("https://openapi.zalo.me"),
  ZALO_OAUTH_URL: url("the address of Zalo's OAuth").default("https://oauth.zaloapp.com"),
  OIDC_ISSUER: url("the address of the province's own sign-in").optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(8).optional(),
  /** What stands on the button. */
  OIDC_NAME: z.string().min(1).max(60).optional(),
  /** Who asks for the second factor after a sign-in there. */
  OIDC_SECOND_FACTOR: z.enum(["own", "provider"], { error: "must be own or provider" }).default("own"),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an address like smtps://user:password@mail.example.vn:465" })
    .optional(),
  ALERT_EMAIL_FROM: z.email({ error: "must be an e-mail address" }).optional(),
  DUTY_BOT_TOKEN: z.string().min(4).optional(),
  DUTY_BOT_API_URL: url("the address of the bot API").default("https://bot-api.zaloplatforms.com"),
  DUTY_BOT_SECRET: z.string().min(8).max(256).optional(),
  /** How many dead letters each stream of a shard keeps; the oldest go first. */
  DEAD_LETTERS_MOST: whole(1, 100_000).default(1_000),
  /** How long dead letters are kept. */
  DEAD_LETTERS_DAYS: whole(1, 365).default(30),
  /** Divides the pauses of sending and the patience of a stop, so that tests need not wait for them. */
  TEST_HURRY: z.coerce.number({ error: "must be a number from 1 to 100" }).min(1).max(100).default(1),
});

/** All settings of one process, validated. */
export type Config = z.infer<typeof schema>;

/** Names a channel's variables; a channel is on when all are set, off when none is, and a fault otherwise. */
const channelNeeds = {
  messenger: [
    "MESSENGER_APP_ID",
    "MESSENGER_APP_SECRET",
    "MESSENGER_VERIFY_TOKEN",
    "MESSENGER_PAGE_ID",
    "MESSENGER_PAGE_TOKEN",
  ],
  zalo: ["ZALO_APP_ID", "ZALO_APP_SECRET", "ZALO_OA_ID", "ZALO_OA_SECRET"],
} as const;

/**
 * Reads the settings from the environment, once. Throws one `Fault` that names every wrong or missing
 * variable with what it should be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  const faults = result.success ? [] : result.error.issues.map((issue) => describe(issue, given));
  faults.push(
    ...halfChannels(given),
    ...halfProvider(given),
    ...halfMail(given),
    ...unfitForProduction(given),
    ...withoutDatabase(given),
    ...hurryInEarnest(given),
  );
  if (result.success && faults.length === 0) return result.data;
  throw new Fault(
    "configuration",
    ["The configuration is not right:", ...faults.map((fault) => `  ${fault}`)].join("\n"),
  );
}

/** Which platform channels have all their credentials. */
export function openChannels(config: Config): { readonly messenger: boolean; readonly zalo: boolean } {
  return {
    messenger: channelNeeds.messenger.every((name) => config[name] !== undefined),
    zalo: channelNeeds.zalo.every((name) => config[name] !== undefined),
  };
}

function describe(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const name = String(issue.path[0] ?? "");
  return given[name] === undefined ? `${name} is missing.` : `${name} ${issue.message}.`;
}

function halfChannels(given: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(channelNeeds).flatMap(([channel, names]) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return [
      `${missing.join(", ")} missing: the ${channel} channel needs all of ${names.join(", ")}, or none.`,
    ];
  });
}

const providerNeeds = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"];

/** The province's own sign-in is offered when all four are set. */
function halfProvider(given: Readonly<Record<string, unknown>>): string[] {
  const missing = providerNeeds.filter((name) => given[name] === undefined);
  if (missing.length === 0 || missing.length === providerNeeds.length) return [];
  return [
    `${missing.join(", ")} missing: the province's own sign-in needs all of ${providerNeeds.join(", ")}, or none.`,
  ];
}

/** Alarms go out by e-mail when both are set. */
function halfMail(given: Readonly<Record<string, unknown>>): string[] {
  const missing = ["SMTP_URL", "ALERT_EMAIL_FROM"].filter((name) => given[name] === undefined);
  return missing.length === 1
    ? [`${missing[0]} missing: alarms by e-mail need SMTP_URL and ALERT_EMAIL_FROM, or neither.`]
    : [];
}

function hurryInEarnest(given: Readonly<Record<string, unknown>>): string[] {
  if (given["TEST_HURRY"] === undefined || given["NODE_ENV"] === "test") return [];
  return ["TEST_HURRY is for tests only (NODE_ENV=test): leave it out."];
}

/** Passwords that stand in every tutorial. */
const knownPasswords = ["postgres", "password", "redis", "admin", "root", "secret", "123456", "change-me"];

/** What a real installation must not leave to a default. */
function unfitForProduction(given: Readonly<Record<string, unknown>>): string[] {
  if (given["NODE_ENV"] !== "production") return [];
  const missing = ["REDIS_URL", "PUBLIC_URL", "OFFICE_NAME"].filter((name) => given[name] === undefined);
  const weak = ["REDIS_URL", "DATABASE_URL"].filter((name) => hasKnownPassword(given[name]));
  return [
    ...missing.map((name) => `${name} is missing: with NODE_ENV=production it has no default.`),
    ...weak.map((name) => `${name} holds a password that everybody knows: set one of your own.`),
  ];
}

function hasKnownPassword(address: unknown): boolean {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  return knownPasswords.includes(new URL(address).password.toLowerCase());
}

/** Workers and senders need only Redis. */
function withoutDatabase(given: Readonly<Record<string, unknown>>): string[] {
  if (given["DATABASE_URL"] !== undefined) return [];
  const asked = typeof given["ROLES"] === "string" ? given["ROLES"] : roleNames.join(",");
  const needing = ["web", "clerk"].filter((role) => asked.split(",").some((one) => one.trim() === role));
  return needing.length === 0 ? [] : [`DATABASE_URL is missing: the roles ${needing.join(" and ")} need it.`];
}
