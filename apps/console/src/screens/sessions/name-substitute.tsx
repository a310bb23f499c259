import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { errorOf, Faults } from '../../parts/faults';
import { Field } from '../../parts/field';
import { TextInput } from '../../parts/inputs';
import { useWords } from '../../words/words';
import type { Panellist } from './invitations';

const FIELDS = ['givenName', 'familyName', 'positionTitle', 'organization', 'email', 'reason'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const NOTHING: Typed = {
  givenName: '',
  familyName: '',
  positionTitle: '',
  organization: '',
  email: '',
  reason: '',
};

/** An editor gives a panellist's place to somebody else, at once. */
export function NameSubstitute({ code, panel, close }: { code: string; panel: Panellist[]; close(): void }) {
  const { t } = useWords();
  const { edition } = useDesk();
  const questions = useQueryClient();
  const heading = useId();
  const [personId, setPerson] = useState(panel[0]?.personId ?? '');
  const [typed, setTyped] = useState(NOTHING);
  const name = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/substitutes', {
          params: { path: { edition: edition.code, code, personId } },
          body: typed,
        }),
      ),
    onSuccess: async () => {
      await questions.invalidateQueries({ queryKey: [edition.code] });
      close();
    },
  });
  return (
    <form
      className="note stack"
      noValidate
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.isPending) name.mutate();
      }}
    >
      <h4 id={heading}>{t('substitutes.name')}</h4>
      <Faults fault={name.error} />
      <div className="cols tight">
        <Field name="person" label={t('substitutes.for')}>
          {(ids) => (
            <select className="in" value={personId} onChange={(event) => setPerson(event.target.value)} {...ids}>
              {panel.map((one) => (
                <option key={one.personId} value={one.personId}>
                  {one.nameInOwnScript ?? one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            name={field}
            type={field === 'email' ? 'email' : 'text'}
            dir={field === 'email' ? 'ltr' : 'auto'}
            label={field === 'reason' ? t('substitutes.reason') : t(`people.${field}`)}
            hint={field === 'email' ? t('substitutes.email-hint') : undefined}
            error={errorOf(name.error, field)}
            value={typed[field]}
            onChange={(text) => setTyped({ ...typed, [field]: text })}
          />
        ))}
      </div>
      <p className="soft">{t('substitutes.done')}</p>
      <p className="row">
        <button className="btn">{t('substitutes.name')}</button>
        <button type="button" className="btn alt" onClick={close}>
          {t('actions.cancel')}
        </button>
      </p>
    </form>
  );
}
