import { answerOf, api, ifMatch, type BodyOf } from '../../api/client';
import { useDesk } from '../../desk/desk';
import { useVocabulary } from '../../desk/lists';
import { useDraft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { Select, TextArea, TextInput } from '../../parts/inputs';
import { useSaving } from '../../parts/saving';
import type { Key } from '../../words/catalogue';
import { useWords } from '../../words/words';
import { factsOf, type Facts } from './facts';
import type { PartProps } from './session';
import { TermsPart } from './terms-part';

type SessionPatch = BodyOf<'/api/v1/editions/{edition}/draft-sessions/{code}', 'patch'>;
const MODES = ['on-site-and-remote', 'on-site', 'remote'] as const;

/** The words and terms of a session; its place and its panel have forms of their own. */
export function FactsForm({ session, changed, reread }: PartProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  const types = useVocabulary('session-type');
  const draft = useDraft(factsOf(session));
  const { values, set } = draft;
  const saving = useSaving({
    draft,
    send: async (changes, base) => {
      const saved = await answerOf(
        api.PATCH('/api/v1/editions/{edition}/draft-sessions/{code}', {
          params: { path: { edition: edition.code, code: session.code }, header: ifMatch(base) },
          body: changes as SessionPatch,
        }),
      );
      changed(saved);
      return factsOf(saved);
    },
    reread: async () => factsOf(await reread()),
  });
  const labelOf = (field: keyof Facts) => t(`sessions.fields.${field}` as Key);
  return (
    <section className="card stack" aria-labelledby="facts">
      <h2 id="facts">{t('sessions.facts')}</h2>
      <EditForm label={t('sessions.facts')} draft={draft} saving={saving} labelOf={labelOf}>
        <TextArea
          name="title"
          label={labelOf('title')}
          rows={2}
          error={errorOf(saving.fault, 'title')}
          value={values.title}
          onChange={(title) => set('title', title.replaceAll('\n', ' '))}
        />
        <div className="cols tight">
          <Select
            name="typeCode"
            label={labelOf('typeCode')}
            empty={t('sessions.no-type')}
            choices={types.choices}
            error={errorOf(saving.fault, 'typeCode')}
            value={values.typeCode ?? ''}
            onChange={(type) => set('typeCode', type || null)}
          />
          <Select
            name="mode"
            label={labelOf('mode')}
            choices={MODES.map((mode) => ({ value: mode, label: t(`sessions.modes.${mode}`) }))}
            error={errorOf(saving.fault, 'mode')}
            value={values.mode}
            onChange={(mode) => set('mode', mode as Facts['mode'])}
          />
          <TextInput
            name="titleLanguage"
            label={labelOf('titleLanguage')}
            dir="ltr"
            error={errorOf(saving.fault, 'titleLanguage')}
            value={values.titleLanguage}
            onChange={(language) => set('titleLanguage', language)}
          />
        </div>
        <TextArea
          name="description"
          label={labelOf('description')}
          rows={6}
          error={errorOf(saving.fault, 'description')}
          value={values.description}
          onChange={(text) => set('description', text)}
        />
        <TextArea
          name="organizers"
          label={labelOf('organizers')}
          hint={t('sessions.organizers-hint')}
          rows={3}
          error={errorOf(saving.fault, 'organizers')}
          value={values.organizers.join('\n')}
          onChange={(text) => set('organizers', text.split('\n'))}
        />
        <TermsPart values={values} set={set} fault={saving.fault} />
      </EditForm>
    </section>
  );
}
