import type { ComponentType } from "react";
import type { Action, Me } from "../../api/contract.js";
import { ContentPage } from "../content/content-page.js";
import { IconBook } from "../icons.js";

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
  { id: "noi-dung", title: "Nội dung", icon: IconBook, action: "content.read", component: ContentPage },
];

/** The pages this account may see. */
export function pagesOf(me: Me): readonly Page[] {
  return pages.filter(({ action }) => me.actions.includes(action));
}

/** The address of a page. */
export function pageAddress(id: string): string {
  return `#/${id}`;
}
