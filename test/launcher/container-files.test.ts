import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const dockerfile = read("Dockerfile");
const instructions = dockerfile
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const finalStage = instructions.slice(instructions.findLastIndex((line) => line.startsWith("FROM")));
const fromContext = instructions.filter((line) => line.startsWith("COPY ") && !line.includes("--from="));
const sources = fromContext.flatMap((line) => line.split(/\s+/).slice(1, -1));

describe("Dockerfile", () => {
  it("has no fault that the linter finds", () => {
    expect(validate(dockerfile).map((fault) => fault.message)).toEqual([]);
  });

  it("is linted by something that can find a fault", () => {
    expect(validate("FROM node\nCOPPY a b\nCMD ['node']").length).toBeGreaterThan(0);
  });

  it.each([...new Set(sources)])("copies %s, which exists and is not ignored", (source) => {
    const pattern = new RegExp(`^${source.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
    expect(readdirSync(root).filter((name) => pattern.test(name))).not.toEqual([]);
    expect(read(".dockerignore").split("\n")).toContain(`!${source}`);
  });

  it.each(["flows", "locales", "knowledge"])(
    "brings %s into the image when there is such a folder",
    (folder) => {
      expect(finalStage.includes(`COPY ${folder} ./${folder}`)).toBe(existsSync(join(root, folder)));
    },
  );

  it.each(["USER node", 'CMD ["node", "dist/main.js"]', "ENV NODE_ENV=production PORT=8080 DATA_DIR=/data"])(
    "ends with a stage that says %s",
    (instruction) => {
      expect(finalStage).toContain(instruction);
    },
  );

  it("starts what npm start starts", () => {
    expect(read("launcher/run.mjs")).toContain('join(root, "dist", "main.js")');
  });

  it("asks /healthz for its health", () => {
    expect(finalStage.find((line) => line.startsWith("HEALTHCHECK"))).toContain("/healthz");
  });

  it("leaves out of the context whatever is not named", () => {
    expect(read(".dockerignore").split("\n")[0]).toBe("**");
  });
});

const service = z.object({
  image: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string().nullable()),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const compose = z
  .object({
    services: z.object({ app: service, redis: service, database: service }),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read("compose.yaml")));
const { app, redis, database } = compose.services;

describe("compose.yaml", () => {
  it.each(["--appendonly yes", "--appendfsync always", "--maxmemory-policy noeviction", "--requirepass"])(
    "runs Redis with %s",
    (setting) => {
      expect(redis.command?.join(" ")).toContain(setting);
    },
  );

  it("runs a PostgreSQL of version 15 or newer", () => {
    expect(Number(/^postgres:(\d+)/.exec(database.image ?? "")?.[1])).toBeGreaterThanOrEqual(15);
  });

  it("keeps the data of every service in a named volume", () => {
    const used = [app, redis, database].flatMap((one) => one.volumes.map((volume) => volume.split(":")[0]));
    expect(used.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it("starts the server when Redis and PostgreSQL are healthy, which they can tell", () => {
    expect(app.depends_on).toEqual({
      redis: { condition: "service_healthy" },
      database: { condition: "service_healthy" },
    });
    expect([redis.healthcheck, database.healthcheck]).not.toContain(undefined);
  });

  it("takes every secret from the environment and refuses to start without it", () => {
    const secrets = [
      app.environment["SECRET_KEYS"],
      app.environment["REDIS_URL"],
      app.environment["DATABASE_URL"],
      redis.environment["REDIS_PASSWORD"],
      database.environment["POSTGRES_PASSWORD"],
    ];
    for (const secret of secrets) expect(secret).toMatch(/\$\{(\w+):\?set \1 in \.env\}/);
  });
});

describe("the names of settings", () => {
  const all = [...read("src/infra/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
    (match) => `${match[1]}`,
  );
  // What only tests may set is nothing for an operator, and never reaches a container.
  const inSchema = all.filter((name) => !name.startsWith("TEST_"));
  const inExample = [...read(".env.example").matchAll(/^#?([A-Z][A-Z_]+)=/gm)].map((match) => `${match[1]}`);

  it("are all explained in .env.example, which names nothing else but the containers' passwords", () => {
    expect(inSchema.length).toBeGreaterThan(20);
    expect(inExample.sort()).toEqual([...inSchema, "POSTGRES_PASSWORD", "REDIS_PASSWORD"].sort());
  });

  it("all reach the server in its container", () => {
    expect(Object.keys(app.environment).sort()).toEqual(inSchema.sort());
  });

  it("stand in .env.example without a value", () => {
    expect(read(".env.example")).not.toMatch(/^[A-Z_]+=./m);
  });
});
