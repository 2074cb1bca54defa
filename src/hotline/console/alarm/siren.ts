import type { Urgency } from "../../../model/urgency.js";

/** Hertz of the tones of one ring; the worse, the more and the higher. */
const melodies: Readonly<Record<Urgency, readonly number[]>> = {
  P0: [880, 660, 880, 660, 880],
  P1: [740, 590, 740],
  P2: [520],
  P3: [520],
};

const toneSeconds = 0.18;
const stepSeconds = 0.24;

/** Plays short tones. A browser allows it only after the first press on the page: see {@link Siren.arm}. */
export class Siren {
  #context: AudioContext | null = null;

  /** True when tones can be heard. */
  get armed(): boolean {
    return this.#context?.state === "running";
  }

  /** Makes the sound ready; must be called while a press is being handled. Resolves with whether it worked. */
  async arm(): Promise<boolean> {
    this.#context ??= new AudioContext();
    if (this.#context.state !== "running") await this.#context.resume();
    return this.armed;
  }

  /** Rings once; does nothing before the sound is ready. */
  ring(urgency: Urgency): void {
    const context = this.#context;
    if (context === null || !this.armed) return;
    melodies[urgency].forEach((hertz, place) => {
      tone(context, hertz, context.currentTime + place * stepSeconds);
    });
  }
}

function tone(context: AudioContext, hertz: number, start: number): void {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = hertz;
  // Without the ramps the ends of a tone click.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.35, start + 0.02);
  gain.gain.linearRampToValueAtTime(0, start + toneSeconds);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + toneSeconds);
}
