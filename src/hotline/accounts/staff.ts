import type { StaffId } from "../../model/ids.js";
import type { Role } from "../role.js";

/** Who asks. */
export interface Staff {
  readonly id: StaffId;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
}

/** Name, sign-in and roles of a new account. `login` has the form of an e-mail address; nothing is ever sent to it. */
export interface NewStaff {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** A login with the password it can be used with once. */
export interface Credentials {
  readonly login: string;
  readonly password: string;
}
