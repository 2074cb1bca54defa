import { html, type Markup } from "./html.js";

/** Words to copy, with a button for it; without script they can still be selected. */
export function copyField(id: string, label: string, words: string): Markup {
  return html`<div class="copy">
<input id="${id}" aria-label="${label}" value="${words}" readonly>
<button type="button" data-copy="${id}" aria-label="Chép ${label}" hidden>Chép</button>
<p class="told" role="status"></p>
</div>`;
}
