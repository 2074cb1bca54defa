/** What an emulated endpoint answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Messages as the platform prints them, its spelling included. */
const messages: Readonly<Record<number, string>> = {
  [-32]: "Your application reached limit call api",
  [-100]: "attachment_id was expired",
  [-200]: "Send message failed",
  [-201]: "Params is invalid!",
  [-204]: "Offical Account is disable",
  [-205]: "Offical Account is not exist",
  [-209]: "Not supported this api",
  [-210]: "Parameter exceeds allowable limit",
  [-211]: "Out of quota",
  [-213]: "User has not followed OA",
  [-216]: "Access token is invalid",
  [-217]: "User has blocked invitation from OA",
  [-218]: "Out of quota receive",
  [-220]: "access_token is expired or removed",
  [-223]: "Official Account has not authorized this API",
  [-227]: "User is banned or has been inactive for more than 45 days",
  [-230]: "User has not interacted with the OA in the past 7 days",
  [-232]: "User has not interacted, or last interaction expired",
  [-233]: "message type is invalid or not support",
  [-242]: "Invalid appsecret_proof",
  [-244]: "User has restricted this message type from your OA",
};

/** The envelope of a success. */
export function success(data: unknown): Answer {
  return { status: 200, body: { data, error: 0, message: "Success" } };
}

/** The envelope of a failure: HTTP 200 all the same. */
export function failure(code: number, message = messages[code] ?? "Error"): Answer {
  return { status: 200, body: { error: code, message } };
}

/** `<field> is invalid!`. */
export function invalid(field: string): Answer {
  return failure(-201, `${field} is invalid!`);
}
