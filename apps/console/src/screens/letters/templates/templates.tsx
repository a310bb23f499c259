import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDesk } from '../../../desk/desk';
import { DataTable } from '../../../parts/data-table';
import { Empty } from '../../../parts/empty';
import { SearchField } from '../../../parts/search-field';
import { State } from '../../../parts/state';
import { ProblemNote } from '../../../shell/problem-note';
import { Screen } from '../../../shell/screen';
import { Waiting } from '../../../shell/waiting';
import { OWN_NAMES } from '../../../words/language';
import { useWords } from '../../../words/words';
import { useKindOf } from '../letter-words';
import { templatesQuestion } from './templates-question';

/** Every kind of letter, and in which languages the edition says it in words of its own. */
export function Templates() {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const kindOf = useKindOf();
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery(templatesQuestion(edition.code));
  const kinds = data?.kinds.filter(({ kind }) => kindOf(kind).toLowerCase().includes(typed.toLowerCase())) ?? [];
  return (
    <Screen title={t('places.letter-templates')} lead={t('templates.lead')}>
      {error && <ProblemNote fault={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <div className="row find">
            <SearchField label={t('templates.find')} value={typed} onChange={setTyped} />
            <span role="status" className="soft">
              {t('templates.found', { count: kinds.length })}
            </span>
          </div>
          {kinds.length === 0 && <Empty title={t('templates.none')} />}
          {kinds.length > 0 && (
            <DataTable
              label={t('places.letter-templates')}
              heads={[t('letters.kind'), t('templates.own'), t('templates.drafts')]}
            >
              {kinds.map(({ kind, languages }) => (
                <tr key={kind}>
                  <td>
                    <Link
                      to="/$edition/letter-templates/$kind"
                      params={{ edition: edition.code, kind }}
                      search={{ language: languages[0]?.language }}
                    >
                      {kindOf(kind)}
                    </Link>
                  </td>
                  <td>
                    {languages.every(({ inUse }) => inUse === null) && (
                      <span className="soft">{t('templates.house-everywhere')}</span>
                    )}
                    {languages.some(({ inUse }) => inUse !== null) && (
                      <State shape="ok">
                        {formats.list(languages.flatMap(({ language, inUse }) => (inUse ? [OWN_NAMES[language]] : [])))}
                      </State>
                    )}
                  </td>
                  <td>
                    {languages.some(({ hasDraft }) => hasDraft) && (
                      <State shape="half">
                        {formats.list(
                          languages.flatMap(({ language, hasDraft }) => (hasDraft ? [OWN_NAMES[language]] : [])),
                        )}
                      </State>
                    )}
                  </td>
                </tr>
              ))}
            </DataTable>
          )}
        </>
      )}
    </Screen>
  );
}
