import type { Draft } from '../../parts/draft';
import { EditForm } from '../../parts/edit-form';
import { errorOf } from '../../parts/faults';
import { Select, TextInput } from '../../parts/inputs';
import type { useSaving } from '../../parts/saving';
import { useWords } from '../../words/words';
import type { AnnouncementBody } from './announcements-question';
import { AudienceFields } from './audience-fields';
import { useAudienceWords } from './audience-words';
import { TextFields } from './text-fields';

const BUTTONS = ['none', 'agenda', 'page'] as const;

/** What its writers decide, and the version that they saw. */
export type AnnouncementRecord = Required<AnnouncementBody> & { version: number };

interface DraftFormProps {
  draft: Draft<AnnouncementRecord>;
  saving: ReturnType<typeof useSaving<AnnouncementRecord>>;
  save?: string;
}

export function DraftForm({ draft, saving, save }: DraftFormProps) {
  const { t } = useWords();
  const wordsOf = useAudienceWords();
  const { values, set } = draft;
  const labels: Record<keyof AnnouncementRecord, string> = {
    name: t('announcements.name'),
    audience: t('announcements.to'),
    texts: t('announcements.texts'),
    button: t('announcements.button'),
    version: '',
  };
  const shown = (field: keyof AnnouncementRecord, value: unknown): string => {
    if (field === 'audience') return wordsOf(value as AnnouncementRecord['audience']);
    if (field === 'button') return t(`announcements.buttons.${value as AnnouncementRecord['button']}`);
    if (field === 'texts')
      return Object.keys(value as object)
        .join(', ')
        .toUpperCase();
    return String(value);
  };
  return (
    <EditForm
      label={t('announcements.draft')}
      draft={draft}
      saving={saving}
      save={save}
      labelOf={(field) => labels[field]}
      show={shown}
    >
      <TextInput
        name="name"
        label={t('announcements.name')}
        hint={t('announcements.name-hint')}
        error={errorOf(saving.fault, 'name')}
        value={values.name}
        onChange={(name) => set('name', name)}
      />
      <AudienceFields value={values.audience} fault={saving.fault} onChange={(audience) => set('audience', audience)} />
      <TextFields value={values.texts} fault={saving.fault} onChange={(texts) => set('texts', texts)} />
      <Select
        name="button"
        label={t('announcements.button')}
        hint={t('announcements.button-hint')}
        choices={BUTTONS.map((value) => ({ value, label: t(`announcements.buttons.${value}`) }))}
        value={values.button}
        onChange={(button) => set('button', button as AnnouncementRecord['button'])}
      />
    </EditForm>
  );
}

export function bodyOf({ version: _, ...body }: AnnouncementRecord): AnnouncementBody {
  return body;
}
