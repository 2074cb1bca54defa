/** A quick reply or a button as the person sees it. */
export interface Pressable {
  readonly type: "quick_reply" | "postback" | "web_url" | "phone_number";
  readonly title: string;
  /** What comes back, or what is dialled; absent for links. */
  readonly payload?: string;
  readonly url?: string;
}

/** One line of a talk, from either side. */
export interface TalkMessage {
  readonly mid: string;
  readonly from: "person" | "page" | "inbox";
  readonly at: number;
  text: string;
  readonly image?: string;
  /** Kind of a medium that is no picture. */
  readonly media?: string;
  readonly quickReplies: readonly Pressable[];
  readonly buttons: readonly Pressable[];
  readonly metadata?: string;
  readonly silent: boolean;
  readonly tag?: string;
  /** How often the person changed it. */
  edits: number;
}

/** A person and their talk with the Page. */
export interface Talk {
  readonly psid: string;
  readonly messages: TalkMessage[];
  /** Sender actions of the Page, newest last. */
  readonly actions: string[];
  /** A talk exists: Get Started was pressed or something was written. */
  exists: boolean;
  blocked: boolean;
  /** The person has a role in the app (matters while it is not live). */
  hasRole: boolean;
  /** Milliseconds UTC; what opens the 24-hour window. */
  lastActionAt: number | undefined;
  /** The app that owns the talk; null: none. */
  owner: string | null;
}

/** A person who has not written yet. */
export function newTalk(psid: string): Talk {
  return {
    psid,
    messages: [],
    actions: [],
    exists: false,
    blocked: false,
    hasRole: false,
    lastActionAt: undefined,
    owner: null,
  };
}

/** Adds a line; the oldest are dropped above 1,000. */
export function remember(talk: Talk, message: TalkMessage): void {
  talk.messages.push(message);
  if (talk.messages.length > 1_000) talk.messages.shift();
}
