const base = "/hotline/api";
const part = encodeURIComponent;

/** The address of every endpoint; the schemas that are named stand in the contract of the same subject. */
export const paths = {
  /** `POST` {@link signInBody} → {@link signInAnswer} and the session cookie; 401 `sign-in-failed`, 403 `account-disabled`, 429 `too-many-tries`. Then ask for `me`. */
  signIn: `${base}/auth/sign-in/email`,
  /** `POST` {@link secondStepBody} → {@link signInAnswer}; 400 `wrong-code`, 401 `sign-in-over`, 429 `too-many-tries`. */
  confirmSignIn: `${base}/auth/second-factor`,
  /** `GET` → {@link signInWays}; needs no session. */
  signInWays: `${base}/auth/ways`,
  /** `POST` `{}` → {@link leadsTo}: the browser goes there and comes back signed in, or to `#/dang-nhap/<what came of it>`; 503 `provider-away`. */
  provider: `${base}/auth/provider`,
  /** `POST` `{}` → {@link done}; the session is over. */
  signOut: `${base}/auth/sign-out`,
  /** `GET` → {@link me}; 401 `signed-out`. The only endpoint beside password and signing out that works before the password is changed. */
  me: `${base}/me`,
  /** `POST` {@link passwordBody} → {@link done}; 400 `wrong-password` or `weak-password`. Ends the account's other sessions. */
  password: `${base}/me/password`,
  /** `POST` {@link passwordAgainBody} → {@link enrolment}: a key that counts once {@link paths.confirmSecondFactor} got a code; 400 `wrong-password`, 409 `has-second-factor`. */
  secondFactor: `${base}/me/second-factor`,
  /** `POST` {@link codeBody} → {@link done}; 400 `wrong-code`. */
  confirmSecondFactor: `${base}/me/second-factor/confirm`,
  /** `POST` {@link proofBody} → {@link backupCodeList}; the old ones no longer count. 400 `wrong-password`, `wrong-code`. */
  backupCodes: `${base}/me/second-factor/backup-codes`,
  /** `POST` {@link proofBody} → {@link done}: for a new phone. 400 `wrong-password`, `wrong-code`. */
  removeSecondFactor: `${base}/me/second-factor/remove`,
  /** `POST` `{}` → {@link done}; ends all sessions of the asker, this one too. */
  signOutEverywhere: `${base}/me/sign-out-everywhere`,
  /** `GET` → {@link sessionList}. */
  sessions: `${base}/me/sessions`,
  /** `POST` → {@link done}; 404 `not-found`: it has ended already. */
  endSession: (id: string) => `${base}/me/sessions/${part(id)}/end`,
  /** `GET` → {@link accountList}; `POST` {@link newAccountBody} → 201 {@link oneTime}; 409 `login-taken`, 400 `commune-missing`. Admins only, as all below. */
  accounts: `${base}/accounts`,
  /** `POST` {@link accountRules} → the same. */
  accountRules: `${base}/accounts/rules`,
  /** `GET` with {@link communeQuery} → {@link communeList}. */
  communes: `${base}/accounts/communes`,
  /** `POST` {@link accountBody} → {@link account}; 409 `own-account` or `last-admin`. */
  account: (id: string) => `${base}/accounts/${part(id)}`,
  /** `POST` `{}` → {@link oneTime}; ends the account's sessions. */
  resetPassword: (id: string) => `${base}/accounts/${part(id)}/reset-password`,
  /** `POST` `{}` → {@link done}; 409 `own-account` or `last-admin`. All but `enable` end the account's sessions. */
  accountDeed: (id: string, deed: "reset-second-factor" | "disable" | "enable" | "sign-out-everywhere") =>
    `${base}/accounts/${part(id)}/${deed}`,
  /** `POST` `{}` → {@link presence}. Send it once a minute while the console is open and somebody looks: it keeps the session alive and tells the bot that a person is there. */
  presence: `${base}/presence`,
  /** `GET` with {@link talkQuery} → {@link talkList}: the queue. */
  talks: `${base}/talks`,
  /** `GET` → {@link talkDetail}; 404. Recorded as a read. */
  talk: (person: string) => `${base}/talks/${part(person)}`,
  /** `GET` with {@link entriesQuery} → {@link entryPage}: older lines. Recorded as a read. */
  entries: (person: string) => `${base}/talks/${part(person)}/entries`,
  /** `POST` {@link takeOverBody} → 202 {@link accepted}; 409 `already-held` or `too-many-talks`. Who won shows in `holder` or `refusal`. */
  takeOver: (person: string) => `${base}/talks/${part(person)}/take-over`,
  /** `POST` {@link answerBody} → 202 {@link accepted}; 409 `not-holder`, `window-closed` or `telling-words`. The words appear as an entry with a delivery state. */
  answer: (person: string) => `${base}/talks/${part(person)}/answer`,
  /** `POST` {@link workBody} → 202 {@link accepted}; 409 `not-holder` or `calls-used`. The bot waits longer before it takes the talk back. */
  work: (person: string) => `${base}/talks/${part(person)}/work`,
  /** `POST` {@link handBackBody} → 202 {@link accepted}; 409 `not-holder` when the bot has it, or a colleague and the asker is no supervisor. The bot goes on; grave words that no person answered ring again. */
  handBack: (person: string) => `${base}/talks/${part(person)}/hand-back`,
  /** `POST` {@link transferBody} → 202 {@link accepted}; 409 `colleague-away`, `colleague-full` or `not-holder`. The person is told nothing. */
  transfer: (person: string) => `${base}/talks/${part(person)}/transfer`,
  /** `POST` {@link pullBody} → 202 {@link accepted}; 409 `not-holder`: no colleague has it. The colleague is told why. */
  pull: (person: string) => `${base}/talks/${part(person)}/pull`,
  /** `POST` {@link runFlowBody} → 202 {@link accepted}; 409 `not-holder` or `not-in-danger`. The bot asks; then the talk is back. */
  runFlow: (person: string) => `${base}/talks/${part(person)}/run-flow`,
  /** `POST` {@link blockBody} → 202 {@link accepted}; 409 `grave-talk`. Supervisors, here and in the next three. */
  block: (person: string) => `${base}/talks/${part(person)}/block`,
  /** `POST` {@link pressBody} → 202 {@link accepted}. */
  unblock: (person: string) => `${base}/talks/${part(person)}/unblock`,
  /** `GET` → {@link blockList}: whom the bot does not answer now. */
  blocks: `${base}/blocks`,
  /** `GET` → {@link opening}; `POST` {@link openingBody} → {@link done}, 400 `unfit-opening`. Supervisors and admins. */
  opening: `${base}/settings/opening`,
  /** `GET` with {@link previewQuery} → {@link openingPreview}: what a person is told first with these sentences. */
  openingPreview: `${base}/settings/opening/preview`,
  /** `GET` → {@link atOnce}; `POST` {@link atOnce} → {@link done}. Supervisors and admins. */
  atOnce: `${base}/settings/at-once`,
  /** `GET` → {@link overview}; practice counts nowhere in it. */
  overview: `${base}/overview`,
  /** `GET` with {@link figuresQuery} → {@link figures}, or a CSV file of them. Supervisors, administrators and analysts. Recorded as a read, or as an export. */
  figures: `${base}/figures`,
  /** `POST` {@link draftBody} → {@link done}: what the holder began to answer, kept for them alone until their shift ends. */
  draft: (person: string) => `${base}/talks/${part(person)}/draft`,
  /** `POST` {@link noteBody} → {@link done}: a note for colleagues. */
  notes: (person: string) => `${base}/talks/${part(person)}/notes`,
  /** `POST` {@link noteBody} → {@link done}; 409 `not-holder` when nobody of the staff has the talk. Supervisors only. */
  whisper: (person: string) => `${base}/talks/${part(person)}/whisper`,
  /** `POST` {@link companionBody} → {@link done}: follows the talk, makes its calls, or leaves it. */
  companion: (person: string) => `${base}/talks/${part(person)}/companion`,
  /** `POST` {@link openMediaBody} → {@link done}: a supervisor's reason to look at something locked; holds for two minutes. */
  openMedia: (person: string, line: number) => `${base}/talks/${part(person)}/media/${line}/open`,
  /**
   * `GET` → the thing itself, never kept; 403 `media-locked`, 410 `media-gone`, 502 `media-away`. Recorded as a read;
   * with `?save`, of what is not locked, as a file to be kept and recorded as that. Answers `Range`.
   */
  media: (person: string, line: number, place: number) =>
    `${base}/talks/${part(person)}/media/${line}/${place}`,
  /** `GET` → {@link noticeList}: what colleagues wrote to the asker and waits to be read. */
  notices: `${base}/notices`,
  /** `POST` `{}` → {@link done}; 404. */
  seen: (notice: string) => `${base}/notices/${part(notice)}/seen`,
  /** `GET` → {@link colleagueList}: to whom a talk may be given, without the asker. */
  colleagues: `${base}/colleagues`,
  /** `GET` → {@link replyList}; `POST` {@link replyBody} → {@link done} (supervisors). */
  replies: `${base}/replies`,
  /** `POST` `{}` → {@link done}; 404. Only the office's own ones. */
  removeReply: (reply: string) => `${base}/replies/${part(reply)}/remove`,
  /** `GET` → {@link talkSettings}; `POST` {@link talkSettings} → {@link talkSettings}. */
  talkSettings: `${base}/talk-settings`,
  /** `GET` → {@link caseDetail}; 404. Recorded as a read. */
  case: (caseId: string) => `${base}/cases/${part(caseId)}`,
  /** `GET` with {@link caseQuery} → {@link caseList}. Recorded as a search. */
  cases: `${base}/cases`,
  /** `GET` → {@link caseWork}; 404. Recorded as a read. */
  caseWork: (caseId: string) => `${base}/cases/${part(caseId)}/work`,
  /** `GET` → {@link duplicateList}; 404. Recorded as a read. */
  duplicates: (caseId: string) => `${base}/cases/${part(caseId)}/duplicates`,
  /** `POST` {@link fillBody} → {@link done}: fields in which nothing stands; 400 `unfit-field`, 409 `not-now` where something does by now. */
  fields: (caseId: string) => `${base}/cases/${part(caseId)}/fields`,
  /** `POST` {@link forwardBody} → {@link done}: to the officers of a commune at once; 400 `not-a-commune`, 409 `case-closed`. */
  forward: (caseId: string) => `${base}/cases/${part(caseId)}/forward`,
  /** `GET` → {@link fieldHistory}; `POST` {@link correctionBody} → {@link done}; 404, 409 `case-closed`: merged. */
  field: (caseId: string, field: string) => `${base}/cases/${part(caseId)}/fields/${part(field)}`,
  /** `POST` {@link urgencyBody} → {@link done}; 409 `case-closed` or `not-now`. */
  caseUrgency: (caseId: string) => `${base}/cases/${part(caseId)}/urgency`,
  /** `POST` `{}` → {@link done}: a supervisor has seen that it was judged less urgent; 409 `not-now`. */
  urgencySeen: (caseId: string) => `${base}/cases/${part(caseId)}/urgency-seen`,
  /** `POST` {@link statusBody} → {@link done}; 409 `case-closed` or `not-now`. */
  caseStatus: (caseId: string) => `${base}/cases/${part(caseId)}/status`,
  /** `POST` {@link reopenBody} → {@link done}; 409 `not-now`. */
  reopenCase: (caseId: string) => `${base}/cases/${part(caseId)}/reopen`,
  /** `POST` {@link unitBody} → {@link done}; 404 for a code that is no unit of today. */
  caseUnit: (caseId: string) => `${base}/cases/${part(caseId)}/unit`,
  /** `POST` {@link linkBody} → {@link done}; 404, 409 `not-now`. */
  links: (caseId: string) => `${base}/cases/${part(caseId)}/links`,
  /** `POST` {@link tasksBody} → {@link done}; 409 `case-closed`. */
  tasks: (caseId: string) => `${base}/cases/${part(caseId)}/tasks`,
  /** `POST` {@link taskEndBody} → {@link done}; 404, 409 `not-now` or `case-closed`. A referral that is done has been sent. */
  endTask: (caseId: string, task: string) => `${base}/cases/${part(caseId)}/tasks/${part(task)}/end`,
  /** `POST` {@link referralAnswerBody} → {@link done}; 404, 409 `not-now`. */
  answerReferral: (caseId: string, task: string) =>
    `${base}/cases/${part(caseId)}/referrals/${part(task)}/answer`,
  /** `GET` with {@link morningQuery} → {@link morningList}: the night's talks. Recorded as a read. */
  morning: `${base}/morning`,
  /** `POST` `{}` → {@link done}: the asker has seen this talk as it stands; 404. */
  morningSeen: (person: string) => `${base}/talks/${part(person)}/morning-seen`,
  /** `POST` {@link contactRecordBody} → 201 {@link recordedContact}: a call or a visit becomes a case. 404 for a unit that is none. */
  contacts: `${base}/contacts`,
  /** `POST` {@link dangerHintBody} → {@link dangerHint}; nothing is kept. */
  dangerHint: `${base}/contacts/hint`,
  /** `GET` with {@link referralQuery} → {@link referralList}: what was referred to the asker's own commune. Officers only, as the next two. */
  referrals: `${base}/referrals`,
  /** `GET` → {@link officerCase}; 404, also for cases of another commune. Recorded as a read. */
  referral: (caseId: string) => `${base}/referrals/${part(caseId)}`,
  /** `POST` {@link officerAnswerBody} → {@link done}; 404, 409 `not-now`: it was acknowledged before. */
  officerAnswer: (caseId: string) => `${base}/referrals/${part(caseId)}/answer`,
  /** `GET` → {@link protocolList}: the cards for dangerous talks; not recorded. */
  protocols: `${base}/protocols`,
  /** `GET` → {@link callList}, recorded as a read; `POST` {@link callBody} → {@link done}; 409 `case-closed`. */
  calls: (caseId: string) => `${base}/cases/${part(caseId)}/calls`,
  /** `POST` {@link promiseEndBody} → {@link done}; 404, 409 `not-now`. */
  endPromise: (caseId: string, call: string) => `${base}/cases/${part(caseId)}/calls/${part(call)}/promise`,
  /** `GET` → {@link brokenPromiseList}: what was promised, is due and not done. Supervisors. */
  brokenPromises: `${base}/broken-promises`,
  /** `GET` → {@link lostContactAnswer}; `POST` {@link lostContactStartBody} → {@link done}, 409 `not-now`. */
  lostContact: (person: string) => `${base}/talks/${part(person)}/lost-contact`,
  /** `POST` {@link lostContactStepBody}, {@link lostContactStopBody} or, supervisors, {@link lostContactDecisionBody} → {@link done}; 409 `not-now`. */
  lostContactDeed: (person: string, deed: "step" | "stop" | "decide") =>
    `${base}/talks/${part(person)}/lost-contact/${deed}`,
  /** `GET` with {@link form01Query} → form 1 as a file. Recorded as an export, or as printing. */
  form01: (caseId: string, format: "docx" | "pdf") => `${base}/cases/${part(caseId)}/form-01.${format}`,
  /** `GET` → {@link formList}: the office's own forms. */
  forms: (caseId: string) => `${base}/cases/${part(caseId)}/forms`,
  /** `POST` the bytes of a file (10 MB) with {@link formNameHeader} → {@link done}; 404, 400 `unfit-form`, 409 `too-many-forms`, 413. */
  addForm: (caseId: string, task: string, form: string) =>
    `${base}/cases/${part(caseId)}/tasks/${part(task)}/forms/${part(form)}`,
  /** `GET` → the file as it was sent; 404. Recorded as a read. */
  form: (caseId: string, form: string) => `${base}/cases/${part(caseId)}/forms/${part(form)}`,
  /** `POST` {@link formRemovalBody} → {@link done}; 404. Supervisors. */
  removeForm: (caseId: string, form: string) => `${base}/cases/${part(caseId)}/forms/${part(form)}/remove`,
  /** `GET` with {@link holidayQuery} → {@link holidayList}; `POST` {@link holidayBody} → {@link done}. */
  holidays: `${base}/holidays`,
  /** `POST` {@link tetBody} → {@link done}; 400 `unfit-tet`: enters the days off at Tết as decided. Supervisors. */
  tet: `${base}/holidays/tet`,
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
  /** `GET` with {@link auditQuery} → {@link auditPage}: who read and did what. Supervisors; administrators see what was done with accounts. Recorded as a read. */
  audit: `${base}/audit`,
  /** `GET` with {@link directoryQuery} → {@link directoryPage}; `POST` {@link contactBody} → 201 {@link contact}, 409 `contact-exists`. */
  directory: `${base}/directory`,
  /** `POST` {@link contactBody} → {@link contact}; 404, 409 `contact-exists`. */
  contact: (id: string) => `${base}/directory/${part(id)}`,
  /** `POST` `{}` → {@link contact}: somebody rang and it was right. */
  verifyContact: (id: string) => `${base}/directory/${part(id)}/verify`,
  /** `POST` `{}` → {@link done}; 404. */
  removeContact: (id: string) => `${base}/directory/${part(id)}/remove`,
  /** `GET` with {@link unitQuery} → {@link unitList}. */
  directoryUnits: `${base}/directory/units`,
  /** `GET` → {@link unitContacts}: whom to ring for a commune or province, by its code; 404. */
  contactsFor: (unitCode: string) => `${base}/directory/for/${part(unitCode)}`,
  /** `GET` → {@link fileAnswer}: an empty spreadsheet to fill in. */
  directoryTemplate: `${base}/directory/template`,
  /** `POST` the bytes of a spreadsheet (.xlsx or .csv, 2 MB) → {@link importReport}; nothing is written. 400 `unreadable-sheet`, `too-many-rows`. */
  importPreview: `${base}/directory/import/preview`,
  /** The same bytes again → {@link importReport}; rows without a fault are written. */
  importWrite: `${base}/directory/import/write`,
  /** The same bytes again → {@link fileAnswer}: the rows with faults, each with what is wrong. */
  importFaulty: `${base}/directory/import/faulty`,
  /** `GET` with {@link rosterQuery} → {@link rosterWeek}. */
  roster: `${base}/roster`,
  /** `POST` {@link shiftBody} → {@link done}; 409 `shift-taken`. Supervisors. */
  shifts: `${base}/roster/shifts`,
  /** `POST` `{}` → {@link done}; 404. Supervisors. */
  removeShift: (shift: string) => `${base}/roster/shifts/${part(shift)}/remove`,
  /** `POST` {@link shiftNoteBody} → {@link done}; 404 when it is not the asker's shift. */
  shiftNote: (shift: string) => `${base}/roster/shifts/${part(shift)}/note`,
  /** `POST` {@link weekBody} → {@link shiftCount}: this week becomes the pattern of every week. Supervisors. */
  rosterPattern: `${base}/roster/pattern`,
  /** `POST` {@link weekBody} → {@link shiftCount}: fills the week by the pattern; what stands there stays. Supervisors. */
  fillRoster: `${base}/roster/fill`,
  /** `POST` {@link swapBody} → {@link done}; 409 `swap-over`. The shift's owner asks. */
  askSwap: (shift: string) => `${base}/roster/shifts/${part(shift)}/swap`,
  /** `POST` `{}` → {@link done}; 409 `swap-over`. The shift is the asker's from now on. */
  acceptSwap: (swap: string) => `${base}/roster/swaps/${part(swap)}/accept`,
  /** `POST` `{}` → {@link done}; 409 `swap-over`. Says no, or takes one's own wish back. */
  declineSwap: (swap: string) => `${base}/roster/swaps/${part(swap)}/decline`,
  /** `GET` → {@link alarmSettings}. Supervisors and admins, here and in all below. */
  alarmSettings: `${base}/alarms`,
  /** `POST` {@link ladders} → {@link done}. */
  ladders: `${base}/alarms/ladders`,
  /** `POST` {@link addressBody} → {@link done}. */
  alarmAddresses: `${base}/alarms/addresses`,
  /** `POST` {@link webhookBody} → 201 {@link newWebhook}. */
  webhooks: `${base}/alarms/webhooks`,
  /** `POST` `{}` → {@link done}; 404. */
  removeWebhook: (webhook: string) => `${base}/alarms/webhooks/${part(webhook)}/remove`,
  /** `POST` {@link testBody} → 202 {@link done}; what came of it stands among the attempts soon. */
  testAlarm: `${base}/alarms/test`,
  /** `GET` → {@link goLiveSheet}. */
  goLive: `${base}/go-live`,
  /** `POST` {@link goLiveBody} → {@link goLiveSheet}; 400 `item-unfit`. */
  goLiveItem: (item: string) => `${base}/go-live/${part(item)}`,
  /** `GET` → {@link ownPhone}: one's own duty phone. */
  ownPhone: `${base}/me/phone`,
  /** `POST` `{}` → 201 {@link phoneCode}; 409 `duty-bot-off`, 429 `too-many-tries`. The code before it ends. */
  phoneCode: `${base}/me/phone/code`,
  /** `POST` `{}` → {@link ownPhone}. */
  unlinkPhone: `${base}/me/phone/unlink`,
  /** `GET` → {@link dutyBotState}: supervisors and admins. */
  dutyBot: `${base}/duty-bot`,
  /** `GET` → {@link channelStates}: supervisors and admins. */
  channels: `${base}/channels`,
  /** `GET` as an `EventSource` → a stream of {@link liveEvent}; a comment every 15 s keeps it open. */
  live: `${base}/live`,
} as const;
