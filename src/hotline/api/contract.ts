/**
 * The API between the staff's server and the console: paths, schemas and types. It imports nothing of Node,
 * so that the browser can use it. All bodies are JSON; all times are milliseconds UTC; every answer that is
 * not 2xx has the body `errorBody`. Requests that change something need the `Origin` of the console's own page
 * (a browser's `fetch` sends it) and `Content-Type: application/json`. The session is a cookie.
 */
export {
  type CallKind,
  type CallTarget,
  callAnswers,
  callAnswersFor,
  callTarget,
  callTargets,
  isBroken,
  mayPassOn,
  promiseEnds,
} from "../../cases/calls/kinds.js";
export { relayText } from "../../cases/calls/relay.js";
export { type ChangeKind, changeKinds } from "../../cases/change.js";
export { type FieldFault, fieldFault } from "../../cases/field-value.js";
export { type FormFileType, formFileTypes, mostFormBytes } from "../../cases/forms/form-kinds.js";
export { type FormRemovalReason, formRemovalReasons } from "../../cases/forms/removal-reason.js";
export { type SecrecyLevel, secrecyLevels } from "../../cases/forms/secrecy.js";
export {
  type ReopenReason,
  reopenReasons,
  type StatusReason,
  statusMoves,
  statusReasons,
  type UrgencyReason,
  urgencyReasons,
} from "../../cases/life/status-moves.js";
export {
  type Decision,
  isProposed,
  lostContactEnds,
  lostContactSteps,
  mayFollow,
  nextStep,
  stepOutcomes,
} from "../../cases/lost-contact/steps.js";
export { type Teller, tellers } from "../../cases/offline/teller.js";
export { outcomes } from "../../cases/outcome.js";
export {
  type CorrectionReason,
  correctionReasons,
  fieldGroups,
  type ReportField,
  reportField,
  reportFields,
} from "../../cases/report-fields.js";
export { knownValue } from "../../cases/report-known.js";
export { caseStatuses, intakeStates, talkStates } from "../../cases/status.js";
export { type OfflineChannel, offlineChannels } from "../../cases/talk-channel.js";
export { atOnceBounds } from "../../cases/tasks/at-once-bounds.js";
export { dueState } from "../../cases/tasks/due.js";
export {
  isReferral,
  type OfficeKind,
  offices,
  type TaskKind,
  type TaskResult,
  taskKinds,
  taskResults,
  taskRule,
} from "../../cases/tasks/kinds.js";
export {
  type HelpNeed,
  helpNeeds,
  type SafeState,
  safeStates,
  stateOf,
} from "../../cases/tasks/officer-report.js";
export { type ReportedState, reportedStates } from "../../cases/tasks/referral-report.js";
export { suggestionReasons } from "../../cases/tasks/suggest.js";
export { type BlockReason, blockReasons } from "../../model/block.js";
export { type Action, actions } from "../permissions.js";
export { type Role, roles } from "../role.js";
export { type OpeningFault, openingFault, openingLength } from "../settings/opening.js";
export * from "./accounts-contract.js";
export * from "./alarm-contract.js";
export * from "./audit-contract.js";
export * from "./call-contract.js";
export * from "./case-contract.js";
export * from "./case-life-contract.js";
export * from "./channel-contract.js";
export * from "./contact-record-contract.js";
export * from "./content-contract.js";
export * from "./directory-contract.js";
export * from "./error-contract.js";
export * from "./figures-contract.js";
export * from "./form-contract.js";
export * from "./go-live-contract.js";
export * from "./live-contract.js";
export * from "./morning-contract.js";
export { paths } from "./paths.js";
export * from "./phone-contract.js";
export * from "./referral-contract.js";
export * from "./roster-contract.js";
export * from "./second-factor-contract.js";
export * from "./settings-contract.js";
export * from "./staff-contract.js";
export * from "./supervision-contract.js";
export * from "./talk-contract.js";
export * from "./talk-work-contract.js";
