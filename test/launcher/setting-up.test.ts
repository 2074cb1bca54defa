import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ensureBuild } from "../../launcher/build.mjs";
import { ensureDependencies } from "../../launcher/dependencies.mjs";
import { nodeVersionFault } from "../../launcher/node-version.mjs";
import { ensurePackages } from "../../launcher/packages.mjs";
import { ensureTestNeeds } from "../../launcher/test-needs.mjs";
import { temporaryFolder } from "./launched.js";

const project = join(import.meta.dirname, "../..");
let root: string;
beforeEach(() => {
  root = temporaryFolder();
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(process.stderr, "write").mockImplementation(() => true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("the version of Node", () => {
  it.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0", "100.0.0"])("%s is new enough", (version) => {
    expect(nodeVersionFault(version)).toBeUndefined();
  });

  it.each(["20.18.9", "18.20.4", "8.0.0", "0.12.18"])(
    "%s is told to be too old, in one sentence",
    (version) => {
      expect(nodeVersionFault(version)).toMatch(
        /^Tiếng Em needs Node 20\.19 or newer, and this is Node .+ try again\.$/,
      );
    },
  );
});

describe("dependencies", () => {
  const npm = (code: number): [string, ...string[]] => [
    process.execPath,
    "-e",
    `const fs = require("node:fs");
     fs.mkdirSync("node_modules", { recursive: true });
     fs.appendFileSync("calls", process.argv.slice(1).join(" ") + "\\n");
     process.exit(${code});`,
    "--",
  ];
  const calls = () =>
    existsSync(join(root, "calls")) ? readFileSync(join(root, "calls"), "utf8").trim().split("\n") : [];

  it("are installed from the lock file when missing, and again only when it changed", async () => {
    write("package-lock.json", "{}");
    await ensureDependencies(root, { npm: npm(0) });
    await ensureDependencies(root, { npm: npm(0) });
    expect(calls()).toEqual(["ci --include=dev --no-audit --no-fund --loglevel=error"]);
    write("package-lock.json", '{"changed":true}');
    await ensureDependencies(root, { npm: npm(0) });
    expect(calls()).toHaveLength(2);
    rmSync(join(root, "node_modules"), { recursive: true });
    await ensureDependencies(root, { npm: npm(0) });
    expect(calls()).toHaveLength(3);
  });

  it("that could not be installed stop the start, and are tried again next time", async () => {
    write("package-lock.json", "{}");
    await expect(ensureDependencies(root, { npm: npm(1) })).rejects.toThrow(/could not be installed/);
    await ensureDependencies(root, { npm: npm(0) });
    expect(calls()).toHaveLength(2);
  });
});

describe("packages of the distribution", () => {
  /** A machine on which `apt-get install` works after `worksAfter` updates, and sudo as told. */
  function machine(options: { user: number; sudo?: boolean; apt?: boolean; worksAfter?: number }) {
    const commands: string[] = [];
    let installed = false;
    let updates = 0;
    const run = async (command: string, args: string[]) => {
      const line = [command, ...args].join(" ");
      if (!line.includes("--version")) commands.push(line);
      if (line === "sudo -n true") return { code: options.sudo ? 0 : 1, output: "" };
      if (options.apt === false) return { code: 127, output: "" };
      if (line.endsWith("update")) updates++;
      if (line.includes("install")) installed ||= updates >= (options.worksAfter ?? 0);
      return { code: line.includes("install") && !installed ? 100 : 0, output: "" };
    };
    const need = { name: "Redis", present: () => installed, packages: ["redis-server"] };
    return { commands, need, system: { run, user: options.user } };
  }
  const install = "apt-get -q install -y --no-install-recommends redis-server";
  const sudo = "sudo -n --preserve-env=DEBIAN_FRONTEND";

  it.each([
    ["as root", { user: 0 }, [install]],
    [
      "as root, with an update only when needed",
      { user: 0, worksAfter: 1 },
      [install, "apt-get -q update", install],
    ],
    ["with password-less sudo", { user: 1000, sudo: true }, ["sudo -n true", `${sudo} ${install}`]],
  ])("are installed %s", async (_how, options, commands) => {
    const { need, system, commands: ran } = machine(options);
    await ensurePackages([need], system);
    expect(ran).toEqual(commands);
    await ensurePackages([need], system);
    expect(ran).toEqual(commands);
  });

  it.each([
    ["without rights", { user: 1000, sudo: false }],
    ["on another distribution", { user: 0, apt: false }],
    ["when installing fails", { user: 0, worksAfter: 9 }],
  ])("are named with the one command to run %s", async (_when, options) => {
    const { need, system } = machine(options);
    await expect(ensurePackages([need], system)).rejects.toThrow(
      'Redis must be installed first. Run this command, then start again:\n  sudo sh -c "apt-get update && apt-get install -y redis-server"',
    );
  });
});

describe("what the tests need", () => {
  const apt = "apt-get -q install -y --no-install-recommends";
  const bookworm = 'ID=debian\nVERSION_CODENAME="bookworm"\n';
  const ubuntu = "ID=ubuntu\nVERSION_CODENAME=noble\n";
  const files = { browser: "usr/bin/chromium-headless-shell", database: "usr/lib/postgresql/17/bin/initdb" };
  const put = (path: string) => {
    write(path, "");
    chmodSync(join(root, path), 0o755);
  };

  /** A machine of this distribution, on which installing puts `brings` on the disk; Redis is there. */
  function machine(release: string, brings: readonly string[], rights = true) {
    write("etc/os-release", release);
    const commands: string[] = [];
    const run = async (command: string, args: string[]) => {
      const line = [command, ...args].join(" ");
      if (line.includes("install")) brings.forEach(put);
      if (line.startsWith("apt-get -q")) commands.push(line);
      return { code: command === "sudo" ? 1 : 0, output: "" };
    };
    return { commands, needs: { disk: root, system: { run, user: rights ? 0 : 1000 } } };
  }
  const playwright = (code: number) =>
    write(
      "node_modules/playwright-core/cli.js",
      `require("node:fs").writeFileSync("asked", process.argv.slice(2).join(" ")); process.exit(${code});`,
    );

  it.each([
    ["Debian 12", bookworm, "postgresql-15"],
    ["a newer Debian", "ID=debian\nVERSION_CODENAME=trixie\n", "postgresql"],
  ])("comes with one install on a fresh %s, and not again", async (_name, release, postgres) => {
    const { commands, needs } = machine(release, Object.values(files));
    await ensureTestNeeds(root, needs);
    await ensureTestNeeds(root, needs);
    expect(commands).toEqual([`${apt} ${postgres} chromium-headless-shell fonts-dejavu-core`]);
  });

  it.each(["chromium", "google-chrome-stable", "google-chrome"])("takes a %s that is there", async (name) => {
    put(`usr/bin/${name}`);
    const { commands, needs } = machine(ubuntu, [files.database]);
    await ensureTestNeeds(root, needs);
    expect(commands).toEqual([`${apt} postgresql`]);
  });

  it("is named whole, with the one command to run, where nothing may be installed", async () => {
    const { needs } = machine(bookworm, [], false);
    await expect(ensureTestNeeds(root, needs)).rejects.toThrow(
      'PostgreSQL and Chromium must be installed first. Run this command, then start again:\n  sudo sh -c "apt-get update && apt-get install -y postgresql-15 chromium-headless-shell fonts-dejavu-core"',
    );
  });

  it("has Playwright bring the browser on Ubuntu", async () => {
    playwright(0);
    const { commands, needs } = machine(ubuntu, [files.database]);
    await ensureTestNeeds(root, needs);
    expect(commands).toEqual([`${apt} postgresql`]);
    expect(readFileSync(join(root, "asked"), "utf8")).toBe("install --with-deps chromium");
  });

  it("says what else helps when the browser cannot be brought", async () => {
    playwright(1);
    const { needs } = machine(ubuntu, [files.database]);
    await expect(ensureTestNeeds(root, needs)).rejects.toThrow(
      /^The browser for the tests could not be installed: see above\. With Google Chrome installed by hand/,
    );
  });
});

// Two cores shared with other test files make a compiler slow.
describe("the build", { timeout: 120_000 }, () => {
  const main = () => readFileSync(join(root, "dist/main.js"), "utf8");

  beforeEach(() => {
    symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
    write("package.json", '{"type":"module"}');
    write(
      "tsconfig.json",
      '{"compilerOptions":{"rootDir":"src","outDir":"dist","module":"NodeNext","target":"ES2023","lib":["ES5"],"skipLibCheck":true,"types":[],"incremental":true,"tsBuildInfoFile":"dist/.tsbuildinfo"},"include":["src/*.ts"]}',
    );
    write("src/main.ts", "export const number = 1 as number;\n");
  });

  it("makes the server and every page, and is not repeated while nothing changed", async () => {
    write("src/page/index.html", "<!doctype html><title>Trang</title>");
    write(
      "vite.chat.config.ts",
      'export default { root: "src/page", build: { outDir: "../../dist/pages/chat" } };',
    );
    await ensureBuild(root);
    expect(main()).toContain("number = 1;");
    expect(readFileSync(join(root, "dist/pages/chat/index.html"), "utf8")).toContain("Trang");
    writeFileSync(join(root, "dist/main.js"), "untouched");
    await ensureBuild(root);
    expect(main()).toBe("untouched");
  });

  it("is repeated when a source changed or the result is missing", async () => {
    await ensureBuild(root);
    write("src/main.ts", "export const number = 2 as number;\n");
    await ensureBuild(root);
    expect(main()).toContain("number = 2;");
    rmSync(join(root, "dist/main.js"));
    await ensureBuild(root);
    expect(main()).toContain("number = 2;");
  });

  it("stops the start when it fails, and is tried again next time", async () => {
    write("src/main.ts", 'const one: number = "một";\n');
    await expect(ensureBuild(root)).rejects.toThrow("The build failed: see above.");
    await expect(ensureBuild(root)).rejects.toThrow("The build failed: see above.");
  });
});

it("the continuous-integration script is executable and runs npm test", () => {
  const script = join(project, ".ci/run");
  execFileSync("test", ["-x", script]);
  expect(readFileSync(script, "utf8")).toMatch(/^exec npm test --silent\n$/m);
});

it.each([
  ["start", "exec node launcher/start.mjs"],
  ["test", "exec node launcher/test.mjs"],
])(
  "npm %s puts the launcher in the shell's place, so that a SIGTERM sent to npm reaches it",
  (name, command) => {
    expect(JSON.parse(readFileSync(join(project, "package.json"), "utf8")).scripts[name]).toBe(command);
  },
);
