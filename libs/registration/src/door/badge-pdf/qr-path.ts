import QRCode from 'qrcode';

/** A QR code of level Q (a quarter of it may be damaged) as an SVG path in units of one module, quiet zone left out. */
export function qrPath(text: string): { path: string; modules: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return { path, modules: modules.size };
}
