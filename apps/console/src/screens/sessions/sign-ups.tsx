import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { DataTable } from '../../parts/data-table';
import { State } from '../../parts/state';
import { ProblemNote } from '../../shell/problem-note';
import { useWords } from '../../words/words';
import { SignUpActs } from './sign-up-acts';
import type { Session } from './sessions-question';

/** Who signed up: how many seats are taken, who waits, and the list as a table. For sessions that take sign-ups. */
export function SignUps({ session }: { session: Session }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const path = { edition: edition.code, code: session.code };
  const route = '/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups' as const;
  const { data, error } = useQuery({
    queryKey: [edition.code, 'sign-ups', session.code],
    queryFn: () => answerOf(api.GET(route, { params: { path } })),
  });
  const people = data?.people ?? [];
  if (session.access !== 'sign-up' && people.length === 0) return null;
  const seats = data?.seats;
  const taken = { taken: seats?.taken ?? 0, inLine: seats?.inLine ?? 0 };
  const isFull = seats?.capacity != null && seats.taken >= seats.capacity;
  return (
    <section className="card stack" aria-labelledby="sign-ups">
      <h2 id="sign-ups">{t('sessions.sign-ups.heading')}</h2>
      {error && <ProblemNote fault={error} />}
      {data && !seats && <p className="soft">{t('sessions.sign-ups.unreleased')}</p>}
      {seats && (
        <p>
          {seats.capacity === null
            ? t('sessions.sign-ups.uncounted', taken)
            : t('sessions.sign-ups.count', { ...taken, capacity: seats.capacity })}
        </p>
      )}
      {people.length > 0 && (
        <>
          <DataTable
            label={t('sessions.sign-ups.heading')}
            heads={[
              t('sessions.sign-ups.person'),
              t('sessions.sign-ups.number'),
              t('sessions.sign-ups.state'),
              <span className="vh">{t('sessions.sign-ups.acts')}</span>,
            ]}
          >
            {people.map((person) => (
              <tr key={person.id}>
                <td>
                  <b>
                    <bdi>{person.name}</bdi>
                  </b>
                  <p className="soft">
                    <bdi>{[person.organization, person.country].filter(Boolean).join(' · ')}</bdi>
                  </p>
                </td>
                <td>
                  <bdi dir="ltr">{person.number}</bdi>
                </td>
                <td>
                  <State shape={person.state === 'seated' ? 'ok' : 'wait'}>
                    {t(`sessions.sign-ups.states.${person.state}`)}
                  </State>
                  <p className="soft nobr">{formats.day(person.signedUpAt, edition.timeZone, 'tiny')}</p>
                </td>
                <td>{seats && <SignUpActs code={session.code} person={person} isFull={isFull} />}</td>
              </tr>
            ))}
          </DataTable>
          <p>
            <a href={`/api/v1/editions/${edition.code}/draft-sessions/${session.code}/sign-ups.csv`} download>
              {t('sessions.sign-ups.csv')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
