/** A button as the person sees it. */
export interface Pressable {
  readonly type: string;
  readonly title: string;
  /** What comes back; absent for links and calls. */
  readonly payload?: string;
  readonly url?: string;
  readonly phone?: string;
}

/** One line of a talk, from either side. */
export interface TalkMessage {
  readonly id: string;
  readonly from: "person" | "oa" | "manager";
  /** Milliseconds UTC of the virtual clock. */
  readonly at: number;
  readonly text: string;
  readonly image?: string;
  /** Kind of a medium that is no picture. */
  readonly media?: string;
  readonly buttons: readonly Pressable[];
  /** A press that the chat does not show. */
  readonly hidden: boolean;
}

/** A person and their talk with the OA. */
export interface Talk {
  readonly userId: string;
  readonly messages: TalkMessage[];
  follower: boolean;
  /** The error that messages to this person meet; undefined: none. */
  refusal: number | undefined;
  /** Milliseconds UTC; what opens the window. */
  lastActionAt: number | undefined;
  readonly tags: Set<string>;
}

/** A person who has not written yet. */
export function newTalk(userId: string): Talk {
  return {
    userId,
    messages: [],
    follower: false,
    refusal: undefined,
    lastActionAt: undefined,
    tags: new Set(),
  };
}

/** Adds a line; the oldest are dropped above 1,000. */
export function remember(talk: Talk, message: TalkMessage): void {
  talk.messages.push(message);
  if (talk.messages.length > 1_000) talk.messages.shift();
}
