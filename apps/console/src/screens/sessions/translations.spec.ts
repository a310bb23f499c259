import type { Session } from './sessions-question';
import { openLanguages, standingOf, withText } from './translations';

const session = { title: 'Skills', description: '', titleLanguage: 'en' } as Session;

describe('translations in the form', () => {
  it('says of each text where it stands', () => {
    const texts = withText({}, 'fr', 'title', { text: 'Compétences' });

    expect(standingOf(session, texts, 'en', 'title')).toBe('original');
    expect(standingOf(session, texts, 'fr', 'title')).toBe('draft');
    expect(standingOf(session, withText(texts, 'fr', 'title', { state: 'checked' }), 'fr', 'title')).toBe('checked');
    expect(standingOf(session, texts, 'ar', 'title')).toBe('missing');
    expect(standingOf(session, texts, 'ar', 'description')).toBe('empty');
  });

  it('makes a draft of what is typed over a checked text, and lets an empty one go', () => {
    const checked = withText({}, 'fr', 'title', { text: 'Compétences', state: 'checked' });

    expect(checked.fr?.title?.state).toBe('checked');
    expect(withText(checked, 'fr', 'title', { text: 'Les compétences' }).fr?.title?.state).toBe('draft');
    expect(withText(checked, 'fr', 'title', { text: '' }).fr).toEqual({});
  });

  it('counts the languages in which something is open', () => {
    const checked = withText({}, 'fr', 'title', { text: 'Compétences', state: 'checked' });

    expect(openLanguages(session, checked)).toEqual(['es', 'ru', 'zh', 'ar']);
  });
});
