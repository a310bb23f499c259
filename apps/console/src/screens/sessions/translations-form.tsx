import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { useSaving } from '../../parts/saving';
import { directionOf, LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { PartProps } from './session';
import { openLanguages, translatedOf, withText } from './translations';
import { TranslatedFields } from './translated-fields';

/** Title and description in the other languages, each with its state. The public sees a text when somebody has checked it. */
export function TranslationsForm({ session, changed, reread }: PartProps) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const draft = useDraft(translatedOf(session));
  const { translations } = draft.values;
  const saving = useSaving({
    draft,
    send: async (_, read) => {
      const saved = await answerOf(
        api.PATCH('/api/v1/editions/{edition}/draft-sessions/{code}', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(read) },
          body: { translations },
        }),
      );
      changed(saved);
      return translatedOf(saved);
    },
    reread: async () => translatedOf(await reread()),
  });
  const title = t('sessions.translations.heading');
  const open = openLanguages(session, translations);
  const names = formats.list(open.map((language) => OWN_NAMES[language]));

  return (
    <section className="card stack" aria-labelledby="translations">
      <h2 id="translations">{title}</h2>
      <p className="soft">
        {open.length === 0
          ? t('sessions.translations.complete')
          : t('sessions.translations.open', { languages: names, count: open.length })}
      </p>
      <EditForm
        label={title}
        draft={draft}
        saving={saving}
        labelOf={() => title}
        show={() => title}
        save={t('sessions.translations.save')}
      >
        {LANGUAGES.filter((language) => language !== session.titleLanguage).map((language) => (
          <details key={language} open={saving.fault !== undefined && saving.fault !== null ? true : undefined}>
            <summary>
              <bdi lang={language} dir={directionOf(language)}>
                {OWN_NAMES[language]}
              </bdi>
            </summary>
            <TranslatedFields
              session={session}
              language={language}
              translations={translations}
              fault={saving.fault}
              change={(field, part) => draft.set('translations', withText(translations, language, field, part))}
            />
          </details>
        ))}
      </EditForm>
    </section>
  );
}
