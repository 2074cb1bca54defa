import type { Generated } from "kysely";
import type { StaffId } from "../../model/ids.js";

/** The account library's tables, as far as this program reads and writes them itself. */
export interface StaffTables {
  staff: StaffTable;
  staff_session: StaffSessionTable;
  staff_account: StaffAccountTable;
  staff_second_factor: SecondFactorTable;
  staff_rules: StaffRuleTable;
  staff_verification: VerificationTable;
}

export interface StaffTable {
  id: StaffId;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Roles with commas between. */
  roles: string;
  mustChangePassword: boolean;
  firstStart: boolean;
  twoFactorEnabled: Generated<boolean>;
  /** The commune-level unit of an officer, by today's code, with the name it had when it was chosen. */
  communeCode: string | null;
  communeName: string | null;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
  updatedAt: Generated<Date>;
}

interface StaffSessionTable {
  id: string;
  userId: StaffId;
  userAgent: string | null;
  createdAt: Date;
  /** The last request, exact to a minute. */
  updatedAt: Date;
  expiresAt: Date;
}

interface StaffAccountTable {
  id: string;
  /** The account's id with its provider. */
  accountId: string;
  userId: StaffId;
  providerId: string;
  password: string | null;
  updatedAt: Date;
}

interface SecondFactorTable {
  id: string;
  userId: StaffId;
  failedVerificationCount: number | null;
  lockedUntil: Date | null;
}

interface StaffRuleTable {
  one_row: Generated<boolean>;
  operators_need_second_factor: boolean;
}

/** Half-finished sign-ins: of a second step, and of a journey to the province's own sign-in. */
interface VerificationTable {
  id: string;
  expiresAt: Date;
}
