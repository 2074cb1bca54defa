import { useEffect, useRef, useSyncExternalStore } from "react";

/** What a key does; keys as `KeyboardEvent.key` names them, lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const setting = "te.keys";
const settingChanged = "te-keys-changed";
const writing = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]";

/** Listens for single keys, but never while somebody types, in a dialog or a menu, or with a modifier. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  const on = useKeysOn()[0];
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.altKey || event.metaKey) return true;
  if (document.querySelector("[role=dialog][aria-modal=true]") !== null) return true;
  return event.target instanceof Element && event.target.closest(writing) !== null;
}

/** Whether single keys work, and how to change that; kept on this computer. */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, () => localStorage.getItem(setting) !== "off");
  return [on, setKeysOn];
}

function setKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(setting);
  else localStorage.setItem(setting, "off");
  window.dispatchEvent(new Event(settingChanged));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(settingChanged, changed);
  return () => window.removeEventListener(settingChanged, changed);
}
