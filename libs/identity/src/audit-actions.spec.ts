import { readFileSync } from 'node:fs';
import { LANGUAGES } from '@app/i18n';
import { AUDIT_ACTIONS } from './audit-actions.js';

type Acts = Record<string, Record<string, string>>;

describe.each(LANGUAGES)('the acts of the log in %s', (language) => {
  const file = new URL(`../../i18n/catalogues/console/${language}.json`, import.meta.url);
  const { audit } = JSON.parse(readFileSync(file, 'utf8')) as { audit: { acts: Acts } };
  const said = Object.entries(audit.acts).flatMap(([room, acts]) =>
    Object.entries(acts).map(([act, sentence]) => [`${room}.${act}`, sentence] as const),
  );

  it('have a sentence each, and no sentence is left without an act', () => {
    expect(said.map(([action]) => action).sort()).toEqual([...AUDIT_ACTIONS].sort());
  });

  it('can be told apart by their sentences', () => {
    const sentences = said.map(([, sentence]) => sentence);
    expect(sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place)).toEqual([]);
  });
});
