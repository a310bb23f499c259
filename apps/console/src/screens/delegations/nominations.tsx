import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useCountries } from '../../desk/lists';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { nominationsQuestion, type Nomination } from './delegations-question';
import { ReasonDialog } from '../../parts/reason-dialog';

interface NominationsProps {
  mayDecide: boolean;
  /** Only those for this delegation. */
  of?: Pick<Nomination, 'kind' | 'country' | 'organization'>;
}

/** What waits for verification: who, for whom, and the letter. */
export function Nominations({ mayDecide, of }: NominationsProps) {
  const { t, language } = useWords();
  const { edition } = useDesk();
  const { data, error } = useQuery(nominationsQuestion(edition.code));
  const isOf = ({ kind, country, organization }: Nomination) =>
    !of || (kind === of.kind && country === of.country && organization === of.organization);
  const open = data?.nominations.filter((nomination) => nomination.state === 'open' && isOf(nomination)) ?? [];
  return (
    <section className="card stack" aria-labelledby="nominations">
      <h2 id="nominations">{t('delegations.nominations')}</h2>
      {error && <ProblemNote fault={error} />}
      {!of && (
        <p>
          <a href={`/${edition.code}/${language}/focal-points/nomination`}>{t('delegations.public-page')}</a>
        </p>
      )}
      {data && open.length === 0 && <p className="soft">{t('delegations.nominations-none')}</p>}
      <ul className="stack">
        {open.map((nomination) => (
          <NominationItem key={nomination.id} nomination={nomination} mayDecide={mayDecide} />
        ))}
      </ul>
    </section>
  );
}

function NominationItem({ nomination, mayDecide }: { nomination: Nomination; mayDecide: boolean }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const countries = useCountries();
  const { name, email, kind, country, organization, nominatedBy, createdAt } = nomination;
  const whose = kind === 'entity' ? `${organization}, ${countries.nameOf(country)}` : countries.nameOf(country);
  return (
    <li className="stack tight">
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <span className="tag">
          <bdi>{whose}</bdi>
        </span>
      </p>
      <p className="soft">
        <bdi>{nomination.function}</bdi> <bdi dir="ltr">{email}</bdi>
      </p>
      <p className="soft small">
        {t('delegations.nominated-by', { by: nominatedBy, when: formats.dateTime(createdAt, edition.timeZone) })}
      </p>
      {nomination.replaces && <p className="small">{t('delegations.replaces')}</p>}
      {nomination.letter && (
        <details>
          <summary>{t('delegations.letter')}</summary>
          <p dir="auto">{nomination.letter}</p>
        </details>
      )}
      {mayDecide && <Decision nomination={nomination} />}
    </li>
  );
}

function Decision({ nomination: { id, name } }: { nomination: Nomination }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [isDeclining, setDeclining] = useState(false);
  const path = { edition: edition.code, id };
  const done = async () => {
    await questions.invalidateQueries({ queryKey: nominationsQuestion(edition.code).queryKey });
    void questions.invalidateQueries({ queryKey: [edition.code, 'delegations'] });
    void questions.invalidateQueries({ queryKey: [edition.code, 'delegation'] });
  };
  const verify = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/editions/{edition}/focal-point-nominations/{id}/verification', { params: { path } })),
    onSuccess: done,
  });
  return (
    <>
      {verify.error && <ProblemNote fault={verify.error} />}
      <div className="row">
        <button type="button" className="btn" onClick={() => !verify.isPending && verify.mutate()}>
          {t('delegations.verify')}
          <span className="vh">: {name}</span>
        </button>
        <button type="button" className="btn alt" onClick={() => setDeclining(true)}>
          {t('delegations.decline')}
          <span className="vh">: {name}</span>
        </button>
      </div>
      {isDeclining && (
        <ReasonDialog
          title={t('delegations.decline-whose', { name })}
          what={t('delegations.decline-what')}
          act={t('delegations.decline')}
          close={() => setDeclining(false)}
          send={(reason) =>
            answerOf(
              api.POST('/api/v1/editions/{edition}/focal-point-nominations/{id}/refusal', {
                params: { path },
                body: { reason },
              }),
            )
          }
          done={done}
        />
      )}
    </>
  );
}
