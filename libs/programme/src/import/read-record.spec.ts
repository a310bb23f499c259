import { importTerms, type ImportTerms } from './import-terms.js';
import { readRecord } from './read-record.js';
import type { LeftOut, ReadRecord } from './reading.js';
import type { Remark } from './remark.js';
import { remarkSentence } from './remark-sentence.js';

const term = (code: string, en: string, details = {}, parentCode: string | null = null) => ({
  code,
  labels: { en },
  details,
  parentCode,
});

const terms: ImportTerms = importTerms({
  sessionTypes: [
    term('high-level-dialogue', 'High-Level Dialogue', { aliases: ['HLD', 'High Level Debate'] }),
    term('knowledge-cafe', 'Knowledge Café'),
    term('action-line-facilitation-meeting', 'Action Line Facilitation Meeting', {
      aliases: ['Action Line Interactive Facilitation Meeting'],
    }),
  ],
  modes: [
    term('on-site-and-remote', 'Physical (on-site) and Virtual (remote) participation', { aliases: ['Hybrid Event'] }),
    term('remote', 'Virtual (remote) participation', { aliases: ['online'] }),
  ],
  actionLines: [
    term('C1', 'The role of governments'),
    term('C7', 'ICT applications', { isHeading: true }),
    term('C7-EGOV', 'E-government', {}, 'C7'),
    term('C7-EBUS', 'E-business', {}, 'C7'),
    term('C11', 'Cooperation'),
  ],
  languages: [
    term('en', 'English', { letter: 'E' }),
    term('fr', 'French', { letter: 'F' }),
    term('ar', 'Arabic', { letter: 'A' }),
    term('zh', 'Chinese', { letter: 'C' }),
  ],
  sdgs: [term('5', 'Gender Equality'), term('17', 'Partnerships')],
});

const inEnglish = (remarks: Remark[]) => remarks.map((one) => remarkSentence(one, 'en'));
const read = (record: unknown) => readRecord(record, 7, terms, 'Europe/Zurich');
const taken = (record: object) => read({ id: 'r1', title: 'Title', ...record }) as ReadRecord;
const said = (record: object) => {
  const { mended, notPlaced } = taken(record).remarks;
  return { mended: inEnglish(mended), notPlaced: inEnglish(notPlaced) };
};
const nothing = { mended: [], notPlaced: [] };

describe('readRecord', () => {
  it('reads a whole record as an unscheduled draft, keeps its time and address as a note, and drops its persons', () => {
    const record = {
      id: 'wsis-2025-133',
      edition: 2025,
      itu_session: 133,
      title: 'Legacy in Motion',
      type: 'High-Level Dialogue',
      organizers: ['One Agency', 'Another Agency'],
      date: '2025-07-07',
      start: '09:34',
      end: '10:30',
      utc_offset: '+02:00',
      participation: 'Physical (on-site) and Virtual (remote) participation',
      room: 'Plenary Room C',
      building: 'Palexpo',
      captioning: 'Real-time captioning',
      interpretation: ['EN', 'FR'],
      action_lines: ['C1', 'C7-eGov', 'C11'],
      sdgs: [5],
      sources: ['https://forum.example/133'],
      speakers: [{ name: 'Somebody Real' }, { name: 'Somebody Else' }],
      run_of_show: [{ at: '09:34', item: 'Opening by Somebody Real' }],
    };

    expect(read(record)).toEqual({
      sourceKey: 'wsis-2025-133',
      draft: {
        sourceKey: 'wsis-2025-133',
        title: 'Legacy in Motion',
        titleLanguage: 'en',
        typeCode: 'high-level-dialogue',
        organizers: ['One Agency', 'Another Agency'],
        mode: 'on-site-and-remote',
        interpretation: ['en', 'fr'],
        captioning: true,
        actionLines: ['C1', 'C7-EGOV', 'C11'],
        sdgs: [5],
        sourceNote: {
          date: '2025-07-07',
          start: '09:34',
          end: '10:30',
          utcOffset: '+02:00',
          startsAt: '2025-07-07T09:34:00+02:00',
          place: 'Plenary Room C, Palexpo',
          addresses: ['https://forum.example/133'],
          words: { forum: '2025' },
        },
        givenFields: [],
      },
      remarks: {
        took: ['type', 'participation', 'organizers', 'interpretation', 'captioning', 'action-lines', 'sdgs'].map(
          (field) => ({
            code: 'took',
            values: { field },
          }),
        ),
        mended: [],
        notPlaced: [],
        dropped: [
          { code: 'persons-left', values: { count: 2 } },
          { code: 'fields-left', values: { names: 'itu_session, run_of_show' } },
        ],
      },
    });
    expect(JSON.stringify(read(record))).not.toContain('Somebody');
  });

  it('takes a record that has nothing but id and title, and marks the mode as ours', () => {
    expect(read({ id: 4, title: 'Bare' })).toEqual({
      sourceKey: '4',
      draft: {
        sourceKey: '4',
        title: 'Bare',
        titleLanguage: 'en',
        typeCode: null,
        organizers: [],
        interpretation: [],
        captioning: false,
        actionLines: [],
        sdgs: [],
        sourceNote: null,
        givenFields: ['mode'],
      },
      remarks: { took: [], mended: [{ code: 'id-read-as', values: { text: '4' } }], notPlaced: [], dropped: [] },
    });
  });

  it.each<[string, unknown, { name: string; reason: string }]>([
    ['text', 'a session', { name: '#7', reason: 'it is not a record' }],
    ['nothing', null, { name: '#7', reason: 'it is not a record' }],
    ['a list', [], { name: '#7', reason: 'it is not a record' }],
    ['no id', { title: 'T' }, { name: '#7', reason: 'it has no usable id' }],
    ['a blank id', { id: ' \t', title: 'T' }, { name: '#7', reason: 'it has no usable id' }],
    ['an id that is a record', { id: {}, title: 'T' }, { name: '#7', reason: 'it has no usable id' }],
    ['no title', { id: 'a' }, { name: 'a', reason: 'it has no title' }],
    ['a title of blanks', { id: 'a', title: ' \u200e ' }, { name: 'a', reason: 'it has no title' }],
    [
      'a title without end',
      { id: 'a', title: 'x'.repeat(301) },
      { name: 'a', reason: 'its title has 301 characters, 300 at most' },
    ],
  ])('leaves out %s', (_, record, leftOut) => {
    const { name, reason } = read(record) as LeftOut;
    expect({ name, reason: remarkSentence(reason, 'en') }).toEqual(leftOut);
  });

  it('reads a Cyrillic С before a digit as C, in Action Lines and in titles that are not Cyrillic', () => {
    expect(taken({ title: 'Action Lines С1 and С11', action_lines: ['С1', 'с11'] }).draft).toMatchObject({
      title: 'Action Lines C1 and C11',
      actionLines: ['C1', 'C11'],
    });
    expect(said({ action_lines: ['С1'] })).toEqual({
      mended: ['Action Line “С1”: its Cyrillic С read as C'],
      notPlaced: [],
    });
    expect(taken({ title: 'Направление деятельности С1' }).draft).toMatchObject({
      title: 'Направление деятельности С1',
      titleLanguage: 'ru',
    });
  });

  it('knows Action Lines by their other spellings, and neither C7 alone nor C12', () => {
    const { draft, remarks } = taken({
      action_lines: ['c1', 'AL C11', 'C7 eGov', 'Action Line C7-eBusiness', 'e-government', 'C7', 'C12'],
    });
    expect([draft.actionLines, inEnglish(remarks.notPlaced)]).toEqual([
      ['C1', 'C11', 'C7-EGOV', 'C7-EBUS'],
      ['Action Line C7 is a heading: choose one of its sub-lines', 'Action Line “C12” is unknown'],
    ]);
  });

  it('reads lists with blanks, repetitions, nulls and things that are no text', () => {
    const { draft, remarks } = taken({
      organizers: ['ITU', '', '  ', null, 'ITU', { name: 'X' }, ' UN\u00a0DESA '],
      sdgs: 'SDG 17',
    });
    expect([draft.organizers, draft.sdgs, inEnglish(remarks.mended)]).toEqual([
      ['ITU', 'UN DESA'],
      [17],
      [
        'organizers: 1 that is no text left out',
        'organizers: 3 blank left out',
        'organizers: 1 repeated left out',
        'SDGs: one text read as a list',
      ],
    ]);
  });

  it('knows types with abbreviations, dashes and accents, and keeps the words of the others', () => {
    const type = (written: unknown) => taken({ type: written });
    expect(
      [
        type('Action Line Interactive Facilitation Meeting (ALFM)'),
        type('high–level dialogue'),
        type('Knowledge Cafe'),
        type('HLD'),
      ].map(({ draft }) => draft.typeCode),
    ).toEqual(['action-line-facilitation-meeting', 'high-level-dialogue', 'knowledge-cafe', 'high-level-dialogue']);
    const { draft, remarks } = type('Press Conference');
    expect([draft.typeCode, draft.sourceNote, inEnglish(remarks.notPlaced)]).toEqual([
      null,
      { words: { type: 'Press Conference' } },
      ['type “Press Conference” is not in the edition’s list (kept in the note)'],
    ]);
  });

  it('understands how one takes part, or says that it does not', () => {
    expect([
      taken({ participation: 'Hybrid Event' }).draft.mode,
      taken({ participation: 'online' }).draft.mode,
    ]).toEqual(['on-site-and-remote', 'remote']);
    expect(said({ participation: 'by telex' })).toEqual({
      mended: [],
      notPlaced: ['participation “by telex” is not understood'],
    });
  });

  it('reads interpretation from codes, from the letters of printed agendas, and says what is no language', () => {
    expect(taken({ interpretation_as_written: 'E/F/Passive A' })).toMatchObject({
      draft: { interpretation: ['en', 'fr'] },
      remarks: { notPlaced: [{ code: 'interpretation-unknown', values: { text: 'Passive A' } }] },
    });
    expect(taken({ interpretation: ['AR', 'ZH', 'ar'] }).draft.interpretation).toEqual(['ar', 'zh']);
  });

  it('sees captioning in words and in signs', () => {
    const captioning = (written: unknown) => taken({ captioning: written }).draft.captioning;
    expect([
      captioning('Real-time human captioning'),
      captioning('Captioning EN/FR'),
      captioning(true),
      captioning('no captioning'),
      captioning('none'),
      captioning(false),
    ]).toEqual([true, true, true, false, false, false]);
    expect(said({ captioning: 42 }).notPlaced).toEqual(['captioning “42” is not understood']);
  });

  it.each<[string, object, object, { mended: string[]; notPlaced: string[] }]>([
    [
      'a day that does not exist',
      { date: '2025-02-30' },
      {},
      { mended: [], notPlaced: ['date “2025-02-30” is not a day'] },
    ],
    [
      'a date with slashes',
      { date: '2025/7/8' },
      { date: '2025-07-08' },
      { mended: ['date “2025/7/8” read as 2025-07-08'], notPlaced: [] },
    ],
    ['a date that is a number', { date: 20250708 }, {}, { mended: [], notPlaced: ['date “20250708” is not a day'] }],
    ['a minute of its own', { start: '09:34', end: '10:30' }, { start: '09:34', end: '10:30' }, nothing],
    [
      'a time without a zero',
      { start: '9:34' },
      { start: '09:34' },
      { mended: ['start “9:34” read as 09:34'], notPlaced: [] },
    ],
    [
      'a French time',
      { start: '14h30' },
      { start: '14:30' },
      { mended: ['start “14h30” read as 14:30'], notPlaced: [] },
    ],
    ['a 25th hour', { start: '25:00' }, {}, { mended: [], notPlaced: ['start “25:00” is not a time of day'] }],
    [
      'an end before the start',
      { start: '10:00', end: '09:00' },
      { start: '10:00', end: '09:00' },
      { mended: [], notPlaced: ['it ends at 09:00, not after its start at 10:00 (both kept in the note)'] },
    ],
    [
      'an offset with a name',
      { utc_offset: 'UTC+2' },
      { utcOffset: '+02:00' },
      { mended: ['UTC offset “UTC+2” read as +02:00'], notPlaced: [] },
    ],
    [
      'an offset in words',
      { utc_offset: 'CET' },
      {},
      { mended: [], notPlaced: ['UTC offset “CET” is not understood'] },
    ],
    [
      'summer time in winter',
      { date: '2024-02-15', start: '14:00', utc_offset: '+02:00' },
      { date: '2024-02-15', start: '14:00', utcOffset: '+02:00', startsAt: '2024-02-15T14:00:00+02:00' },
      { mended: [], notPlaced: ['its offset +02:00 is not that of Europe/Zurich on 2024-02-15 (kept in the note)'] },
    ],
    [
      'winter time in winter',
      { date: '2024-02-15', start: '14:00', utc_offset: '+01:00' },
      { date: '2024-02-15', start: '14:00', utcOffset: '+01:00', startsAt: '2024-02-15T14:00:00+01:00' },
      nothing,
    ],
  ])('notes %s', (_, record, note, remarks) => {
    const sourceNote = taken(record).draft.sourceNote ?? {};
    expect([sourceNote, said(record)]).toEqual([note, remarks]);
  });

  it('keeps web addresses only, and no turned or invisible letters', () => {
    const { draft, remarks } = taken({
      title: 'Good \u202Egnihton\u202C\u0000 news',
      sources: ['javascript:alert(1)', 'https://forum.example/1', 'page 12'],
    });
    expect([draft.title, draft.sourceNote, inEnglish(remarks.dropped)]).toEqual([
      'Good gnihton news',
      { addresses: ['https://forum.example/1'] },
      ['2 sources that are no web address'],
    ]);
  });

  it('tells the language of a title by its letters', () => {
    const language = (title: string) => taken({ title }).draft.titleLanguage;
    expect([
      language('حوار رفيع المستوى: WSIS'),
      language('信息社会世界峰会 WSIS+20'),
      language('Диалог ВВУИО'),
      language('Dialogue'),
    ]).toEqual(['ar', 'zh', 'ru', 'en']);
  });
});
