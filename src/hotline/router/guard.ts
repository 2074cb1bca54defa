import type { Request, RequestHandler } from "express";
import type { TalkLine } from "../../cases/talk-list.js";
import type { SignedIn } from "../accounts/accounts.js";
import { addressHeader } from "../accounts/library.js";
import type { Staff } from "../accounts/staff.js";
import { caseId, personKey } from "../api/fields.js";
import { allowed, allowedAtAll } from "../permissions.js";
import type { Endpoint } from "./endpoint.js";
import type { HotlineNeeds } from "./needs.js";
import { Refusal, refuse, sendRefusal } from "./refusal.js";

/** Who may go on, and about which talk. */
export interface Admitted extends SignedIn {
  readonly talk: TalkLine | null;
}

/** What of an endpoint decides who is let in. */
export type Door = Pick<Endpoint, "action" | "beforePassword" | "about"> &
  Partial<Pick<Endpoint, "beforeSecondFactor">>;

/**
 * The one place where it is decided whether somebody may do something: signed in, password changed,
 * second factor set up where one is needed, a role that may, the talk there, and the conditions of the moment.
 */
export async function admit(
  needs: HotlineNeeds,
  door: Door,
  request: Request,
  /** False: the program asks by itself, which keeps no session alive. */
  touch = true,
): Promise<Admitted | Refusal> {
  const signedIn = await needs.accounts.whoIs(headersOf(request), touch);
  if (!signedIn) return refuse("signed-out");
  const { staff } = signedIn;
  if (staff.mustChangePassword && !door.beforePassword) return refuse("must-change-password");
  if (staff.mustSetSecondFactor && door.beforeSecondFactor !== true) return refuse("must-set-second-factor");
  if (!allowedAtAll(door.action, staff.roles)) return refuse("forbidden");
  const talk = await talkOf(needs, door, request);
  if (door.about !== null && !talk) return refuse("not-found");
  const holdsTalk = talk?.holder.staffId === staff.id;
  const ownCommune = await isOwnCommune(needs, door, request, staff);
  const circumstances = { roles: staff.roles, holdsTalk, ownCommune };
  if (allowed(door.action, circumstances)) return { ...signedIn, talk };
  // An officer is not even told that there is a case of another commune.
  return refuse(allowed(door.action, { ...circumstances, holdsTalk: true }) ? "not-holder" : "not-found");
}

/** Whether the case that is meant was referred to the asker's own commune. */
async function isOwnCommune(
  { referredTo }: HotlineNeeds,
  door: Door,
  request: Request,
  { commune }: Staff,
): Promise<boolean> {
  if (door.about !== "case" || commune === null || referredTo === undefined) return false;
  const id = caseId.safeParse(request.params["caseId"]);
  return id.success && referredTo(id.data, commune.code);
}

async function talkOf({ cases }: HotlineNeeds, door: Door, request: Request): Promise<TalkLine | null> {
  if (door.about === "talk") {
    const person = personKey.safeParse(request.params["person"]);
    return person.success ? cases.talkLine(person.data) : null;
  }
  if (door.about === "case") {
    const id = caseId.safeParse(request.params["caseId"]);
    return id.success ? cases.talkOfCase(id.data) : null;
  }
  return null;
}

/** The request's headers as the account library takes them; the asker's address is ours to say. */
export function headersOf(request: Request): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.delete(addressHeader);
  if (request.ip !== undefined) headers.set(addressHeader, request.ip);
  return headers;
}

/** Refuses what would change something and does not come from a page of the console itself. */
export function sameOriginOnly(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const origin = request.get("origin");
    if (origin !== undefined && (origins.includes(origin) || hostOf(origin) === request.get("host")))
      return next();
    sendRefusal(response, new Refusal("foreign-origin"));
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
