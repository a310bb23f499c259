import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationFault } from '@app/config';
import { smtpPostOffice } from '../../../libs/mail/src/post-office.js';
import { readSignature } from '../../../libs/mail/src/signature.js';
import { compose } from '../../../libs/mail/src/compose.js';
import { aClaimedLetter } from '../../support/claimed-letter.js';
import { aMailbox, type Mailbox } from '../../support/mailbox.js';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const PEM = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const folder = mkdtempSync(join(tmpdir(), 'dkim-'));

let mailbox: Mailbox;
let raw: string;

/** One letter in six scripts as the mail server got it. */
beforeAll(async () => {
  mailbox = await aMailbox();
  const dkim = readSignature({ keyFile: keyFile('good', PEM), selector: 'forum' }, 'wsis.example');
  const post = await smtpPostOffice(mailbox.url, { dkim });
  const sender = { name: 'WSIS Forum', address: 'forum@wsis.example', domain: 'wsis.example' };
  const masthead = { mark: '27', name: 'WSIS Forum 2027', line: '5–9 July 2027, Geneva' };
  const letter = aClaimedLetter({ to: { address: 'ana@people.example', name: 'Ана 安娜 آنا', language: 'ar' } });
  await post.post(compose(letter, masthead, sender, 'https://forum.example'));
  post.close();
  raw = mailbox.delivered()[0].raw.toString('latin1');
});
afterAll(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true });
});

function keyFile(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const relaxed = (name: string, value: string) =>
  `${name.toLowerCase()}:${value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()}`;

/** RFC 6376 §3.7, relaxed/relaxed with rsa-sha256, written from the standard and not from the signing library. */
function verdict(message: string): { body: boolean; head: boolean; tags: Map<string, string> } {
  const [head, ...rest] = message.split('\r\n\r\n');
  const fields = head
    .split(/\r\n(?![ \t])/)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  const signature = fields.find(([name]) => name.toLowerCase() === 'dkim-signature')![1];
  const tags = new Map(
    signature
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).replace(/\s+/g, '')]),
  );
  const lines = rest
    .join('\r\n\r\n')
    .split('\r\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  const body = `${lines.join('\r\n').replace(/(\r\n)*$/, '')}\r\n`;
  const left = [...fields].reverse();
  const signed = tags
    .get('h')!
    .split(':')
    .flatMap((name) => {
      const at = left.findIndex(([found]) => found.toLowerCase() === name.toLowerCase());
      return at < 0 ? [] : [left.splice(at, 1)[0]];
    });
  const text = [
    ...signed.map(([name, value]) => relaxed(name, value)),
    relaxed('dkim-signature', signature.replace(/(\bb=)[^;]*/, '$1')),
  ].join('\r\n');
  return {
    tags,
    body: createHash('sha256').update(body, 'latin1').digest('base64') === tags.get('bh'),
    head: verify('sha256', Buffer.from(text, 'latin1'), pair.publicKey, Buffer.from(tags.get('b')!, 'base64')),
  };
}

describe('a signed letter (E-06)', () => {
  it('is what its signature says, and the signature speaks for the sender’s domain', () => {
    const { body, head, tags } = verdict(raw);

    expect([body, head]).toEqual([true, true]);
    expect([tags.get('a'), tags.get('c'), tags.get('d'), tags.get('s')]).toEqual([
      'rsa-sha256',
      'relaxed/relaxed',
      'wsis.example',
      'forum',
    ]);
    expect(/^From: .*@([^>]+)>/m.exec(raw)?.[1]).toBe(tags.get('d'));
    expect(tags.get('h')!.toLowerCase().split(':')).toEqual(
      expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'content-type', 'mime-version']),
    );
  });

  it('holds nothing that a relay would have to write anew: seven bits, short lines', () => {
    expect(/[^\x00-\x7f]/.test(raw)).toBe(false);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('survives a relay that adds headers and folds anew, and nothing else', () => {
    const relayed = `Received: from a by b; Mon, 5 Jul 2027 08:00:00 +0000\r\n${raw.replace(/^Subject: /m, 'Subject:   ')}\r\n\r\n`;

    expect(verdict(relayed)).toMatchObject({ body: true, head: true });
    expect(verdict(raw.replace(/^Subject: /m, 'Subject: Not '))).toMatchObject({ body: true, head: false });
    expect(verdict(raw.replace('Content-Type: text/plain', 'Content-Type: text/html'))).toMatchObject({ body: false });
  });

  it('is found good by python3-dkim, where that is there', () => {
    const key = createPublicKey(pair.privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
    const program = `import sys, dkim\nsys.exit(0 if dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: b'v=DKIM1; k=rsa; p=${key}') else 1)`;
    if (spawnSync('python3', ['-c', 'import dkim']).status !== 0) return;

    const judge = (message: string) => spawnSync('python3', ['-c', program], { input: Buffer.from(message, 'latin1') });
    expect(judge(raw).status).toBe(0);
    expect(judge(raw.replace(/^Subject: /m, 'Subject: Not ')).status).toBe(1);
  });
});

describe('a key that cannot sign', () => {
  const short = generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey;
  const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const pem = (key: typeof short) => key.export({ type: 'pkcs8', format: 'pem' }) as string;
  const RSA = 'DKIM_KEY_FILE must hold one RSA private key in PEM form, without a passphrase';

  it.each([
    ['is not there', () => join(folder, 'nowhere'), 'DKIM_KEY_FILE cannot be read (ENOENT)'],
    ['is none', () => keyFile('none', 'hello'), RSA],
    ['is half a key', () => keyFile('half', PEM.slice(0, 400)), RSA],
    ['is a public key', () => keyFile('public', pair.publicKey.export({ type: 'spki', format: 'pem' }) as string), RSA],
    [
      'is locked',
      () =>
        keyFile(
          'locked',
          pair.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string,
        ),
      RSA,
    ],
    ['is of another kind', () => keyFile('curve', pem(curve)), RSA],
    [
      'is too short',
      () => keyFile('short', pem(short)),
      'the key in DKIM_KEY_FILE must have at least 1024 bits, better 2048',
    ],
  ])('is refused at the start: it %s', (_, file, sentence) => {
    expect(() => readSignature({ keyFile: file(), selector: 'forum' }, 'wsis.example')).toThrow(
      new ConfigurationFault(sentence),
    );
  });
});
