import { armComposer } from "./composer.js";
import { Connection } from "./connection.js";
import { element } from "./line-item.js";
import { readLink } from "./link.js";
import { forgetAll, type Unsent } from "./memory.js";
import { armQuickExit } from "./quick-exit.js";
import { randomId } from "./random-id.js";
import { Scroller } from "./scroller.js";
import { StatusLine } from "./status-line.js";
import { Transcript } from "./transcript.js";
import { keepInSight } from "./viewport.js";
import { words } from "./words.js";

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part named ${id}.`);
  return found;
};

// First, so that leaving works whatever else may fail.
let leaveTalk = () => {};
armQuickExit(part("exit") as HTMLAnchorElement, () => {
  leaveTalk();
  forgetAll();
});

// The talk can be scrolled with the keyboard.
part("talk").tabIndex = 0;
const box = part("text") as HTMLTextAreaElement;
const status = new StatusLine(part("status"), part("typing"));
const scroller = new Scroller(part("talk"), part("to-end"));
const transcript = new Transcript(part("lines"), part("offers"), scroller, (value, label) =>
  say({ choice: { value, label } }),
);

// What a link brings along stands behind the hash: it reaches no server log, and leaves the address bar at once.
const link = readLink(location.hash);
if (link.practiceCode !== null || link.classWord !== null) history.replaceState(null, "", location.pathname);
// The same link opened in this very tab loads nothing by itself.
addEventListener("hashchange", () => location.reload());

const connection = new Connection(
  {
    line: (line) => {
      if (line.by !== "person") status.answered();
      transcript.show(line);
    },
    taken: (id) => transcript.settle(id, true),
    tooLong: (id) => {
      transcript.settle(id, false);
      status.tell(words.tooLong);
    },
    state: (state) => {
      part("help").hidden = true;
      if (state === "joined") status.joined();
      else status.lost(() => connection.unsent.length > 0);
    },
    practice: (on) => {
      part("practice").hidden = !on;
    },
    practiceUsed: showPracticeUsed,
    gone: () => transcript.clear(),
  },
  link,
);
leaveTalk = () => connection.leave();

function say(said: Omit<Unsent, "id">): void {
  const id = randomId();
  transcript.say(id, said.choice?.label ?? said.text ?? "");
  status.said();
  if (!transcript.withStaff) status.awaitAnswer();
  connection.say({ id, ...said });
}

/** The link may have come to somebody in need: a real talk is one press away. */
function showPracticeUsed(): void {
  part("write").hidden = true;
  part("practice").hidden = true;
  const help = part("help");
  const real = element("a", "choice", words.realTalk);
  real.setAttribute("href", location.pathname);
  real.addEventListener("click", forgetAll);
  help.textContent = "";
  help.append(element("p", "", words.practiceUsed), real);
  help.hidden = false;
}

armComposer(part("write"), box, { send: (text) => say({ text }), tooLong: () => status.tell(words.tooLong) });
part("offers").addEventListener("click", (press) => {
  // The pressed button goes away: who uses the keyboard (a click without a pointer) goes on writing or steps back to the
  // next choices. Not before the click: the space bar presses when it is let go.
  if (press.detail === 0) box.focus();
});
keepInSight();
addEventListener("pagehide", () => {
  document.body.hidden = true;
});
addEventListener("pageshow", (shown) => {
  document.body.hidden = false;
  // Brought back from the browser's memory, perhaps after a quick exit: only what the tab still remembers may be seen.
  if (shown.persisted) location.reload();
});

part("write").hidden = false;
for (const { id, choice, text } of connection.unsent) {
  const said = choice?.label ?? text;
  if (said !== undefined) transcript.say(id, said);
}
void connection.join();
