import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from './letters.js';

/** Sends a form with these fields and a PDF of so many megabytes in pieces by a socket of its own, hanging up after so many; gives the first line of the answer. */
export async function sendSlowly(
  address: string,
  fields: Record<string, string>,
  megabytes: number,
  hangsUpAfter = Infinity,
): Promise<string> {
  const { hostname, port, host, pathname } = new URL(address);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
  const before =
    Object.entries(fields)
      .map(([name, value]) => `--fence\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('') + `--fence\r\ncontent-disposition: form-data; name="file"; filename="x.pdf"\r\n\r\n%PDF-1.4\n`;
  const after = '\r\n--fence--\r\n';
  const length = before.length + megabytes * 1_000_000 + after.length;
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\n` +
      `Content-Type: multipart/form-data; boundary=fence\r\nContent-Length: ${length}\r\n\r\n${before}`,
  );
  const piece = Buffer.alloc(1_000_000, 'a');
  for (let sent = 0; sent < Math.min(megabytes, hangsUpAfter); sent++) {
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  if (hangsUpAfter < megabytes) return (socket.destroy(), 'hung up');
  socket.write(after);
  await eventually(
    async () => said,
    (text) => text.includes('</html>') || text.endsWith('0\r\n\r\n'),
  );
  socket.destroy();
  return said.split('\r\n')[0];
}
