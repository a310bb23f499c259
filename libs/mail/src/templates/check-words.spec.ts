import { LANGUAGES, type Language, readMessage, translator } from '@app/i18n';
import { faultsOf, type WordsTrouble } from './check-words.js';
import { houseWords, letterKind, letterKinds } from './letter-kinds.js';
import { type LetterPart, type OwnWords, PART_NAMES } from './letter-parts.js';
import { WordsUnusable } from './template.errors.js';

const found = (kind: string, words: OwnWords, language: Language = 'en') =>
  faultsOf(letterKind(kind)!, language, words).map(({ part, trouble, line, column, what }) => [
    part,
    trouble,
    line,
    column,
    what,
  ]);

it('lets an edition change the letters of the Forum, and none that let people in or act for somebody', () => {
  const kinds = letterKinds().map(({ kind }) => kind);

  expect(kinds).toEqual(
    expect.arrayContaining(['registration.confirmation', 'speakers.invitation', 'notices.changes']),
  );
  expect(kinds.filter((kind) => /^(identity|mandates|privacy|mail)\./.test(kind))).toEqual([]);
  expect(letterKind('identity.sign-in')).toBeUndefined();
  expect(letterKind('registration.toString')).toBeUndefined();
});

it.each(LANGUAGES)('finds no fault with the house’s own words in %s', (language) => {
  for (const kind of letterKinds()) {
    const parts = PART_NAMES.filter((part) => kind.parts.includes(part));
    const words = Object.fromEntries(parts.map((part) => [part, houseWords(kind.kind, part, language)]));
    const faults = faultsOf(kind, language, words);
    expect([kind.kind, faults]).toEqual([kind.kind, []]);
  }
});

it('says what is wrong, in which part and where', () => {
  const cases: Array<[OwnWords, LetterPart, WordsTrouble, number, number, string]> = [
    [{ intro: 'Welcome to {edition}.\nCome {soon}.' }, 'intro', 'unknown-placeholder', 2, 6, 'soon'],
    [{ intro: 'Dear {name}, welcome' }, 'intro', 'unknown-placeholder', 1, 6, 'name'],
    [{ greeting: 'Hello {edition}' }, 'greeting', 'unknown-placeholder', 1, 7, 'edition'],
    [{ intro: 'Welcome to {edition' }, 'intro', 'braces', 1, 12, ''],
    [{ body: 'One\n\nTwo }' }, 'body', 'braces', 3, 5, ''],
    [{ intro: "Bienvenue à l'{edition}" }, 'intro', 'apostrophe', 1, 14, ''],
    [{ intro: 'On {when, date, short}' }, 'intro', 'form', 1, 4, ''],
    [{ intro: '{isOnSite, select, yes {x} other {y}}' }, 'intro', 'unknown-option', 1, 1, 'yes'],
    [{ intro: '{isOnSite, select, 1 {x}}' }, 'intro', 'no-other', 1, 25, ''],
    [{ intro: '{number, plural, one {x} other {y}}' }, 'intro', 'not-a-number', 1, 1, 'number'],
    [{ subject: 'x'.repeat(151) }, 'subject', 'too-long', 1, 1, '150'],
    [{ subject: 'Hello\nBcc: everybody@wsis.example' }, 'subject', 'line-break', 1, 6, ''],
    [{ subject: 'Hello\rBcc: everybody@wsis.example' }, 'subject', 'character', 1, 6, ''],
    [{ intro: 'Hello \u202eworld' }, 'intro', 'character', 1, 7, ''],
    [{ subject: '  ' }, 'subject', 'empty', 1, 1, ''],
  ];
  for (const [words, ...fault] of cases) expect(found('registration.confirmation', words)).toEqual([fault]);
  expect(found('delegations.replaced', { action: 'Open' })).toEqual([['action', 'not-a-part', 1, 1, '']]);
  expect(found('registration.confirmation', { closing: '', heading: '', intro: 'Welcome, {number}.' })).toEqual([]);
});

it('asks for the plural forms that a language has', () => {
  const intro = (forms: string) => ({ intro: `{count, plural, ${forms}} {edition}` });
  const kind = 'delegations.requests';

  expect(found(kind, intro('one {x} other {# y}'))).toEqual([]);
  expect(found(kind, intro('one {x} few {z} other {# y}'))).toEqual([['intro', 'unknown-plural', 1, 1, 'few']]);
  expect(found(kind, intro('one {x} few {z} other {# y}'), 'ru')).toEqual([['intro', 'missing-plural', 1, 1, 'many']]);
  expect(found(kind, intro('one {x} other {# y}'), 'ru')).toEqual([]);
  expect(found(kind, intro('one {x} other {# y}'), 'fr')).toEqual([]);
  expect(found(kind, intro('=0 {w} one {x} =2 {z} few {f} many {m} other {# y}'), 'ar')).toEqual([]);
  expect(found(kind, intro('one {x} other {# y}'), 'ar')).toEqual([['intro', 'missing-plural', 1, 1, 'few, two']]);
  expect(found(kind, intro('=1 {x} other {y}'), 'ar')).toEqual([]);
});

it('does not let go of what is said nowhere else: a deadline, a decision', () => {
  const kind = 'speakers.invitation';

  expect(found(kind, { body: 'Come.' })).toEqual([['body', 'missing-placeholder', 1, 1, 'answerBy']]);
  expect(found(kind, { body: 'Come.', closing: 'Answer by {answerBy}.' })).toEqual([]);
  expect(found(kind, { body: 'Come. {isPlaced, plural, =0 {By {answerBy}.} other {}}' })).toEqual([
    ['body', 'missing-placeholder', 1, 1, 'answerBy'],
  ]);
  expect(found(kind, { body: '{isPlaced, plural, =0 {By {answerBy}.} other {Until {answerBy}.}}' })).toEqual([]);
  expect(found('speakers.answer-noted', { heading: 'News', intro: 'Thank you.', body: '' })[0]).toEqual([
    'heading',
    'missing-placeholder',
    1,
    1,
    'isAccepted',
  ]);
  // the deadline of an offer stands among the facts of the letter as well
  expect(found('registration.offer', { intro: 'A seat is free.', body: 'Take it.' })).toEqual([]);
});

it('says each of them in six languages, with the part as its field', () => {
  const faults = faultsOf(letterKind('registration.confirmation')!, 'fr', { intro: 'À bientôt\nau {forum}' });
  const [refusal] = new WordsUnusable('fr', faults as [(typeof faults)[number]]).each;
  const said = LANGUAGES.map((language) =>
    translator(language)(refusal.code.replace('.', ':refusals.'), refusal.values),
  );

  expect([refusal.kind, refusal.field, said[0]]).toEqual([
    'invalid',
    'words/intro',
    'FR, line 2, place 4: “forum” is no placeholder of this part.',
  ]);
  expect(new Set(said).size).toBe(6);
  expect(said.filter((sentence) => !/FR.*2.*4.*forum/u.test(sentence))).toEqual([]);
  expect(translator('en')('mail:refusals.words-form', refusal.values)).toContain('such as {edition}.');
});

it('reads what the house says as it reads what editions say', () => {
  const { slots } = readMessage(houseWords('speakers.invitation', 'body', 'ar'), 'ar');

  expect(slots.map(({ name }) => name)).toEqual(expect.arrayContaining(['answerBy', 'isPlaced']));
  expect(houseWords('speakers.invitation', 'greeting', 'ar')).toBe('تحية طيبة {name}،');
});
