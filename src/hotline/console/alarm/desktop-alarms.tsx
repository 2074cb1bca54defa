import { ActionIcon, Tooltip } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Alert } from "../../api/contract.js";
import { IconBellRinging } from "../icons.js";
import { go } from "../shell/address.js";
import { channelWords, talkSign } from "../words/talk.js";
import { isUrgent, urgencyWords } from "../words/urgency.js";
import { alarmAddress } from "./alarm-address.js";

const changed = "te-desktop-alarms";

function permission(): NotificationPermission | "missing" {
  return "Notification" in window ? Notification.permission : "missing";
}

/** Asks the browser for leave to show alarms on the desktop: only when pressed, and only until it has answered. */
export function DesktopAlarmButton() {
  const [state, setState] = useState(permission);
  if (state !== "default") return null;
  const label = "Cho báo động hiện trên màn hình máy tính";
  const ask = () => {
    void Notification.requestPermission().then((answer) => {
      setState(answer);
      window.dispatchEvent(new Event(changed));
    });
  };
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={ask} className="wide-only">
        <IconBellRinging size={20} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Shows each new urgent alarm on the desktop, once, without a word of or about the person. Undefined: not known yet. */
export function useDesktopAlarms(alarms: readonly Alert[] | undefined): void {
  const told = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (alarms === undefined) return;
    const urgent = alarms.filter(({ urgency, practice }) => isUrgent(urgency) && !practice);
    // What is open when the page loads is seen on the page.
    const before = told.current ?? new Set(urgent.map(({ id }) => id));
    for (const alarm of urgent) {
      if (!before.has(alarm.id)) show(alarm);
      before.add(alarm.id);
    }
    told.current = before;
  }, [alarms]);
}

function show(alarm: Alert): void {
  const { id, person, channel, urgency } = alarm;
  if (permission() !== "granted") return;
  const shown = new Notification(`Báo động: ${urgencyWords[urgency]}`, {
    body: `${talkSign(person)} · ${channelWords[channel]}`,
    tag: id,
    requireInteraction: urgency === "P0",
  });
  shown.onclick = () => {
    window.focus();
    go(alarmAddress(alarm));
    shown.close();
  };
}
