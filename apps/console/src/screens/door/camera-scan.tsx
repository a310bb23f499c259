import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../words/words';
import { codeReader } from './read-code';

const PAUSE_MS = 200;
/** The same code is told again only after this: whoever holds a badge still is not let in by it. */
const SAME_AGAIN_MS = 4_000;

/** Shows what the camera sees and tells every code that it reads, until it is closed. Pictures stay in this browser. */
export default function CameraScan({ found }: { found(code: string): void }) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [isRefused, refuse] = useState(false);
  const latest = useRef(found);
  latest.current = found;
  useEffect(() => {
    const scanning = new AbortController();
    scan(video.current!, (code) => latest.current(code), scanning.signal).catch(() => refuse(true));
    return () => scanning.abort();
  }, []);
  if (isRefused) return <p className="note">{t('door.camera-refused')}</p>;
  return (
    <figure className="stack tight">
      <video ref={video} className="camera" muted playsInline />
      <figcaption className="soft">{t('door.camera-hint')}</figcaption>
    </figure>
  );
}

async function scan(video: HTMLVideoElement, found: (code: string) => void, signal: AbortSignal): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const stop = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const read = await codeReader();
  let known = { code: '', until: 0 };
  while (!signal.aborted) {
    const code = await read(video);
    const now = performance.now();
    if (code && (code !== known.code || now > known.until)) found(code);
    if (code) known = { code, until: now + SAME_AGAIN_MS };
    await new Promise((wake) => setTimeout(wake, PAUSE_MS));
  }
}
