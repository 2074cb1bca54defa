import { describe, expect, it } from "vitest";
import { spanAt } from "../../src/cases/figures/span.js";
import { talkChannels } from "../../src/cases/talk-channel.js";
import {
  type AtOnce,
  atOnce,
  done,
  type FiguresView,
  figures,
  figuresQuery,
  type Me,
  type OpeningView,
  type OverviewView,
  opening,
  openingBody,
  openingPreview,
  type ShownCount,
} from "../../src/hotline/api/contract.js";
import { dangerKinds } from "../../src/model/danger.js";
import type { CaseId } from "../../src/model/ids.js";
import { urgencies } from "../../src/model/urgency.js";
import { wide } from "../support/browser-desk.js";
import { faultsOn } from "./axe.js";
import { looksAt, password, setUpDesk, signIn } from "./desk.js";
import { FakeSupervision } from "./fake/supervision.js";
import { lan, minh } from "./people.js";
import { entry, hour, minute, person, row, staff } from "./samples.js";

const desk = setUpDesk();
const { shoot, onPhone } = looksAt(desk);

const boss: Me = staff("lan", "Lan", {
  roles: ["supervisor"],
  actions: [...lan.actions, "overview.read", "talk.block", "talk.whisper", "talk.settings"],
});
const [an, binh, cuong] = [person("an"), person("binh"), person("cuong")];

const empty: OverviewView = {
  ...{ levels: [], people: [], maxTalks: 3, alarms: [], promises: [], practice: 0 },
  overdue: { total: 0, tasks: [], cases: [] },
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
        dangers: ["physical-abuse"],
        rung: { number: 2, told: "supervisor", state: "unreached" },
        nextAt: now + minute,
      },
    ],
    overdue: {
      total: 40,
      cases: [
        {
          ...{ caseId: "Q8WX42RT" as CaseId, urgency: "P1", why: "help", unsafe: true },
          dueAt: now - 2 * hour,
        },
        {
          ...{ caseId: "R9AB34ST" as CaseId, urgency: "P0", why: "unheard", unsafe: false },
          dueAt: now - hour,
        },
        {
          ...{ caseId: "R9AB34ST" as CaseId, urgency: "P0", why: "law", unsafe: false },
          dueAt: now - hour,
        },
      ],
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
    await region("Báo động chưa ai nhận").getByText("Lần gọi 2, trưởng ca: không báo được ai").waitFor();
    await region("Báo động chưa ai nhận").getByText("Bạo lực thân thể").waitFor();
    await region("Người trực").getByText("Giữ 3/3 cuộc").waitFor();
    await region("Hôm nay").getByText("4 phút").waitFor();
    await region("Quá hạn và lỡ hẹn").getByText("Còn 39 việc nữa").waitFor();
    await region("Quá hạn và lỡ hẹn").getByText("Xã báo chưa an toàn").waitFor();
    await region("Quá hạn và lỡ hẹn").getByText("Xã chưa có tài khoản").waitFor();
    await region("Đang chặn").getByText("Tập dượt").waitFor();
    await shoot("overview-wide");
    expect(await faultsOn(desk.page)).toEqual([]);
    await onPhone("overview");
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
    await onPhone("settings");
  });
});

describe("figures", () => {
  const march = spanAt("day", Date.UTC(2026, 2, 20));
  const shownFor = (step: FiguresView["step"], at: number): FiguresView => {
    const { from, to, rows } = spanAt(step, at);
    const counts = { talks: 24, cases: 12, closed: "few" } as const;
    return {
      ...{ step, from, to, hasEarlier: at >= march.from },
      rows: rows.map((row, place) => ({
        from: row,
        ...(place % 3 === 0
          ? counts
          : { talks: 0, cases: place % 3 === 1 ? ("hidden" as const) : 0, closed: 0 }),
      })),
      total: { talks: 214, cases: 96, closed: 71 },
      urgencies: urgencies.map((id, place) => ({ id, cases: [9, 31, 44, 12][place] ?? 0 })),
      kinds: dangerKinds.map((id, place) => ({ id, cases: place % 4 === 3 ? "few" : place * 3 })),
      channels: talkChannels.map((id, place) => ({
        id,
        cases: [40, 31, "few", 12, "hidden"][place] as ShownCount,
      })),
      provinces: [
        { id: "Thành phố Hồ Chí Minh", cases: 61 },
        { id: "Tỉnh Lào Cai", cases: "few" },
        { id: null, cases: 31 },
      ],
      times: {
        ...{ answerMs: null, closingMs: 31 * hour },
        term: { sent: 61, closed: 9, late: "few", noMatter: "few", keptPercent: 95 },
      },
    };
  };

  it("are the main page of an analyst: by day, week and month, back and forth, and saved", async () => {
    const asked: string[] = [];
    desk.api.rooms.set("figures", ({ query }) => {
      asked.push(query.toString());
      const step = figuresQuery.parse({ step: query.get("step") ?? undefined }).step;
      return { schema: figures, body: shownFor(step, Number(query.get("at") ?? march.from)) };
    });
    const analyst = staff("hue", "Huệ", { roles: ["analyst"], actions: ["me.read", "figures.read"] });
    desk.api.addStaff(analyst, password);
    await desk.page.goto(desk.api.url);
    await signIn(desk.page, analyst.login);
    await desk.page.getByRole("heading", { name: "Số liệu", level: 1 }).waitFor();
    await desk.page.getByRole("heading", { name: "Tháng 3/2026" }).waitFor();
    await region("Kênh").getByText("<5").waitFor();
    const provinces = await region("Tỉnh, thành phố").getByRole("row").allInnerTexts();
    expect(provinces.slice(1).map((row) => row.replaceAll(/\s+/g, " "))).toEqual([
      "Thành phố Hồ Chí Minh 61",
      "Tỉnh Lào Cai <5",
      "Chưa rõ nơi 31",
    ]);
    await desk.page.getByText("Dưới 5 hồ sơ").waitFor();
    // What the share is made of stands under it: sending is not closing, and neither is being safe.
    await desk.page.getByText("Đã chuyển chưa có nghĩa là trẻ đã an toàn.", { exact: false }).waitFor();
    const term = await region("Hạn 12 giờ của hồ sơ gấp").getByRole("row").allInnerTexts();
    expect(term.slice(1).map((row) => row.replaceAll(/\s+/g, " "))).toEqual([
      "Đã chuyển nơi xử lý, đúng hạn 61",
      "Đã đóng đúng hạn, không chuyển nơi nào 9",
      "Quá hạn <5",
      "Không phải việc về trẻ em, hoặc trùng (không tính) <5",
    ]);
    expect(await desk.page.getByRole("button", { name: "Về trang chính" }).count()).toBe(0);
    // The page scrolls inside its own pane.
    await desk.page.setViewportSize({ width: 1440, height: 2400 });
    await shoot("figures-wide");
    await desk.page.setViewportSize({ width: 390, height: 3400 });
    await shoot("figures-narrow");
    await desk.page.setViewportSize(wide);
    expect(await faultsOn(desk.page)).toEqual([]);
    await desk.page.getByRole("button", { name: "Trước" }).click();
    await desk.page.getByRole("heading", { name: "Tháng 2/2026" }).waitFor();
    // Nothing is known of before that.
    await expect.poll(() => desk.page.getByRole("button", { name: "Trước" }).isDisabled()).toBe(true);
    await desk.page.getByText("Theo tháng").click();
    await desk.page.getByRole("heading", { name: "Năm 2026" }).waitFor();
    const saved = desk.page.waitForEvent("download");
    await desk.page.getByRole("button", { name: "Tải bảng (CSV)" }).click();
    expect((await saved).suggestedFilename()).toBe("so-lieu-theo-thang-tu-01-01-2026.csv");
    expect(asked).toEqual([
      "step=day",
      `step=day&at=${march.from - 1}`,
      "step=month",
      `step=month&at=${spanAt("month", march.from).from}&as=csv`,
    ]);
    await onPhone("figures");
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
