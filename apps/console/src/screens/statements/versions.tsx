import { useMutation } from '@tanstack/react-query';
import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { Faults } from '../../parts/faults';
import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { StatementProps } from './one-statement';
import type { StatementText } from './statements-question';

/** The texts: the one of each language that counts, and the earlier ones behind it. */
export function Versions({ code, statement, take }: StatementProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const check = useMutation({
    mutationFn: ({ id, state }: StatementText) =>
      answerOf(
        api.PUT('/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/texts/{text}/check', {
          params: {
            path: { edition: edition.code, code, request: statement.requestId, text: id },
            query: { lang: language },
            header: ifMatch(statement),
          },
          body: { check: state === 'draft' ? 'checked' : 'draft' },
        }),
      ),
    onSuccess: take,
  });
  const press = (text: StatementText) => {
    if (!check.isPending) check.mutate(text);
  };
  const earlier = statement.texts.filter(({ isNewest }) => !isNewest);
  return (
    <>
      <Faults fault={check.error} />
      {statement.texts
        .filter(({ isNewest }) => isNewest)
        .map((text) => (
          <Text key={text.id} statement={statement} text={text} press={press} />
        ))}
      {earlier.length > 0 && (
        <details>
          <summary>{t('statements.earlier', { count: earlier.length })}</summary>
          <div className="stack">
            {earlier.map((text) => (
              <Text key={text.id} statement={statement} text={text} press={press} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Text({
  statement,
  text,
  press,
}: {
  statement: StatementProps['statement'];
  text: StatementText;
  press(text: StatementText): void;
}) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const { nameOf } = useVocabulary('language');
  const name = nameOf(text.language);
  return (
    <section className="stack tight" aria-label={name}>
      <h3>
        {name}{' '}
        <span className="soft small">
          {t(text.language === statement.originalLanguage ? 'statements.original' : 'statements.translation')} ·{' '}
          {t('statements.version', { number: text.number, when: formats.dateTime(text.givenAt, edition.timeZone) })}
        </span>
      </h3>
      <p className="row">
        <State shape={text.state === 'checked' ? 'ok' : 'half'}>{t(`statements.states.${text.state}`)}</State>
        {text.tooLong && <State shape="warn">{text.tooLong}</State>}
      </p>
      <details>
        <summary>{t('statements.read')}</summary>
        <div className="stack" lang={text.language} dir="auto">
          {text.body.split(/\n{2,}/).map((paragraph, at) => (
            <p key={at} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      </details>
      <p>
        <button type="button" className="btn alt" onClick={() => press(text)}>
          {t(text.state === 'draft' ? 'statements.check' : 'statements.uncheck')}
        </button>
      </p>
    </section>
  );
}
