import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { errorOf, Faults } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { StatementProps } from './one-statement';
import type { Statement } from './statements-question';

type Quote = Statement['quotes'][number];

/** Short sentences that are published beside the statement, each word for word from a checked text. */
export function Quotes({ code, statement, take }: StatementProps) {
  const { t, language: pageLanguage } = useWords();
  const { edition } = useDesk();
  const { nameOf } = useVocabulary('language');
  const checked = statement.texts.filter(({ state }) => state === 'checked').map(({ language }) => language);
  const languages = [...new Set(checked)];
  const [language, setLanguage] = useState(languages[0] ?? '');
  const [words, setWords] = useState('');
  const save = useMutation({
    mutationFn: (quotes: Quote[]) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/quotes', {
          params: {
            path: { edition: edition.code, code, request: statement.requestId },
            query: { lang: pageLanguage },
            header: ifMatch(statement),
          },
          body: { quotes },
        }),
      ),
    onSuccess: (fresh) => {
      setWords('');
      take(fresh);
    },
  });
  if (languages.length === 0) return null;
  const put = (quotes: Quote[]) => {
    if (!save.isPending) save.mutate(quotes);
  };
  const of = languages.includes(language) ? language : languages[0];
  return (
    <section className="stack" aria-labelledby="quotes">
      <h3 id="quotes">{t('statements.quotes')}</h3>
      <p className="soft">{t('statements.quotes-what')}</p>
      <Faults fault={save.error} />
      <ul className="stack tight">
        {statement.quotes.map((quote, at) => (
          <li key={quote.words} className="row">
            <span lang={quote.language} dir="auto" className="grow">
              {quote.words}
            </span>
            <button
              type="button"
              className="plain link"
              aria-label={t('statements.drop-quote-this', { words: quote.words })}
              onClick={() => put(statement.quotes.filter((_, other) => other !== at))}
            >
              {t('statements.drop-quote')}
            </button>
          </li>
        ))}
      </ul>
      <Select
        name="quote-language"
        label={t('statements.language')}
        choices={languages.map((value) => ({ value, label: nameOf(value) }))}
        value={of}
        onChange={setLanguage}
      />
      <TextInput
        name="quotes"
        dir="auto"
        label={t('statements.quote')}
        error={errorOf(save.error, 'quotes')}
        value={words}
        onChange={setWords}
      />
      <p>
        <button
          type="button"
          className="btn alt"
          onClick={() => words.trim() && put([...statement.quotes, { language: of, words }])}
        >
          {t('statements.add-quote')}
        </button>
      </p>
    </section>
  );
}
