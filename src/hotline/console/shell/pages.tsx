import type { ComponentType } from "react";
import type { Action, Me } from "../../api/contract.js";
import { AccountsPage } from "../accounts/accounts-page.js";
import { AlarmPage } from "../alarms/alarm-page.js";
import { AuditPage } from "../audit/audit-page.js";
import { CasesPage } from "../case-life/case-list-page.js";
import { HolidayPage } from "../case-life/holiday-page.js";
import { CommunePage, communePageId } from "../commune/commune-page.js";
import { ContentPage } from "../content/content-page.js";
import { DirectoryPage } from "../directory/directory-page.js";
import { GoLivePage } from "../go-live/go-live-page.js";
import {
  IconBellRinging,
  IconBook,
  IconCalendar,
  IconCallIn,
  IconDoor,
  IconFile,
  IconHistory,
  IconInbox,
  IconMorning,
  IconOverview,
  IconPhone,
  IconReplies,
  IconSettings,
  IconUsers,
} from "../icons.js";
import { MorningPage } from "../morning/morning-page.js";
import { OfflinePage } from "../offline/offline-page.js";
import { OverviewPage } from "../overview/overview-page.js";
import { RepliesPage } from "../replies/replies-page.js";
import { RosterPage } from "../roster/roster-page.js";
import { SettingsPage } from "../settings/settings-page.js";

/** What a page of its own is given. */
export interface PageProps {
  readonly me: Me;
  /** The parts of the address behind the page's own name. */
  readonly rest: readonly string[];
  /** Back to where it was opened from. */
  leave(): void;
}

/** A page of the console beside the talks. */
export interface Page {
  /** Its address is `#/<id>`; what stands after it in the address is the page's own. */
  readonly id: string;
  readonly title: string;
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
    icon: IconOverview,
    action: "overview.read",
    component: OverviewPage,
  },
  { id: "buoi-sang", title: "Buổi sáng", icon: IconMorning, action: "morning.list", component: MorningPage },
  { id: "ho-so", title: "Hồ sơ", icon: IconFile, action: "case.list", component: CasesPage },
  {
    id: "ghi-cuoc-goi",
    title: "Ghi tin báo",
    icon: IconCallIn,
    action: "contact.record",
    component: OfflinePage,
  },
  {
    id: communePageId,
    title: "Việc được chuyển",
    icon: IconInbox,
    action: "referral.list",
    component: CommunePage,
  },
  { id: "lich-truc", title: "Lịch trực", icon: IconCalendar, action: "roster.read", component: RosterPage },
  { id: "danh-ba", title: "Danh bạ", icon: IconPhone, action: "directory.read", component: DirectoryPage },
  { id: "nhat-ky", title: "Nhật ký", icon: IconHistory, action: "audit.read", component: AuditPage },
  {
    id: "cau-soan-san",
    title: "Câu soạn sẵn",
    icon: IconReplies,
    action: "reply.list",
    component: RepliesPage,
  },
  { id: "ngay-nghi", title: "Ngày nghỉ", icon: IconCalendar, action: "holiday.read", component: HolidayPage },
  { id: "noi-dung", title: "Nội dung", icon: IconBook, action: "content.read", component: ContentPage },
  { id: "tai-khoan", title: "Tài khoản", icon: IconUsers, action: "account.list", component: AccountsPage },
  { id: "bao-dong", title: "Báo động", icon: IconBellRinging, action: "alarm.read", component: AlarmPage },
  {
    id: "cai-dat",
    title: "Cài đặt",
    icon: IconSettings,
    action: "settings.edit",
    component: SettingsPage,
  },
  { id: "mo-cua", title: "Mở cửa", icon: IconDoor, action: "go-live.read", component: GoLivePage },
];

/** The pages this account may see. */
export function pagesOf(me: Me): readonly Page[] {
  return pages.filter(({ action }) => me.actions.includes(action));
}

/** The address of a page. */
export function pageAddress(id: string): string {
  return `#/${id}`;
}
