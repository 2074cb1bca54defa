import { AMR } from "web-amr/dist/vendor/amrnb.js";

/** Unpacks one AMR file beside the page, so that a long one holds up nothing: `null` when it is none. */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  const samples = AMR._decode(new Uint8Array(data));
  self.postMessage(samples === null ? null : samples.slice());
};
