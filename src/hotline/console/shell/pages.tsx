import type { ComponentType } from "react";
import type { Action, Me } from "../../api/contract.js";
import { AccountsPage } from "../accounts/accounts-page.js";
import { AlarmPage } from "../alarms/alarm-page.js";
import { AuditPage } from "../audit/audit-page.js";
import { CasesPage } from "../case-life/case-list-page.js";
import { HolidayPage } from "../case-life/holiday-page.js";
import { CommunePage } from "../commune/commune-page.js";
import { ContentPage } from "../content/content-page.js";
import { DirectoryPage } from "../directory/directory-page.js";
import { FiguresPage } from "../figures/figures-page.js";
import { GoLivePage } from "../go-live/go-live-page.js";
import {
  IconBellRinging,
  IconBook,
  IconCalendar,
  IconCalendarOff,
  IconCallIn,
  IconDoor,
  IconFigures,
  IconFile,
  IconHistory,
  IconInbox,
  IconMorning,
  IconOverview,
  IconPhone,
  IconReplies,
  IconSettings,
  IconTalks,
  IconUsers,
} from "../icons.js";
import { MorningPage } from "../morning/morning-page.js";
import { OfflinePage } from "../offline/offline-page.js";
import { OverviewPage } from "../overview/overview-page.js";
import { RepliesPage } from "../replies/replies-page.js";
import { RosterPage } from "../roster/roster-page.js";
import { SettingsPage } from "../settings/settings-page.js";
import { communePageId, figuresPageId } from "./home.js";

/** What a page of its own is given. */
export interface PageProps {
  readonly me: Me;
  /** The parts of the address behind the page's own name. */
  readonly rest: readonly string[];
  /** Back to where it was opened from. */
  leave(): void;
}

/**
 * How pages stand together, in the order of the header: what is opened every day as plain links, the rest in
 * menus. A narrow screen shows the same groups one below the other.
 */
export const pageGroups = [
  { id: "duty", title: "Trực", shown: "links" },
  { id: "cases", title: "Hồ sơ", shown: "links" },
  { id: "office", title: "Dữ liệu & tổ chức", shown: "menu" },
  { id: "admin", title: "Quản trị", shown: "menu" },
] as const;
export type PageGroup = (typeof pageGroups)[number];

/** A page of the console beside the talks. */
export interface Page {
  /** Its address is `#/<id>`; what stands after it in the address is the page's own. */
  readonly id: string;
  readonly title: string;
  readonly group: PageGroup["id"];
  readonly icon: ComponentType<{ readonly size?: number; readonly "aria-hidden"?: boolean }>;
  /** Who may do this sees the page. */
  readonly action: Action;
  readonly component: ComponentType<PageProps>;
}

/** All pages, in the order of the menu: the only place a page is named. */
export const pages: readonly Page[] = [
  {
    id: "tong-quan",
    title: "Tổng quan",
    group: "duty",
    icon: IconOverview,
    action: "overview.read",
    component: OverviewPage,
  },
  {
    id: "buoi-sang",
    title: "Buổi sáng",
    group: "duty",
    icon: IconMorning,
    action: "morning.list",
    component: MorningPage,
  },
  {
    id: "ho-so",
    title: "Hồ sơ",
    group: "cases",
    icon: IconFile,
    action: "case.list",
    component: CasesPage,
  },
  {
    id: "ghi-cuoc-goi",
    title: "Ghi tin báo",
    group: "cases",
    icon: IconCallIn,
    action: "contact.record",
    component: OfflinePage,
  },
  {
    id: communePageId,
    title: "Việc được chuyển",
    group: "cases",
    icon: IconInbox,
    action: "referral.list",
    component: CommunePage,
  },
  {
    id: figuresPageId,
    title: "Số liệu",
    group: "office",
    icon: IconFigures,
    action: "figures.read",
    component: FiguresPage,
  },
  {
    id: "lich-truc",
    title: "Lịch trực",
    group: "office",
    icon: IconCalendar,
    action: "roster.read",
    component: RosterPage,
  },
  {
    id: "danh-ba",
    title: "Danh bạ",
    group: "office",
    icon: IconPhone,
    action: "directory.read",
    component: DirectoryPage,
  },
  {
    id: "cau-soan-san",
    title: "Câu soạn sẵn",
    group: "office",
    icon: IconReplies,
    action: "reply.list",
    component: RepliesPage,
  },
  {
    id: "ngay-nghi",
    title: "Ngày nghỉ",
    group: "office",
    icon: IconCalendarOff,
    action: "holiday.read",
    component: HolidayPage,
  },
  {
    id: "noi-dung",
    title: "Nội dung",
    group: "office",
    icon: IconBook,
    action: "content.read",
    component: ContentPage,
  },
  {
    id: "tai-khoan",
    title: "Tài khoản",
    group: "admin",
    icon: IconUsers,
    action: "account.list",
    component: AccountsPage,
  },
  {
    id: "bao-dong",
    title: "Báo động",
    group: "admin",
    icon: IconBellRinging,
    action: "alarm.read",
    component: AlarmPage,
  },
  {
    id: "cai-dat",
    title: "Cài đặt",
    group: "admin",
    icon: IconSettings,
    action: "settings.edit",
    component: SettingsPage,
  },
  {
    id: "mo-cua",
    title: "Mở cửa",
    group: "admin",
    icon: IconDoor,
    action: "go-live.read",
    component: GoLivePage,
  },
  {
    id: "nhat-ky",
    title: "Nhật ký",
    group: "admin",
    icon: IconHistory,
    action: "audit.read",
    component: AuditPage,
  },
];

/** The pages this account may see. */
export function pagesOf(me: Me): readonly Page[] {
  return pages.filter(({ action }) => me.actions.includes(action));
}

/** A place of the menu: the talks or a page. */
export interface MenuPlace {
  /** Null: the talks. */
  readonly id: string | null;
  readonly title: string;
  readonly icon: Page["icon"];
  readonly address: string;
}

/** What this account may go to, group by group; a group of which it may see nothing is left out. */
export function menuOf(me: Me): readonly (PageGroup & { readonly places: readonly MenuPlace[] })[] {
  const talks: MenuPlace = { id: null, title: "Trực", icon: IconTalks, address: "#/" };
  const seen = pagesOf(me);
  return pageGroups
    .map((group) => ({
      ...group,
      places: [
        ...(group.id === "duty" && me.actions.includes("talk.list") ? [talks] : []),
        ...seen
          .filter((page) => page.group === group.id)
          .map(({ id, title, icon }) => ({ id, title, icon, address: pageAddress(id) })),
      ],
    }))
    .filter(({ places }) => places.length > 0);
}

/** The address of a page. */
export function pageAddress(id: string): string {
  return `#/${id}`;
}
