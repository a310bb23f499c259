import type { EntryDraft } from '@app/calendar';
import { LANGUAGES } from '@app/i18n';

/** Printed by the tests that use it: the same seed makes the same entries. */
export const CORPUS_SEED = 20270705;

const TITLES = [
  'Opening',
  'Infrastructure, access; and inclusion',
  'A title, with commas, and; semicolons; and "quotes" and a colon: here',
  'Back\\slash and forward/slash, path C:\\Users\\forum',
  'الذكاء الاصطناعي من أجل التنمية: الفرص، والمخاطر؛ والحوكمة الرشيدة في الدول العربية',
  '信息社会世界峰会：缩小数字鸿沟，建设以人为本、具有包容性和面向发展的信息社会，让人人都能创造、获取、使用和分享信息和知识',
  'Кибербезопасность и доверие при использовании ИКТ; региональные приоритеты, СНГ',
  'Family 👨‍👩‍👧‍👦 and flag 🏳️‍🌈, health worker 👩🏽‍⚕️ and heart ❤️‍🔥 in one title of emoji 🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑🧑‍🤝‍🧑',
  'עברית and हिन्दी and ไทย and ქართული and ትግርኛ and မြန်မာ in a single line that has to be folded somewhere',
  'é (composed) and e\u0301 (combined), ﬁ ligature, ½, no-break\u00a0space, zero\u200bwidth',
  'line\r\nfeed\nin\ra title',
  'bell\u0007 and null-free\u0001 control\u001f characters\u007f and next\u0085line',
  'turned \u202eround\u202c text \u2067isolate\u2069',
  '=cmd|calc',
  'BEGIN:VEVENT\r\nATTENDEE:mailto:planted@example.org\r\nEND:VEVENT',
  'x'.repeat(200),
  'ж'.repeat(120),
  '会'.repeat(90),
  '𠮷'.repeat(60),
];

const DESCRIPTIONS = [
  '',
  'One line.',
  'Two lines,\nthe second; with marks.',
  'Windows\r\nold Mac\rand separators\u2028here\u2029there.',
  `${'Long text without an end. '.repeat(40)}\n\n${'第二段。'.repeat(80)}`,
  'See https://forum.example/a,b;c?d=e,f;g#h and <b>markup</b> & entities &amp; "quotes".',
];

const PLACES = [
  'Popov Room',
  'Room C, building; Montbrillant',
  'قاعة "أ", الطابق 2',
  '大会堂，一层',
  '',
  'Salle 4\nnext to the lift',
];

const ADDRESSES = [
  '/wsis2027/{lang}/sessions/AB12CD',
  '/wsis2027/{lang}/sessions/AB12CD?from=feed,ics;x=1',
  'https://forum.example/s,1;v=2/page?list=a,b;c&q=%20x#part,1;2',
  'https://forum.example/会议/séance?q=جلسة',
];

const CLOCKS: Array<[start: string, minutes: number]> = [
  ['2027-07-05T07:34:00Z', 56],
  ['2027-07-06T12:00:00Z', 1],
  ['2027-07-06T21:30:00Z', 240],
  ['2027-03-28T00:30:00Z', 60],
  ['2027-03-28T01:00:00Z', 45],
  ['2027-10-31T00:30:00Z', 60],
  ['2027-10-31T00:59:00Z', 2],
  ['2027-10-31T01:00:00Z', 30],
  ['2027-12-31T22:59:30Z', 90],
];

/**
 * 300 entries that calendars have stumbled over: scripts, signs that must be escaped, lines to fold, addresses with commas, the
 * two nights on which Zurich's clocks change, one minute, over midnight, whole days, cancelled ones.
 */
export function icalCorpus(count = 300, seed = CORPUS_SEED): EntryDraft[] {
  const random = generator(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  return Array.from({ length: count }, (_, at): EntryDraft => {
    const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
    const [start, minutes] = CLOCKS[at % CLOCKS.length];
    const allDay = at % 25 === 24;
    const startsAt = new Date(allDay ? '2027-07-05T00:00:00Z' : Date.parse(start) + Math.floor(at / 27) * 60_000);
    return {
      subjectId: id,
      uid: `${id}@forum.example`,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (allDay ? 5 * 1440 : minutes) * 60_000),
      allDay,
      location: pick(PLACES),
      cancelled: at % 17 === 16,
      tags: ['programme', `session:S${at}`, `room:${at % 15}`, `person:${at % 40}`],
      content: {
        summary: at < TITLES.length ? TITLES[at] : `${pick(TITLES)} ${at}: ${letters(random)}`,
        description: pick(DESCRIPTIONS),
        url: pick(ADDRESSES),
        organizer: at % 3 === 0 ? { name: pick(ORGANIZERS), address: 'forum@wsis.example' } : undefined,
        facts: {
          mode: pick(['on-site', 'remote', 'on-site-and-remote'] as const),
          languages: ['en'],
          interpretation: random() < 0.5 ? ['fr', 'ar', 'zh'] : [],
          captioning: random() < 0.5,
          organizers: random() < 0.5 ? ['Org, A', 'Org; "B"'] : [],
        },
        perLanguage: Object.fromEntries(
          LANGUAGES.map((language) => [
            language,
            { lines: [`Moderator: ${pick(PEOPLE)}`], categories: at % 2 ? ['C7 e-health', `语言 ${language}`] : [] },
          ]),
        ),
      },
    };
  });
}

const ORGANIZERS = ['WSIS Forum', 'Forum, Secretariat; Geneva: all', 'أمانة المنتدى', '论坛秘书处'];
const PEOPLE = ['Émile Dufour-Okafor', 'O’Brien, Áine', '王小明', 'ليلى الحسن', 'Анна Ковалёва'];
const SCRIPTS = ['abcdefg ,;', 'àéîõü', 'абвгде', 'أبجدهوز', '一二三四五', 'ｆｕｌｌ', '👩‍💻🧑🏿‍🚀'];

/** Letters of several scripts at lengths that put every kind of character on the 75th octet sooner or later. */
function letters(random: () => number): string {
  return Array.from({ length: Math.floor(random() * 60) }, () => {
    const script = [...SCRIPTS[Math.floor(random() * SCRIPTS.length)]];
    return script[Math.floor(random() * script.length)];
  }).join('');
}

/** mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
