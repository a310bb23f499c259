import { spawnSync } from 'node:child_process';
import { Logger } from '@nestjs/common';
import { directionOf, LANGUAGES } from '@app/i18n';
import type { LetterDraft } from '@app/mail';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { DataSource } from 'typeorm';
import { aDatabase, type TestDatabase } from '../../support/database.js';
import { aLetter, openDatabase } from '../../support/letters.js';
import { aMailbox, type Delivered, type Mailbox } from '../../support/mailbox.js';
import { postLetters } from '../../support/post-letters.js';
import { describeWith } from '../../support/surroundings.js';

const python3 = spawnSync('python3', ['--version']).error ? { missing: 'no python3' } : { there: 'python3' };
const BASE_URL = 'https://forum.example';
const TOKEN = 'q'.repeat(43);

let db: TestDatabase;
let database: DataSource;
let mailbox: Mailbox;

beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await aDatabase();
  database = await openDatabase(db.url);
  mailbox = await aMailbox();
});

afterAll(async () => {
  await mailbox.stop();
  await database.destroy();
  await db.drop();
});

interface Sent extends Delivered {
  parsed: ParsedMail;
  text: string;
  html: string;
}

/** Writes the letters, posts them through a real SMTP server and reads what arrived, in the order of writing. */
async function send(drafts: Array<Partial<LetterDraft>>): Promise<Sent[]> {
  const before = mailbox.delivered().length;
  const ids: string[] = [];
  for (const draft of drafts) ids.push(await aLetter(database, draft));
  await postLetters(database, mailbox, BASE_URL);
  const arrived = mailbox.delivered().slice(before);
  expect(arrived.map(({ messageId }) => messageId).sort()).toEqual(ids.map((id) => `<${id}@wsis.example>`).sort());
  const byId = new Map(arrived.map((letter) => [letter.messageId, letter]));
  return Promise.all(ids.map((id) => read(byId.get(`<${id}@wsis.example>`)!)));
}

async function read(letter: Delivered): Promise<Sent> {
  const parsed = await simpleParser(letter.raw, { skipTextToHtml: true, skipHtmlToText: true, keepCidLinks: true });
  return { ...letter, parsed, text: parsed.text ?? '', html: parsed.html || '' };
}

const to = (name: string, language: (typeof LANGUAGES)[number] = 'en') => ({
  address: 'ana@people.example',
  name,
  language,
});

/** As people see it: without the marks that keep mail programs from making links. */
const visibly = (text: string) => text.replace(/[\u2060\u2068\u2069]/g, '');
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** Header names of the outermost part. */
function headersOf({ raw }: Delivered): string[] {
  const head = raw
    .toString('latin1')
    .split('\r\n\r\n')[0]
    .replace(/\r\n[ \t]+/g, ' ');
  return head.split('\r\n').map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
}

const USUAL_HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

const confirmation = (over: Partial<LetterDraft> = {}): Partial<LetterDraft> => ({
  kind: 'registration.confirmation',
  data: {
    asksLater: 0,
    number: 'WF27-04823',
    takesPart: 'On site',
    when: ['5–9 July 2027', 'Geneva'],
    edition: 'WSIS Forum 2027',
    isOnSite: 1,
  },
  secrets: { link: `/wsis2027/en/registrations/${TOKEN}` },
  qr: 'ABCDEFGHJKMNPQRSTUVW',
  attachments: [{ fileName: 'wsis2027.ics', contentType: 'text/calendar; charset=utf-8', text: 'BEGIN:VCALENDAR\r\n' }],
  ...over,
});

describe('the parts of a letter', () => {
  it('are plain text and HTML with picture and file, in UTF-8, every line short', async () => {
    const [letter] = await send([confirmation({ to: to('Ana Lima') })]);

    const types = [...letter.raw.toString('latin1').matchAll(/^Content-Type: ([^;\r\n]+)/gim)].map(([, type]) => type);
    const longest = Math.max(
      ...letter.raw
        .toString('latin1')
        .split('\r\n')
        .map((line) => line.length),
    );
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'text/calendar',
    ]);
    expect(letter.raw.toString('latin1').match(/charset=utf-8/gi)!.length).toBeGreaterThanOrEqual(2);
    expect(longest).toBeLessThanOrEqual(998);
    expect(letter.parsed.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      ['qr.png', 'image/png'],
      ['wsis2027.ics', 'text/calendar'],
    ]);
    expect(letter.html).toContain('src="cid:qr@letter"');
  });

  it('say the same in text and HTML, with the address written out in the text', async () => {
    const [letter] = await send([confirmation({ to: to('Ana Lima') })]);

    expect(letter.text).toBe(
      [
        'WSIS Forum',
        '',
        'Your registration is confirmed',
        '',
        'Dear Ana Lima,',
        '',
        'You are registered for WSIS Forum 2027 as an on-site participant.',
        '',
        'Number: WF27-04823',
        'Takes part: On site',
        'When and where: 5–9 July 2027',
        '  Geneva',
        '',
        'Open my page and QR code:',
        `${BASE_URL}/wsis2027/en/registrations/${TOKEN}`,
        '',
        'What to do',
        '1. Bring a photo identity document. The badge is given to you in person.',
        '2. Add the Forum to your calendar: the file is attached.',
        '',
        'Show this code at the badge desk.: ABCDEFGHJKMNPQRSTUVW',
        '',
        'If you cannot come, withdraw on your page, so that somebody else gets the seat.',
        '',
        '—',
        'This letter was sent to you by the WSIS Forum platform.',
        'Questions: answer this letter. A person reads it.',
        '',
      ].join('\n'),
    );
    const shown = unescaped(letter.html.replace(/<[^>]+>/g, '\n'));
    for (const line of ['WF27-04823', 'On site', 'Geneva', 'What to do', 'Open my page and QR code']) {
      expect(shown).toContain(line);
    }
  });

  describeWith(python3, 'for Python’s reader', () =>
    it('mean the same', async () => {
      const [letter] = await send([confirmation({ to: to('عبد الله', 'ar') })]);
      const script = `import sys,email,email.policy,json
m=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.default)
print(json.dumps({'to':str(m['to']),'subject':str(m['subject']),'text':m.get_body(('plain',)).get_content(),'html':m.get_body(('html',)).get_content(),'defects':[str(d) for p in m.walk() for d in p.defects]}))`;
      const python = spawnSync('python3', ['-c', script], { input: letter.raw, encoding: 'utf8' });
      const theirs = JSON.parse(python.stdout);
      expect(theirs.defects).toEqual([]);
      expect(theirs.subject).toBe(letter.parsed.subject);
      expect(theirs.to).toContain('عبد الله');
      expect(theirs.text.replaceAll('\r\n', '\n').trim()).toBe(letter.text.trim());
      expect(theirs.html.trim()).toBe(letter.html.trim());
    }),
  );

  it('carry the headers of a letter that no person typed, and no others', async () => {
    const [letter] = await send([{}]);

    expect(headersOf(letter).sort()).toEqual(USUAL_HEADERS);
    expect(letter.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(letter.parsed.from?.text).toBe('"WSIS Forum" <forum@wsis.example>');
  });
});

const NAMES = [
  'أحمد القاضي المنصوري',
  'ريم',
  '王小明',
  'Александра Ким',
  'María-José Núñez',
  '👩🏽‍💻 Ana',
  "Seán O'Brien",
  'L'.repeat(200),
  'Lima, Ana',
  'Ana "Annie" Lima',
  '@ :',
  'نور Smith 2nd',
];

it.each(LANGUAGES)('writes every name as its bearer does, in a letter in %s', async (language) => {
  const letters = await send(NAMES.map((name) => ({ to: to(name, language) })));

  letters.forEach(({ parsed, text, html }, index) => {
    const name = NAMES[index];
    expect([parsed.to].flat()[0]?.value).toEqual([{ address: 'ana@people.example', name }]);
    expect(visibly(text)).toContain(name);
    expect(unescaped(html)).toContain(`<bdi>${name}</bdi>`);
    expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    expect(parsed.headers.get('content-language')).toBe(language);
    expect(html.includes('align="left"')).toBe(directionOf(language) === 'ltr');
  });
});

describe('a letter that waited while an older version was replaced', () => {
  const older = { number: 'WF27-04823', takesPart: 'On site', when: ['5–9 July 2027'], edition: 'Forum', isOnSite: 1 };

  it('is sent without what it does not know, though its words choose by it now', async () => {
    const [letter] = await send([confirmation({ data: older })]);

    expect(visibly(letter.text)).toContain('WF27-04823');
    expect(letter.text).not.toContain('still open on your page');
  });

  it('(control) is not written with a hole where a value should be read', async () => {
    const { number: _, ...without } = older;
    const id = await aLetter(database, confirmation({ data: without }));

    await postLetters(database, mailbox, BASE_URL);

    const [{ state, failure }] = await database.query(`select state, failure from letter where id = $1`, [id]);
    expect([state, failure]).toEqual(['failed', 'unwritable']);
  });
});

const INJECTIONS = ['\r', '\n', '\r\n', '\u2028', '\u2029', '=0D=0A', '\u0085', '\u000b'].flatMap((end) => [
  `Ana${end}Bcc: thief@evil.example`,
  `Ana${end}To: thief@evil.example${end}${end}<h1>all new</h1>`,
  `${end}.${end}RCPT TO:<thief@evil.example>${end}DATA${end}`,
  `Ana" <thief@evil.example>, "x${end}Cc: thief@evil.example`,
  `=?utf-8?Q?Ana${end}Bcc:_thief=40evil.example?=`,
]);

it(`opens no header and no recipient with ${INJECTIONS.length} payloads in every place`, async () => {
  expect(INJECTIONS).toHaveLength(40);
  const letters = await send(
    INJECTIONS.map((payload) =>
      confirmation({
        to: to(payload),
        data: {
          number: payload,
          takesPart: payload,
          when: [payload, payload],
          edition: payload,
          isOnSite: 1,
          asksLater: 0,
        },
        qr: payload,
        attachments: [{ fileName: `${payload}.ics`, contentType: `text/calendar${payload}`, text: payload }],
      }),
    ),
  );

  for (const letter of letters) {
    expect(letter.to).toEqual(['ana@people.example']);
    expect(headersOf(letter).sort()).toEqual(USUAL_HEADERS);
    expect([letter.parsed.to].flat().flatMap((list) => list!.value.map(({ address }) => address))).toEqual([
      'ana@people.example',
    ]);
    const files = letter.parsed.attachments.map(({ filename }) => filename!);
    expect(files).toHaveLength(2);
    expect(files[1]).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
  }
});

it('(control) a name that reaches nodemailer’s header as text does open a recipient', async () => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');

  const message = new MailComposer({ to: 'Ana <ana@people.example>, "x" <thief@evil.example>' }).compile();

  expect(message.getEnvelope().to).toEqual(['ana@people.example', 'thief@evil.example']);
});

it('a NUL in a name is left out before it reaches the database', async () => {
  const [letter] = await send([{ to: to('An\u0000a') }]);

  expect([letter.parsed.to].flat()[0]?.value[0].name).toBe('An a');
});

it('a letter is not written to what is not an address', async () => {
  await expect(aLetter(database, { to: { ...to('Ana'), address: 'a@x>\r\nRCPT TO:<e@y.example' } })).rejects.toThrow(
    'needs an address',
  );
});

const LITERALS = [
  '[press here](https://evil.example)',
  '<a href="https://evil.example">press</a>',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'https://evil.example/login',
  'www.evil.example',
  'thief@evil.example',
  '{{7*7}}',
  '${7*7}',
  '{event.__class__}',
  '{name}',
  "it's '{quoted}'",
  'a {count, plural, one {#} other {#}} b',
];

it('shows what people typed literally: nothing is evaluated, nothing becomes a link', async () => {
  const letters = await send(
    LITERALS.map((typed) =>
      confirmation({
        to: to(typed),
        data: { number: typed, takesPart: typed, when: [typed], edition: typed, isOnSite: 1, asksLater: 0 },
      }),
    ),
  );

  letters.forEach(({ text, html, parsed }, index) => {
    const typed = LITERALS[index];
    expect(visibly(text)).toContain(`Dear ${typed},`);
    expect(visibly(text)).toContain(`Takes part: ${typed}`);
    expect(visibly(unescaped(html))).toContain(`<bdi>${typed}</bdi>`);
    expect(visibly(parsed.subject!)).toBe(`Your registration is confirmed: ${typed}`);
    expect([...html.matchAll(/<(?:a|img|script)\b[^>]*>/g)].map(([tag]) => tag.slice(0, 28))).toEqual([
      `<a href="${BASE_URL}/wsis20`.slice(0, 28),
      '<img src="cid:qr@letter" width'.slice(0, 28),
    ]);
    expect(text).not.toMatch(/evil\.example|http:\/\//);
    expect(html).not.toMatch(/evil\.example/);
  });
});

it('takes marks of direction out of names', async () => {
  const [letter] = await send([{ to: to('Ana \u202egnp.exe\u2066') }]);

  expect([letter.parsed.to].flat()[0]?.value[0].name).toBe('Ana gnp.exe');
  expect(letter.text + letter.html).not.toMatch(/[\u202a-\u202e\u2066]/);
});

it.each(['//evil.example/x', 'https://evil.example', '/\\evil.example', 'wsis2027', '/a b', '/a\r\nb'])(
  'does not send a letter whose link is %j and not a path',
  async (link) => {
    const before = mailbox.delivered().length;
    const id = await aLetter(database, { secrets: { link } });
    await postLetters(database, mailbox, BASE_URL);

    const [{ state, failure }] = await database.query('select state, failure from letter where id = $1', [id]);
    expect([state, failure, mailbox.delivered().length - before]).toEqual(['failed', 'unwritable', 0]);
  },
);
