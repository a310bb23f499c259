import { answerOf, api, ifMatch } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import type { Delegation } from './delegations-question';

interface SettingsProps {
  delegation: Delegation;
  changed(fresh: Delegation): void;
  reread(): Promise<Delegation>;
}

type Editable = Pick<Delegation, 'name' | 'quota' | 'headRegistrationId' | 'version'>;

const editable = ({ name, quota, headRegistrationId, version }: Delegation): Editable => ({
  name,
  quota,
  headRegistrationId,
  version,
});

/** Name, quota and head, as the secretariat sets them. */
export function Settings({ delegation, changed, reread }: SettingsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const draft = useDraft(editable(delegation));
  const path = { edition: edition.code, id: delegation.id };
  const saving = useSaving({
    draft,
    send: async (changes, base) => {
      const { quota } = changes;
      const body = { ...changes, ...(quota !== undefined && { quota: Number.isNaN(quota) ? null : quota }) };
      const fresh = await answerOf(
        api.PATCH('/api/v1/editions/{edition}/delegations/{id}', {
          params: { path, header: ifMatch(base) },
          body,
        }),
      );
      changed(fresh);
      return editable(fresh);
    },
    reread: async () => editable(await reread()),
  });
  const { values, set } = draft;
  const approved = delegation.members.filter(({ status }) => status === 'approved' || status === 'attended');
  const labels = { name: 'shown-name', quota: 'quota', headRegistrationId: 'head', version: 'state' } as const;
  return (
    <section className="card stack" aria-labelledby="settings">
      <h2 id="settings">{t('delegations.settings')}</h2>
      <EditForm
        label={t('delegations.settings')}
        draft={draft}
        saving={saving}
        labelOf={(field) => t(`delegations.${labels[field]}`)}
      >
        <TextInput
          name="name"
          dir="auto"
          label={t('delegations.shown-name')}
          error={errorOf(saving.fault, 'name')}
          value={values.name}
          onChange={(name) => set('name', name)}
        />
        <NumberInput
          name="quota"
          label={t('delegations.quota')}
          error={errorOf(saving.fault, 'quota')}
          value={values.quota}
          onChange={(quota) => set('quota', Number.isNaN(quota) ? null : quota)}
        />
        <Select
          name="headRegistrationId"
          label={t('delegations.head')}
          empty={t('delegations.no-head')}
          error={errorOf(saving.fault, 'headRegistrationId')}
          choices={approved.map((member) => ({
            value: member.registrationId,
            label: [member.courtesyTitle, member.givenName, member.familyName].filter(Boolean).join(' '),
          }))}
          value={values.headRegistrationId ?? ''}
          onChange={(id) => set('headRegistrationId', id || null)}
        />
      </EditForm>
    </section>
  );
}
