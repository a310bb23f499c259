import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useDesk } from '../../../desk/desk';
import { ProblemNote } from '../../../shell/problem-note';
import { Screen } from '../../../shell/screen';
import { Waiting } from '../../../shell/waiting';
import { isLanguage, LANGUAGES, OWN_NAMES } from '../../../words/language';
import { useWords } from '../../../words/words';
import { useKindOf } from '../letter-words';
import { TemplateDesk } from './template-desk';
import { templateQuestion } from './templates-question';

/** One kind of letter: a tab for each language, its words on one side and the letter itself on the other. */
export function TemplateScreen() {
  const { t, language: spoken } = useWords();
  const { edition } = useDesk();
  const kindOf = useKindOf();
  const { kind } = useParams({ from: '/$edition/letter-templates/$kind' });
  const search = useSearch({ from: '/$edition/letter-templates/$kind' });
  const language = isLanguage(search.language) ? search.language : spoken;
  const { data, error } = useQuery(templateQuestion(edition.code, kind, language));
  return (
    <Screen
      title={kindOf(kind)}
      tabs={false}
      lead={
        <Link to="/$edition/letter-templates" params={{ edition: edition.code }}>
          {t('templates.all')}
        </Link>
      }
    >
      <nav className="tabs" aria-label={t('templates.languages')}>
        {LANGUAGES.map((one) => (
          <Link
            key={one}
            to="/$edition/letter-templates/$kind"
            params={{ edition: edition.code, kind }}
            search={{ language: one }}
            lang={one}
            aria-current={one === language ? 'page' : undefined}
          >
            {OWN_NAMES[one]}
          </Link>
        ))}
      </nav>
      {error && <ProblemNote fault={error} />}
      {!data && !error && <Waiting />}
      {data && <TemplateDesk key={`${kind} ${language}`} template={data} />}
    </Screen>
  );
}
