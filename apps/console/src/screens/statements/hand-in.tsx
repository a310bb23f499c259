import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextArea } from '../../parts/inputs';
import { Tick } from '../../parts/ticks';
import { useWords } from '../../words/words';
import type { StatementProps } from './one-statement';

/** A text that reached the office by another way, or a translation that it has made. */
export function HandIn({ code, statement, take }: StatementProps) {
  const { t, language: pageLanguage } = useWords();
  const { edition } = useDesk();
  const languages = useVocabulary('language');
  const isFirst = statement.version === 0;
  const [language, setLanguage] = useState(isFirst ? (statement.speaksIn ?? '') : '');
  const [text, setText] = useState('');
  const [isOriginal, setOriginal] = useState(isFirst);
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/texts', {
          params: {
            path: { edition: edition.code, code, request: statement.requestId },
            query: { lang: pageLanguage },
          },
          body: { language, text, isOriginal, againstDelivery: statement.againstDelivery },
        }),
      ),
    onSuccess: (fresh) => {
      setText('');
      setOriginal(false);
      take(fresh);
    },
  });
  return (
    <details open={isFirst}>
      <summary>{t('statements.add')}</summary>
      <div className="stack">
        <Faults fault={save.error} />
        <Select
          name="language"
          label={t('statements.language')}
          empty={t('statements.choose')}
          choices={languages.choices}
          error={errorOf(save.error, 'language')}
          value={language}
          onChange={setLanguage}
        />
        <TextArea
          name="text"
          rows={8}
          label={t('statements.text')}
          error={errorOf(save.error, 'text')}
          value={text}
          onChange={setText}
        />
        <Tick label={t('statements.is-original')} isTicked={isOriginal} onChange={setOriginal} />
        <p>
          <button type="button" className="btn alt" onClick={() => !save.isPending && save.mutate()}>
            {t('statements.hand-in')}
          </button>
        </p>
      </div>
    </details>
  );
}
