import { fileURLToPath } from "node:url";
import { z } from "zod";
import { createGraph } from "../channels/messenger/graph.js";
import { type SetupStep, setUpPage } from "../channels/messenger/setup.js";
import { Fault } from "../infra/fault.js";

/** The Messenger part of the configuration; set-up needs neither database nor keys. */
const schema = z.object({
  MESSENGER_APP_ID: z.string().regex(/^\d+$/, "must be digits"),
  MESSENGER_APP_SECRET: z.string().min(8, "must be the app secret"),
  MESSENGER_PAGE_ID: z.string().regex(/^\d+$/, "must be digits"),
  MESSENGER_PAGE_TOKEN: z.string().min(8, "must be the Page's access token"),
  MESSENGER_GRAPH_URL: z
    .url({ error: "must be the address of the Graph API" })
    .default("https://graph.facebook.com"),
  MESSENGER_GRAPH_VERSION: z
    .string()
    .regex(/^v\d+\.\d+$/, "must look like v25.0")
    .default("v25.0"),
  OFFICE_NAME: z.string().min(1).max(120).optional(),
  PUBLIC_URL: z.url({ error: "must be the address people reach this server at" }).optional(),
});
type Settings = z.infer<typeof schema>;

/**
 * `npm run messenger:setup`: writes Get Started, greeting, menu and ice breakers of the Page and subscribes it to the
 * webhook fields. Prints what it changed and returns the exit code: 0, or 1 with one sentence on `complain`.
 */
export async function runMessengerSetup(
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  complain: (line: string) => void,
  now: () => number = Date.now,
): Promise<number> {
  try {
    const settings = readSettings(environment);
    for await (const step of setUp(settings, now)) print(describe(step));
    print(webhookHint(settings));
    return 0;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complain(error.message);
    return 1;
  }
}

function setUp(settings: Settings, now: () => number): AsyncGenerator<SetupStep, void> {
  const graph = createGraph(
    {
      graphUrl: settings.MESSENGER_GRAPH_URL,
      graphVersion: settings.MESSENGER_GRAPH_VERSION,
      pageToken: settings.MESSENGER_PAGE_TOKEN,
      appSecrets: [settings.MESSENGER_APP_SECRET],
    },
    now,
  );
  const { MESSENGER_PAGE_ID: pageId, MESSENGER_APP_ID: appId, OFFICE_NAME: office } = settings;
  return setUpPage(graph, { pageId, appId, office });
}

function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    return given[name] === undefined ? `  ${name} is missing.` : `  ${name} ${issue.message}.`;
  });
  throw new Fault("configuration", ["The configuration is not right:", ...faults].join("\n"));
}

function describe({ name, before, after, changed }: SetupStep): string {
  if (!changed) return `${name}: as it should be.`;
  const [was, is] = [before ?? null, after].map((value) => JSON.stringify(value));
  return `${name}: changed\n  before: ${was}\n  after:  ${is}`;
}

/** The address itself is set in the app's dashboard, with the verify token. */
function webhookHint(settings: Settings): string {
  const base = settings.PUBLIC_URL?.replace(/\/+$/, "") ?? "https://<your server>";
  return `Webhook address for the app's dashboard: ${base}/webhooks/messenger (with MESSENGER_VERIFY_TOKEN)`;
}

const calledDirectly = process.argv[1] === fileURLToPath(import.meta.url);
if (calledDirectly) process.exitCode = await runMessengerSetup(process.env, console.log, console.error);
