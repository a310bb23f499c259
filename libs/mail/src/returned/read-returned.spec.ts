import { ConfigurationFault } from '@app/config';
import { aComplaint, aDeliveryReport, anAutoReply } from '../../../../test/support/returned-messages.js';
import { everyPart, openMime } from './mime-parts.js';
import { readReturned } from './read-returned.js';
import { readBounceAddress, returnAddress } from './return-address.js';

const LETTER = '8d3f1c2a-5b6e-4f70-9a81-b2c3d4e5f607';
const report = (over: Partial<Parameters<typeof aDeliveryReport>[0]> = {}) =>
  aDeliveryReport({ letterId: LETTER, action: 'failed', status: '5.1.1', ...over });

it.each([
  ['no such mailbox', report({ diagnostic: '550 5.1.1 no such user' }), 'hard', 'smtp; 550 5.1.1 no such user'],
  ['a closed mailbox', report({ status: '5.2.1' }), 'hard', '5.2.1'],
  ['a domain that is not there', report({ status: '5.4.4' }), 'hard', '5.4.4'],
  ['a server that only says no', report({ status: '5.0.0', diagnostic: '550 no' }), 'hard', 'smtp; 550 no'],
  ['a status only in words', report({ status: '5.0.0', diagnostic: '550 5.7.1 spam' }), 'soft', 'smtp; 550 5.7.1 spam'],
  ['a full mailbox', report({ status: '5.2.2' }), 'soft', '5.2.2'],
  ['our own bad standing', report({ status: '5.7.26' }), 'soft', '5.7.26'],
  ['five days of trying', report({ status: '4.4.7' }), 'soft', '4.4.7'],
  ['one that is still tried', report({ action: 'delayed', status: '4.4.1' }), 'delayed', '4.4.1'],
  ['a receipt', report({ action: 'delivered', status: '2.0.0' }), 'delivered', '2.0.0'],
  ['a report in base64', report({ encoding: 'base64' }), 'hard', '5.1.1'],
  ['a report in quoted-printable', report({ encoding: 'quoted-printable' }), 'hard', '5.1.1'],
  ['a complaint', aComplaint(LETTER), 'complaint', 'abuse'],
  ['the opposite of a complaint', aComplaint(LETTER, 'not-spam'), 'other', 'not-spam'],
  ['an automatic answer', anAutoReply(LETTER), 'auto-reply', ''],
])('reads %s', (_, message, kind, said) => {
  expect(readReturned(message)).toEqual({ kind, letterId: LETTER, said });
});

it('takes a person’s answer and garbage for neither', () => {
  const answer = `From: ana@people.example\r\nSubject: Re: Your registration\r\nIn-Reply-To: <${LETTER}@wsis.example>\r\n\r\nThank you!`;

  expect(readReturned(Buffer.from(answer))).toEqual({ kind: 'other', letterId: LETTER, said: '' });
  for (const garbage of ['', '\r\n', '\0\xff\xfe', ':::\n\n--', 'Content-Type: multipart/report; boundary=\r\n\r\n--x'])
    expect(readReturned(Buffer.from(garbage, 'latin1'))).toEqual({ kind: 'other', letterId: undefined, said: '' });
});

it('knows the letter by the address that it came back to, whatever the report leaves out', () => {
  const address = returnAddress('bounces@wsis.example', 'forum@wsis.example', LETTER);
  const bare = report({ letterId: 'removed' });

  expect(address).toBe(`bounces+${LETTER}@wsis.example`);
  expect(readReturned(bare).letterId).toBeUndefined();
  expect(readReturned(bare, address).letterId).toBe(LETTER);
  expect(readReturned(Buffer.from(`Delivered-To: ${address}\r\n${bare.toString()}`)).letterId).toBe(LETTER);
  expect(returnAddress(undefined, 'forum@wsis.example', LETTER)).toBe('forum@wsis.example');
});

it.each(['nobody', 'a+b@wsis.example', `${'b'.repeat(28)}@wsis.example`])('refuses BOUNCE_ADDRESS %s', (typed) => {
  expect(() => readBounceAddress(typed)).toThrow(ConfigurationFault);
});

describe('bombs', () => {
  const head = (boundary: string) => `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;
  const flat = `${head('b')}${'--b\r\nX: y\r\n\r\nz\r\n'.repeat(5000)}--b--`;
  const nested = Array.from({ length: 2000 }, (_, n) => `${head(`b${n}`)}--b${n}\r\n`).join('');
  const huge = Buffer.concat([report(), Buffer.alloc(10 * 1024 * 1024, 'A')]);
  const folded = `Subject: a${'\r\n b'.repeat(300_000)}\r\n\r\n`;

  it.each([
    ['five thousand parts', Buffer.from(flat), 100],
    ['two thousand levels', Buffer.from(nested), 6],
    ['ten megabytes', huge, 4],
    ['a header without end', Buffer.from(folded), 1],
  ])('are read at once: %s', (_, message, parts) => {
    const before = performance.now();
    const opened = everyPart(openMime(message)).length;
    const { kind } = readReturned(message);

    expect(opened).toBe(parts);
    expect(kind).toBe(message === huge ? 'hard' : 'other');
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
