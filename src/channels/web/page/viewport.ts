/**
 * Keeps the whole page, and with it the call button, in what can be seen above the keyboard. Safari on iOS lays the
 * keyboard over the page without telling the page's own height; a zoomed page is left as it is.
 */
export function keepInSight(): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = () => {
    if (view.scale !== 1) return;
    document.body.style.height = `${view.height}px`;
    document.body.style.top = `${view.offsetTop}px`;
  };
  view.addEventListener("resize", fit);
  view.addEventListener("scroll", fit);
}
