import { cleanText } from '../sessions/clean-text.js';
import { readSchedule } from './read-schedule.js';
import { textOfHtml } from './html-text.js';

const read = (text: string) => readSchedule(Buffer.from(text));
const refusal = (bytes: Uint8Array | string) => {
  try {
    const file = typeof bytes === 'string' ? read(bytes) : readSchedule(bytes);
    return `read: ${file.entries.length}`;
  } catch (fault) {
    const { code, values } = fault as { code?: string; values?: { fault?: string } };
    return [code, values?.fault].filter(Boolean).join(' ');
  }
};

const xml = (title: string, before = '') =>
  `<?xml version="1.0"?>${before}<schedule><day index="1" date="2027-07-05"><room name="R"><event guid="g"><title>${title}</title></event></room></day></schedule>`;

describe('readSchedule', () => {
  it('reads no entity that a file declares: neither one that swells nor one that draws another file in', () => {
    const bomb = `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>`;
    const foreign = `<!DOCTYPE s [<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const remote = `<!DOCTYPE s SYSTEM "http://127.0.0.1:1/s.dtd">`;
    const parameter = `<!DOCTYPE s [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p">%p;]>`;

    expect([bomb, foreign, remote, parameter].map((doctype) => refusal(xml('&c;', doctype)))).toEqual(
      Array(4).fill('programme.schedule-declares-doctype'),
    );
    expect(refusal(xml('&file;'))).toMatch(/^programme\.schedule-not-well-formed .*entity/);
    expect(read(xml('&lt;&amp;&#65;')).entries[0].title).toBe('<&A');
  });

  it('says what is wrong with a file that is broken, in another encoding, too large or no schedule at all', () => {
    const half = xml('Half').slice(0, -20);
    const found = [
      refusal(half).replace(/ .*/, ''),
      refusal('{"schedule": {'.slice(0, 10)).replace(/ .*/, ''),
      refusal(Buffer.from([0x3c, 0x73, 0xe9, 0x3e])),
      refusal(Buffer.alloc(33 * 1024 * 1024, 0x20)),
      refusal('<html><body>Not found</body></html>'),
      refusal('{"speakers": []}'),
      refusal('[1, 2]'),
      refusal('a,b\n1,2'),
      refusal(''),
      refusal('\u0000\u0001'),
      refusal(`title\n"never closed`).replace(/ .*/, ''),
      refusal('<a>'.repeat(100_000)),
      refusal(`${'['.repeat(200_000)}`).replace(/ .*/, ''),
    ];
    expect(found).toEqual([
      'programme.schedule-not-well-formed',
      'programme.schedule-not-well-formed',
      'programme.schedule-not-utf8',
      'programme.schedule-too-large',
      'programme.schedule-format-unknown',
      'programme.schedule-format-unknown',
      'programme.schedule-format-unknown',
      'programme.schedule-format-unknown',
      'programme.schedule-format-unknown',
      'programme.schedule-format-unknown',
      'programme.schedule-not-well-formed',
      'programme.schedule-format-unknown',
      'programme.schedule-not-well-formed',
    ]);
  });

  it('reads a line of ten megabytes whole', () => {
    const long = 'long < words '.repeat(800_000).replaceAll('<', '&lt;');
    const [{ title }] = read(xml(long)).entries;
    expect(title.length).toBe(10_400_000);
  });

  it('reads both schemas of schedule.json', () => {
    const event = { guid: 'g1', title: 'One', start: '10:00', date: '2027-07-05T10:00:00+02:00', duration: '01:00' };
    const first = { schedule: { conference: { days: [{ date: '2027-07-05', rooms: { Hall: [event] } }] } } };
    const second = {
      schedule: {
        conference: { time_zone_name: 'Europe/Zurich' },
        events: [
          {
            guid: 'g2',
            title: 'Two',
            start: '2027-07-05T10:00:00+02:00',
            end: '2027-07-05T11:00:00+02:00',
            room: { guid: 'r', name: 'Hall' },
            track: { slug: 'ethics' },
            description: { de: 'Deutsch', en: 'English' },
            participants: [{ guid: 'p', name: 'Ada' }],
          },
        ],
      },
    };
    expect(read(JSON.stringify(first)).entries).toMatchObject([
      { guid: 'g1', room: 'Hall', date: '2027-07-05T10:00:00+02:00', start: '10:00', duration: '01:00' },
    ]);
    expect(read(JSON.stringify(second))).toMatchObject({
      zone: 'Europe/Zurich',
      entries: [
        {
          guid: 'g2',
          room: 'Hall',
          date: '2027-07-05T10:00:00+02:00',
          start: '',
          end: '2027-07-05T11:00:00+02:00',
          track: 'ethics',
          description: 'English',
          persons: [{ key: 'p', name: 'Ada' }],
        },
      ],
    });
  });

  it('reads a table between commas, semicolons or tabs, headings in any case, guarded cells as they were', () => {
    const table = (between: string) =>
      `\ufeffTitle${between}Title Language${between}persons\r\n"'=1+1 ${between} x"${between}fr${between}A | B`;
    for (const between of [',', ';', '\t']) {
      expect(read(table(between)).entries).toMatchObject([
        { title: `=1+1 ${between} x`, persons: [{ name: 'A' }, { name: 'B' }], table: { titleLanguage: 'fr' } },
      ]);
    }
  });
});

it('textOfHtml keeps the words and what they are made of, without what runs', () => {
  const html =
    '<p>a&nbsp;&lt;b&gt;</p><script>alert(1)</script><ul><li>one</li><li><a href="x">two</a></li></ul>&#x1f600;&#0;';
  expect(cleanText(textOfHtml(html))).toBe('a <b>\n\n• one\n• two\n\n😀');
});
