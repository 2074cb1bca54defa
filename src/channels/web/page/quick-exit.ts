/** Three presses of Shift within this time (milliseconds) are an exit. */
const pressTime = 1_500;
/** What the tab is called until the neutral site has come. */
const neutralTitle = "Wikipedia";

/**
 * Makes a link, and three presses of Shift, leave at once: the page is blank before anything else happens, what the
 * browser kept is thrown away, and the site the link names takes the place of this page in the history. Until this
 * runs the link is an ordinary one and leads there too.
 */
export function armQuickExit(link: HTMLAnchorElement, forget: () => void): void {
  const leave = () => {
    document.body.textContent = "";
    document.title = neutralTitle;
    try {
      forget();
    } finally {
      location.replace(link.href);
    }
  };
  link.addEventListener("click", (press) => {
    press.preventDefault();
    leave();
  });
  link.addEventListener("keydown", (press) => {
    if (press.key === " ") leave();
  });
  addEventListener("keydown", countPresses(leave));
}

function countPresses(leave: () => void): (press: KeyboardEvent) => void {
  let presses: number[] = [];
  return (press) => {
    if (press.key !== "Shift") {
      presses = [];
      return;
    }
    if (press.repeat) return;
    presses = [...presses.filter((at) => press.timeStamp - at < pressTime), press.timeStamp];
    if (presses.length >= 3) leave();
  };
}
