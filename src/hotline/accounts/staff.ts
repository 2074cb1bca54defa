import type { StaffId } from "../../model/ids.js";
import type { Role } from "../role.js";

/** A commune-level unit of today: its code and its full name with its province. */
export interface Commune {
  readonly code: string;
  readonly name: string;
}

/** Who asks. */
export interface Staff {
  readonly id: StaffId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  /** The own commune of an officer; null for all others. */
  readonly commune: Commune | null;
  readonly mustChangePassword: boolean;
  /** An authenticator app is set up. */
  readonly secondFactor: boolean;
  /** One is needed and there is none. */
  readonly mustSetSecondFactor: boolean;
}

/** Name, sign-in and roles of a new account. `login` has the form of an e-mail address; nothing is ever sent to it. */
export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Given exactly when one of the roles is `commune`. */
  readonly commune?: Commune | null;
}

/** A login with the password it can be used with once. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Who does it, and when; milliseconds UTC. */
export interface Doing {
  /** Null: a command on the server itself. */
  readonly by: StaffId | null;
  readonly at: number;
}
