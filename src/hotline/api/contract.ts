/**
 * The API between the staff's server and the console: paths, schemas and types. It imports nothing of Node,
 * so that the browser can use it. All bodies are JSON; all times are milliseconds UTC; every answer that is
 * not 2xx has the body `errorBody`. Requests that change something need the `Origin` of the console's own page
 * (a browser's `fetch` sends it) and `Content-Type: application/json`. The session is a cookie.
 */
export { type ChangeKind, changeKinds } from "../../cases/change.js";
export { outcomes } from "../../cases/outcome.js";
export { caseStatuses, intakeStates, talkStates } from "../../cases/status.js";
export { type Action, actions } from "../permissions.js";
export { type Role, roles } from "../role.js";
export * from "./case-contract.js";
export * from "./content-contract.js";
export * from "./error-contract.js";
export * from "./live-contract.js";
export * from "./staff-contract.js";
export * from "./talk-contract.js";

const base = "/hotline/api";
const part = encodeURIComponent;

/** The address of every endpoint. */
export const paths = {
  /** `POST` {@link signInBody} → {@link done} and the session cookie; 401 `sign-in-failed`, 429 `too-many-tries`. Then ask for `me`. */
  signIn: `${base}/auth/sign-in/email`,
  /** `POST` `{}` → {@link done}; the session is over. */
  signOut: `${base}/auth/sign-out`,
  /** `GET` → {@link me}; 401 `signed-out`. The only endpoint beside password and signing out that works before the password is changed. */
  me: `${base}/me`,
  /** `POST` {@link passwordBody} → {@link done}; 400 `wrong-password` or `weak-password`. Ends the account's other sessions. */
  password: `${base}/me/password`,
  /** `POST` `{}` → {@link presence}. Send it once a minute while the console is open and somebody looks: it keeps the session alive and tells the bot that a person is there. */
  presence: `${base}/presence`,
  /** `GET` with {@link talkQuery} → {@link talkList}: the queue. */
  talks: `${base}/talks`,
  /** `GET` → {@link talkDetail}; 404. Recorded as a read. */
  talk: (person: string) => `${base}/talks/${part(person)}`,
  /** `GET` with {@link entriesQuery} → {@link entryPage}: older lines. Recorded as a read. */
  entries: (person: string) => `${base}/talks/${part(person)}/entries`,
  /** `POST` {@link pressBody} → 202 {@link accepted}; 409 `already-held`. Who won shows in `holder` or `refusal`. */
  takeOver: (person: string) => `${base}/talks/${part(person)}/take-over`,
  /** `POST` {@link answerBody} → 202 {@link accepted}; 409 `not-holder` or `window-closed`. The words appear as an entry with a delivery state. */
  answer: (person: string) => `${base}/talks/${part(person)}/answer`,
  /** `POST` {@link pressBody} → 202 {@link accepted}; 409 `not-holder` when the bot has it, or a colleague and the asker is no supervisor. The bot goes on. */
  handBack: (person: string) => `${base}/talks/${part(person)}/hand-back`,
  /** `GET` → {@link caseDetail}; 404. Recorded as a read. */
  case: (caseId: string) => `${base}/cases/${part(caseId)}`,
  /** `POST` {@link closeBody} → {@link caseDetail}; 409 `case-closed`. Hands the talk back to the bot when the asker holds it. */
  closeCase: (caseId: string) => `${base}/cases/${part(caseId)}/close`,
  /** `GET` → {@link historyList}: who read and did what. Supervisors only. */
  caseHistory: (caseId: string) => `${base}/cases/${part(caseId)}/history`,
  /** `GET` → {@link alertList}: all that nobody has acknowledged. */
  alerts: `${base}/alerts`,
  /** `POST` `{}` → {@link alert}; 404. Acknowledging twice keeps the first name and time. */
  acknowledge: (alertId: string) => `${base}/alerts/${part(alertId)}/acknowledge`,
  /** `POST` `{}` → 201 {@link practiceLink}. */
  practiceLinks: `${base}/practice-links`,
  /** `GET` → {@link content}: which of the bot's answers nobody has read yet. Holds nothing of any person. */
  content: `${base}/content`,
  /** `GET` as an `EventSource` → a stream of {@link liveEvent}; a comment every 15 s keeps it open. */
  live: `${base}/live`,
} as const;
