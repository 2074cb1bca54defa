/** What a phone's voice note of this format begins with (RFC 4867, 5.1); the wideband kind begins otherwise. */
const beginning = "#!AMR\n";
/** Samples a second of the narrowband format. */
const rate = 8_000;
/** An hour of speech is smaller. Bytes. */
const largest = 6 * 1024 * 1024;
/** A minute of speech takes less than a second. Milliseconds. */
const patience = 60_000;

/**
 * Makes a voice note playable: Zalo sends AMR, which no browser plays, and which becomes WAV here. All else is given
 * back as it is. Rejects if it says to be AMR and cannot be unpacked.
 */
export async function playable(sound: Blob): Promise<Blob> {
  const head = await sound.slice(0, beginning.length).text();
  if (head !== beginning) return sound;
  if (sound.size > largest) throw new Error("An AMR file is too large to be unpacked.");
  return wavOf(await unpack(await sound.arrayBuffer()), rate);
}

/** The samples of an AMR file, by a worker of its own: what a stranger sent is read apart from the page. */
function unpack(bytes: ArrayBuffer): Promise<Int16Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./amr-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Int16Array<ArrayBuffer>>((resolve, reject) => {
    const fail = () => reject(new Error("An AMR file could not be unpacked."));
    const timer = setTimeout(fail, patience);
    worker.onerror = fail;
    worker.onmessage = ({ data }: MessageEvent<Int16Array<ArrayBuffer> | null>) => {
      clearTimeout(timer);
      if (data === null || data.length === 0) fail();
      else resolve(data);
    };
    worker.postMessage(bytes, [bytes]);
  }).finally(() => worker.terminate());
}

/** One channel of 16-bit samples as a WAV file. */
export function wavOf(samples: Int16Array<ArrayBuffer>, samplesPerSecond: number): Blob {
  const size = samples.length * 2;
  const header = new DataView(new ArrayBuffer(44));
  const words = (place: number, text: string) =>
    [...text].forEach((letter, at) => {
      header.setUint8(place + at, letter.charCodeAt(0));
    });
  words(0, "RIFF");
  header.setUint32(4, 36 + size, true);
  words(8, "WAVEfmt ");
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, samplesPerSecond, true);
  header.setUint32(28, samplesPerSecond * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  words(36, "data");
  header.setUint32(40, size, true);
  return new Blob([header, samples], { type: "audio/wav" });
}
