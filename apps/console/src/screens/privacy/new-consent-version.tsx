import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { Dialog } from '../../parts/dialog';
import { Faults } from '../../parts/faults';
import { SixLanguages } from '../../parts/six-languages';
import { Unsaved } from '../../parts/unsaved';
import { directionOf, LANGUAGES, OWN_NAMES, type Language } from '../../words/language';
import { useWords } from '../../words/words';
import { consentsQuestion, type ConsentKind, type ConsentVersion } from './consents-question';

type Texts = Record<Language, string>;

interface Props {
  kind: ConsentKind['kind'];
  current: ConsentVersion;
  /** With the version that is in force now, or without when nothing was written. */
  close(version?: number): void;
}

/** Writes over the words in force, shows what people will read and who is asked again, and only then puts it in force. */
export function NewConsentVersion({ kind, current, close }: Props) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [texts, change] = useState<Texts>({ ...(current.texts as Texts) });
  const [isShown, show] = useState(false);
  const isDirty = LANGUAGES.some((language) => texts[language] !== current.texts[language]);
  const writing = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/consent-texts', {
          params: { path: { edition: edition.code } },
          body: { kind, texts, seenVersion: current.version },
        }),
      ),
    onSuccess: ({ version }) => close(version),
    onError: () => show(false),
    onSettled: () => questions.invalidateQueries({ queryKey: consentsQuestion(edition.code).queryKey }),
  });
  return (
    <form
      className="stack"
      aria-label={t('consents.write')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isDirty) show(true);
      }}
    >
      <Unsaved isDirty={isDirty && !writing.isSuccess} />
      <Faults fault={writing.error} />
      <SixLanguages
        name="texts"
        legend={t('consents.words')}
        hint={t('consents.all-six')}
        rows={5}
        value={texts}
        onChange={(typed) => change(Object.fromEntries(LANGUAGES.map((to) => [to, typed[to] ?? ''])) as Texts)}
        fault={writing.error}
      />
      <p className="row">
        <button className="btn" aria-disabled={!isDirty || undefined}>
          {t('consents.preview')}
        </button>
        <button type="button" className="btn alt" onClick={() => close()}>
          {t('actions.cancel')}
        </button>
        {!isDirty && <span className="soft">{t('editing.unchanged')}</span>}
      </p>
      {isShown && (
        <Dialog title={t('consents.before')} onClose={() => show(false)}>
          {LANGUAGES.map((language) => (
            <div key={language} className="note" lang={language} dir={directionOf(language)}>
              <p className="soft">{OWN_NAMES[language]}</p>
              <p>{texts[language]}</p>
            </div>
          ))}
          <p>{t(`consents.effect.${kind}`, { count: current.standing })}</p>
          <p className="row">
            <button type="button" className="btn" onClick={() => writing.mutate()} disabled={writing.isPending}>
              {t('consents.put')}
            </button>
            <button type="button" className="btn alt" onClick={() => show(false)}>
              {t('consents.back')}
            </button>
          </p>
        </Dialog>
      )}
    </form>
  );
}
