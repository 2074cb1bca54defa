/**
 * A fault of ours whose message is safe to log and to show to an operator: it holds no personal data.
 * `code` is a fixed word; `cause` is kept for debuggers and never logged with its message.
 */
export class Fault extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Fault";
    this.code = code;
  }
}
