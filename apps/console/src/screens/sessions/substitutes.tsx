import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { TextInput } from '../../parts/inputs';
import { State, type StateShape } from '../../parts/state';
import { useWords } from '../../words/words';
import type { NamedInstead, Panellist } from './invitations';
import { NameSubstitute } from './name-substitute';

const SHAPES: Record<NamedInstead['state'], StateShape> = {
  named: 'wait',
  accepted: 'ok',
  refused: 'no',
  withdrawn: 'half',
  returned: 'half',
};

/** Who was named to speak in a panellist's place, what became of it, and naming somebody oneself. */
export function Substitutes({
  code,
  panel,
  substitutes,
}: {
  code: string;
  panel: Panellist[];
  substitutes: NamedInstead[];
}) {
  const { t } = useWords();
  const [isNaming, setNaming] = useState(false);
  return (
    <section className="stack" aria-labelledby="substitutes">
      <h3 id="substitutes">{t('substitutes.title')}</h3>
      {substitutes.length > 0 && (
        <ul className="stack">
          {substitutes.map((named) => (
            <SubstituteLine key={named.id} code={code} named={named} />
          ))}
        </ul>
      )}
      {isNaming ? (
        <NameSubstitute code={code} panel={panel} close={() => setNaming(false)} />
      ) : (
        <p>
          <button type="button" className="btn alt" onClick={() => setNaming(true)}>
            {t('substitutes.name')}
          </button>
        </p>
      )}
    </section>
  );
}

function SubstituteLine({ code, named }: { code: string; named: NamedInstead }) {
  const { t, formats } = useWords();
  const { edition } = useDesk();
  const time = (instant: string) => formats.dateTime(instant, edition.timeZone);
  const about = [named.positionTitle, named.organization].filter(Boolean).join(' · ');
  return (
    <li className="stack tight">
      <p className="row">
        <State shape={SHAPES[named.state]}>{t(`substitutes.states.${named.state}`)}</State>
        <b>{t('substitutes.line', { name: `\u2068${named.name}\u2069`, first: `\u2068${named.personName}\u2069` })}</b>
        {about && <bdi className="soft">{about}</bdi>}
      </p>
      <p className="soft">
        {t('substitutes.named-by', { name: `\u2068${named.namedBy || '–'}\u2069`, when: time(named.namedAt) })}
        {named.decidedAt &&
          ` · ${t(`substitutes.states.${named.state}`)}: ${t('substitutes.decided-by', {
            name: `\u2068${named.decidedBy || '–'}\u2069`,
            when: time(named.decidedAt),
          })}`}
      </p>
      {named.reason && <p dir="auto">{named.reason}</p>}
      {named.decisionReason && <p dir="auto">{named.decisionReason}</p>}
      {(named.state === 'named' || named.state === 'accepted') && <Decision code={code} named={named} />}
    </li>
  );
}

type Act = 'acceptance' | 'refusal' | 'return';

/** Accept, or refuse with a reason; of who has the place: give it back. */
function Decision({ code, named }: { code: string; named: NamedInstead }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const [asks, setAsks] = useState<Exclude<Act, 'acceptance'>>();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (act: Act) => {
      const params = { path: { edition: edition.code, code, substituteId: named.id } };
      const route = '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/substitutes/{substituteId}' as const;
      if (act === 'acceptance') return answerOf(api.POST(`${route}/acceptance`, { params }));
      return answerOf(api.POST(`${route}/${act}`, { params, body: { reason } }));
    },
    onSuccess: () => questions.invalidateQueries({ queryKey: [edition.code] }),
  });
  const act = (which: Act) => !decide.isPending && decide.mutate(which);
  const button = (which: Act, word: 'accept' | 'refuse' | 'return') => (
    <button
      type="button"
      className="btn alt"
      aria-label={`${t(`substitutes.${word}`)}: ${named.name}`}
      onClick={() => (which === 'acceptance' ? act(which) : setAsks(which))}
    >
      {t(`substitutes.${word}`)}
    </button>
  );
  return (
    <div className="stack tight">
      <Faults fault={decide.error} />
      {asks ? (
        <form
          className="stack tight"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            act(asks);
          }}
        >
          <TextInput
            name={`reason-${named.id}`}
            label={t('substitutes.reason')}
            hint={asks === 'refusal' ? t('substitutes.refuse-hint') : undefined}
            error={errorOf(decide.error, 'reason')}
            value={reason}
            onChange={setReason}
          />
          <p className="row">
            <button className="btn">{t(asks === 'refusal' ? 'substitutes.refuse' : 'substitutes.return')}</button>
            <button type="button" className="btn alt" onClick={() => setAsks(undefined)}>
              {t('actions.cancel')}
            </button>
          </p>
        </form>
      ) : (
        <p className="row">
          {named.state === 'named' && button('acceptance', 'accept')}
          {named.state === 'named' ? button('refusal', 'refuse') : button('return', 'return')}
        </p>
      )}
    </div>
  );
}
