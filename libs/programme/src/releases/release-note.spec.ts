import { noteFor, tidyNotes } from './release-note.js';

describe('the note of a release', () => {
  it('is read in the reader’s language, else in English, else in what there is', () => {
    expect(noteFor({ en: 'Rooms changed', fr: 'Salles changées' }, 'fr')).toEqual({
      text: 'Salles changées',
      language: 'fr',
    });
    expect(noteFor({ en: 'Rooms changed', fr: 'Salles changées' }, 'ar')).toEqual({
      text: 'Rooms changed',
      language: 'en',
    });
    expect(noteFor({ ru: 'Залы' }, 'zh')).toEqual({ text: 'Залы', language: 'ru' });
    expect(noteFor({}, 'en')).toBeUndefined();
  });

  it('keeps no blanks, and refuses what is too long in its language', () => {
    expect(tidyNotes({ en: '  ', es: ' Hola ' })).toEqual({ es: 'Hola' });
    expect(() => tidyNotes({ ar: 'x'.repeat(5_001) })).toThrow(
      expect.objectContaining({ code: 'programme.text-too-long', field: 'notes/ar' }),
    );
  });
});
