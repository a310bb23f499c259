/** The browser's own reader of codes, where it has one (Android, ChromeOS, macOS); TypeScript does not know it yet. */
interface CodeDetector {
  detect(video: HTMLVideoElement): Promise<Array<{ rawValue: string }>>;
}
declare const BarcodeDetector:
  { new (wish: { formats: string[] }): CodeDetector; getSupportedFormats(): Promise<string[]> } | undefined;

/** Reads the QR code in the picture that a camera shows now; undefined when there is none. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | undefined>;

/**
 * The browser's own reader, else jsQR: plain JavaScript, slower on old phones, but it needs no WebAssembly and so no hole in the
 * content policy (decision 7).
 */
export async function codeReader(): Promise<CodeReader> {
  if (typeof BarcodeDetector !== 'undefined' && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    if (width === 0) return undefined;
    Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0);
    return read(context.getImageData(0, 0, width, height).data, width, height)?.data;
  };
}
