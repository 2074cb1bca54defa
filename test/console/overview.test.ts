import { describe, expect, it } from "vitest";
import {
  type AtOnce,
  atOnce,
  done,
  type Me,
  type OpeningView,
  type OverviewView,
  opening,
  openingBody,
  openingPreview,
} from "../../src/hotline/api/contract.js";
import type { CaseId } from "../../src/model/ids.js";
import { faultsOn } from "./axe.js";
import { password, setUpDesk, signIn } from "./desk.js";
import { FakeSupervision } from "./fake/supervision.js";
import { lan, minh } from "./people.js";
import { entry, hour, minute, person, row, staff } from "./samples.js";

const desk = setUpDesk();
const shots = process.env["SHOTS"];
const shoot = async (name: string) => {
  if (shots) await desk.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};
const narrow = async (name: string) => {
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await shoot(`${name}-narrow`);
  expect(await faultsOn(desk.page)).toEqual([]);
  const tooWide = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await desk.page.evaluate(tooWide)).toBeLessThanOrEqual(0);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
};

const boss: Me = staff("lan", "Lan", {
  roles: ["supervisor"],
  actions: [...lan.actions, "overview.read", "talk.block", "talk.whisper", "talk.settings"],
});
const [an, binh, cuong] = [person("an"), person("binh"), person("cuong")];

const empty: OverviewView = {
  ...{ levels: [], people: [], maxTalks: 3, alarms: [], promises: [], practice: 0 },
  overdue: { total: 0, tasks: [] },
  today: { since: 0, opened: 0, closed: 0, answered: 0, medianAnswerMs: null },
};

function busy(): OverviewView {
  const now = Date.now();
  return {
    levels: [
      { urgency: "P0", waiting: 1, running: 1, oldest: { since: now - 4 * minute, person: an } },
      { urgency: "P2", waiting: 3, running: 0, oldest: { since: now - 50 * minute, person: binh } },
      { urgency: null, waiting: 0, running: 2, oldest: null },
    ],
    people: [
      { id: lan.id, name: "Lan", present: true, onCall: true, held: 0, lastAnswerAt: null },
      {
        ...{ id: minh.id, name: "Nguyễn Hoàng Minh Tuấn", present: true, onCall: false, held: 3 },
        lastAnswerAt: now - 2 * minute,
      },
    ],
    maxTalks: 3,
    alarms: [
      {
        ...{ id: "one", person: an, caseId: null, urgency: "P0", reason: "danger", at: now - 4 * minute },
        rung: { number: 2, told: "supervisor", state: "unreached" },
        nextAt: now + minute,
      },
    ],
    overdue: {
      total: 40,
      tasks: [
        {
          ...{ caseId: "K7M2QX4P" as CaseId, urgency: "P1", kind: "refer-commune", office: "commune" },
          dueAt: now - 3 * hour,
        },
      ],
    },
    promises: [
      {
        ...{
          callId: "5a9c1d7e-3b1f-4c55-9a57-1c2f6f0e8b11",
          caseId: "P3QRAB12" as CaseId,
          person: binh,
          urgency: "P2",
          kind: "commune-police",
        },
        ...{ unit: null, calledAt: now - 5 * hour, calledBy: "Lan", dueAt: now - hour },
      },
    ],
    today: { since: now - 9 * hour, opened: 12, closed: 7, answered: 9, medianAnswerMs: 4 * minute },
    practice: 1,
  };
}

async function open(shown: OverviewView): Promise<FakeSupervision> {
  const fake = new FakeSupervision(desk.api, shown);
  desk.api.addStaff(boss, password);
  await desk.page.goto(`${desk.api.url}#/tong-quan`);
  await signIn(desk.page);
  await desk.page.getByRole("heading", { name: "Tổng quan", level: 1 }).waitFor();
  return fake;
}

const region = (name: string) => desk.page.getByRole("region", { name });
const dialog = () => desk.page.getByRole("dialog");

describe("the overview", () => {
  it("shows how the hotline stands, gives a waiting talk to a colleague, and lifts a block", async () => {
    const held = { who: "staff", staffId: minh.id, name: "Minh", since: Date.now() } as const;
    desk.api.add(row(an, { urgency: "P0", unansweredSince: Date.now() - 4 * minute }));
    desk.api.add(row(binh, { urgency: "P2", state: "running", holder: held }));
    desk.api.work.colleagues.push({ id: minh.id, name: "Minh", held: 1, onCall: false, present: true });
    const fake = await open(busy());
    const until = Date.now() + 5 * hour;
    fake.blocks = [
      {
        ...{ person: cuong, channel: "web", practice: true, reason: "insults" },
        ...{ until, at: Date.now(), by: "Lan" },
      },
    ];
    await desk.page.reload();
    await region("Báo động chưa ai nhận").getByText("Bậc 2, phụ trách ca: không báo được ai").waitFor();
    await region("Người trực").getByText("Giữ 3/3 cuộc").waitFor();
    await region("Hôm nay").getByText("4 phút").waitFor();
    await region("Quá hạn và lỡ hẹn").getByText("Còn 39 việc nữa").waitFor();
    await region("Đang chặn").getByText("Tập dượt").waitFor();
    await shoot("overview-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await narrow("overview");
    await region("Các cuộc đang mở")
      .getByRole("button", { name: /^Giao / })
      .click();
    await dialog().getByRole("radio", { name: /Minh/ }).check();
    await dialog().getByLabel("Điều đồng nghiệp cần biết").fill("Em đang ở nhà một mình");
    await shoot("overview-give");
    expect(await faultsOn(desk.page)).toEqual([]);
    await dialog().getByRole("button", { name: "Chuyển", exact: true }).click();
    await expect.poll(() => desk.api.work.wishes.map(({ what }) => what)).toEqual(["transfer"]);
    await region("Các cuộc đang mở")
      .getByRole("button", { name: /^Nhắc riêng/ })
      .click();
    await dialog().getByLabel("Lời nhắc").fill("Hỏi em có ai lớn ở gần không");
    await dialog().getByRole("button", { name: "Lưu" }).click();
    await expect.poll(() => desk.api.work.wishes.map(({ what }) => what)).toEqual(["transfer", "whisper"]);
    await region("Đang chặn")
      .getByRole("button", { name: /^Gỡ chặn/ })
      .click();
    await region("Đang chặn").getByText("Không chặn ai.").waitFor();
    fake.shown = { ...fake.shown, alarms: [] };
    desk.api.tell(an, "alert");
    await region("Báo động chưa ai nhận").waitFor({ state: "detached" });
  });

  it("says so when nobody is there and nothing is to do", async () => {
    await open(empty);
    await desk.page.getByText("Không có ai ở bàn trực và lịch trực đang trống.").waitFor();
    await region("Các cuộc đang mở").getByText("Không có cuộc nào đang mở.").waitFor();
    await shoot("overview-empty");
    expect(await faultsOn(desk.page)).toEqual([]);
  });
});

describe("the settings", () => {
  it("take the office's own sentence, say at once what is wrong with it, and show it as it will stand", async () => {
    let stands: OpeningView = { vi: "", en: "", past: [] };
    const asked: (string | null)[] = [];
    let measure: AtOnce = { minutes: 30 };
    desk.api.rooms.set("settings", ({ method, path, query, body, asker }) => {
      if (path[1] === "preview") {
        asked.push(query.get("vi"));
        const messages = [{ text: `${query.get("vi")} Mình là máy.`, pressed: ["Cần giúp"] }];
        const previews = [{ channel: "zalo", locale: "vi", readByPeople: true, messages }];
        return { schema: openingPreview, body: { previews } };
      }
      if (path[0] === "at-once") {
        if (method === "GET") return { schema: atOnce, body: measure };
        measure = atOnce.parse(body);
        return { schema: done, body: { done: true } };
      }
      if (method === "GET") return { schema: opening, body: stands };
      const set = openingBody.parse(body);
      stands = { ...set, past: [{ ...set, by: asker.name, at: Date.now() }, ...stands.past] };
      return { schema: done, body: { done: true } };
    });
    const actions = [...boss.actions, "settings.edit", "reply.edit", "alarm.read", "roster.read"] as const;
    desk.api.addStaff({ ...boss, actions: [...actions] }, password);
    await desk.page.goto(`${desk.api.url}#/cai-dat`);
    await signIn(desk.page);
    const save = desk.page.getByRole("button", { name: "Lưu", exact: true });
    await desk.page.getByRole("textbox", { name: "Tiếng Việt" }).fill("Chúng tôi cam kết giúp ngay.");
    await desk.page.getByText("Có lời hứa mà không ai chắc giữ được.").waitFor();
    expect(await save.isDisabled()).toBe(true);
    expect(await faultsOn(desk.page)).toEqual([]);
    await desk.page
      .getByRole("textbox", { name: "Tiếng Việt" })
      .fill("Trung tâm Công tác xã hội tỉnh Bình An xin chào.");
    await desk.page.getByRole("figure").getByText("Bình An xin chào. Mình là máy.").waitFor();
    // What may not stand is not shown as if it might.
    expect(asked.join()).not.toContain("cam kết");
    await save.click();
    await desk.page.getByText("Các lần đổi (1)").click();
    await desk.page.getByText(/^Lan, /).waitFor();
    expect(stands.vi).toBe("Trung tâm Công tác xã hội tỉnh Bình An xin chào.");
    const minutes = desk.page.getByLabel("Tính là trễ sau (phút)");
    await minutes.fill("3");
    await desk.page.getByText("Xin ghi từ 5 đến 240 phút.").waitFor();
    await minutes.fill("45");
    await desk.page.getByRole("button", { name: "Lưu số phút" }).click();
    await desk.page.getByText("Đã lưu. Việc đã có hạn thì giữ hạn cũ.").waitFor();
    expect(measure).toEqual({ minutes: 45 });
    await shoot("settings-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await narrow("settings");
  });
});

describe("a talk", () => {
  it("is blocked for a while with a reason, marked, and freed again", async () => {
    const fake = new FakeSupervision(desk.api, empty);
    desk.api.addStaff(boss, password);
    desk.api.add(row(an), { entries: [entry(1, "mua hàng giá rẻ không")] });
    await desk.open(`#/${an}`);
    const menu = () => desk.page.getByRole("button", { name: "Thêm", exact: true });
    await menu().click();
    await desk.page.getByRole("menuitem", { name: "Chặn có thời hạn" }).click();
    expect(await dialog().getByRole("button", { name: "Chặn", exact: true }).isDisabled()).toBe(true);
    await dialog().getByLabel("Quảng cáo").check();
    await dialog().getByLabel("3 ngày").check();
    await shoot("block-dialog");
    expect(await faultsOn(desk.page)).toEqual([]);
    await dialog().getByRole("button", { name: "Chặn", exact: true }).click();
    await desk.page.locator(".talk-head").getByText("Đang chặn").waitFor();
    await desk.page.locator(".queue-row").getByText("Đang chặn").waitFor();
    expect(fake.blocks).toMatchObject([{ person: an, reason: "adverts" }]);
    await shoot("blocked-talk");
    expect(await faultsOn(desk.page)).toEqual([]);
    await menu().click();
    await desk.page.getByRole("menuitem", { name: "Gỡ chặn" }).click();
    await expect.poll(() => fake.blocks).toEqual([]);
    await desk.page.locator(".talk-head").getByText("Đang chặn").waitFor({ state: "detached" });
  });
});
