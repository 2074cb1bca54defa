import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { createApplication } from "../../src/http/application.js";
import { createLog } from "../../src/infra/log.js";
import type { ClassLesson } from "../../src/sharing/class-lesson.js";
import type { Doors } from "../../src/sharing/class-links.js";
import { createSharingRoutes } from "../../src/sharing/routes.js";

/** Lessons of these tests. */
export const lessons: readonly ClassLesson[] = [
  { word: "duoi-nuoc", title: "Phòng đuối nước", audience: ["child"] },
  { word: "lua-bong", title: "Lửa và bỏng", audience: ["child", "adult"] },
  { word: "quyen", title: `Quyền "của" <em>`, audience: ["child"] },
  { word: "con-ke", title: "Khi con kể chuyện", audience: ["adult"] },
  { word: "gio-dau", title: "12 giờ đầu", audience: ["officer"] },
];

/** The number that every new class of these tests gets. */
export const aClass = "4827";

/** Questions and help instead of a lesson. */
export const questions: ClassLesson = { word: "hoi-dap", title: "Hỏi đáp và cần giúp", audience: [] };

/** An installation with every door open. */
export const allDoors: Doors = {
  publicUrl: "https://tiengem.example.vn",
  messengerPage: "1020304050",
  zaloAccount: "5566778899",
};

/** The teachers' pages as the server serves them: real HTTP, the built style and script. */
export interface School {
  readonly url: string;
  /** What the server has logged. */
  readonly logged: string[];
  stop(): Promise<void>;
}

/** Serves the pages for one set of doors. */
export async function openSchool(assets: string, doors: Doors = allDoors): Promise<School> {
  const logged: string[] = [];
  const router = createSharingRoutes({
    ...{ lessons, questions, doors, assets, office: "Văn phòng thử" },
    newClass: () => aClass,
  });
  const app = createApplication({
    probes: {
      redis: async () => {},
      database: async () => {},
      metrics: async () => ({ type: "text/plain", body: "" }),
      stopping: () => false,
    },
    log: createLog("debug", { write: (line: string) => logged.push(line) }),
    routers: [{ path: "/lop", router }],
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    logged,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A page in a browser that has nothing remembered. `faults` gathers script errors and what the policy blocked. */
export interface Reader {
  readonly page: Page;
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens an empty page of a size. */
export async function openReader(
  browser: Browser,
  viewport: { width: number; height: number },
  more: { readonly javaScriptEnabled?: boolean } = {},
): Promise<Reader> {
  const context = await browser.newContext({ viewport, ...more });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (told) => {
    if (told.type() === "error" || told.text().includes("Content Security Policy")) faults.push(told.text());
  });
  return { page, faults, close: () => context.close() };
}
