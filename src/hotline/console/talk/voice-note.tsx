import { useEffect, useState } from "react";
import { failureWords, getFile } from "../api/request.js";
import { playable } from "./amr.js";
import { SaveLink } from "./save-link.js";

/** `src` is held by this page alone. */
type Sound =
  | { readonly state: "loading" }
  | { readonly state: "unplayable" }
  | { readonly state: "away"; readonly why: string }
  | { readonly state: "ready"; readonly src: string };

interface VoiceNoteProps {
  readonly url: string;
  readonly name: string;
  /** May be heard here and not be put on this computer. */
  readonly locked: boolean;
}

/** Something spoken, fetched whole: short, and what this machine cannot play is unpacked first. */
export function VoiceNote({ url, name, locked }: VoiceNoteProps) {
  const [sound, setSound] = useState<Sound>({ state: "loading" });
  useEffect(() => {
    let left = false;
    let made: string | null = null;
    void load(url).then((loaded) => {
      if (left) return;
      if (!(loaded instanceof Blob)) return setSound(loaded);
      made = URL.createObjectURL(loaded);
      setSound({ state: "ready", src: made });
    });
    return () => {
      left = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [url]);
  if (sound.state === "loading") return <p className="media">Đang lấy {name.toLowerCase()}…</p>;
  if (sound.state === "away") {
    return (
      <p className="media" role="alert">
        {sound.why}
      </p>
    );
  }
  if (sound.state === "unplayable") {
    return (
      <p className="media" role="alert">
        Máy này không phát được tệp ghi âm này. <SaveLink url={url} locked={locked} />
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what a child said
    <audio src={sound.src} controls aria-label={name} onError={() => setSound({ state: "unplayable" })} />
  );
}

/** The sound in a form that is played here, or why there is none. */
async function load(url: string): Promise<Blob | Sound> {
  try {
    const fetched = await getFile(url);
    return await playable(fetched).catch((): Sound => ({ state: "unplayable" }));
  } catch (error) {
    return { state: "away", why: failureWords(error) };
  }
}
