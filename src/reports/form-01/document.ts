/** One line of the form; null: nothing is known. */
export interface FormRow {
  readonly label: string;
  readonly value: string | null;
}

/** A part of the form, headed by its letter. */
export interface FormSection {
  readonly letter: string;
  readonly title: string;
  /** Stands instead of the rows when they are left out on purpose. */
  readonly withheld: string | null;
  readonly rows: readonly FormRow[];
}

/** Form 1 as it is read, whatever kind of file shows it. Every text is in Unicode's composed form (NFC). */
export interface FormDocument {
  readonly heading: {
    readonly office: string;
    /** The country's name and motto, for state bodies alone. */
    readonly state: { readonly country: string; readonly motto: string } | null;
    /** Which form of which decree this is. */
    readonly form: string;
  };
  readonly title: string;
  readonly subtitle: string;
  /** A warning on every page of a practice case. */
  readonly practice: string | null;
  readonly sections: readonly FormSection[];
  readonly signature: { readonly date: string; readonly role: string; readonly hint: string };
  /** On top of every page: the ground, and in a line each the level and who may see it. */
  readonly secrecy: { readonly ground: string; readonly level: string };
  /** At the foot of every page, before the page's number. */
  readonly footer: string;
  /** What stands where nothing is known. */
  readonly empty: string;
}

/** The words before a page's number and between it and how many pages there are. */
export const pageWords = { page: "Trang ", of: "/" } as const;
