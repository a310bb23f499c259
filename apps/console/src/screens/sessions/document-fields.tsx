import { errorOf } from '../../parts/faults';
import { NumberInput, Select, TextInput } from '../../parts/inputs';
import { isLanguage, LANGUAGES, OWN_NAMES } from '../../words/language';
import { useWords } from '../../words/words';
import type { SessionDocument } from './documents';
import { PlaceButtons } from './place-buttons';

interface DocumentFieldsProps {
  document: SessionDocument;
  /** Its place in the list, from 0. */
  at: number;
  isLast: boolean;
  fault: unknown;
  change(part: Partial<SessionDocument>): void;
  move(by: -1 | 1): void;
  remove(): void;
}

export function DocumentFields({ document, at, isLast, fault, change, move, remove }: DocumentFieldsProps) {
  const { t } = useWords();
  const name = t('sessions.documents.document', { number: at + 1 });
  const languages: Array<{ value: string; label: string }> = LANGUAGES.map((one) => ({
    value: one,
    label: OWN_NAMES[one],
  }));
  if (document.language && !isLanguage(document.language))
    languages.push({ value: document.language, label: document.language });
  const field = (part: keyof SessionDocument) => ({
    name: `documents/${at}/${part}`,
    label: t(`sessions.documents.${part}`),
    error: errorOf(fault, `documents/${at}/${part}`),
  });
  return (
    <fieldset className="stack tight">
      <legend>{name}</legend>
      <TextInput {...field('title')} dir="auto" value={document.title} onChange={(title) => change({ title })} />
      <TextInput
        {...field('url')}
        type="url"
        dir="ltr"
        hint={t('sessions.documents.url-hint')}
        value={document.url}
        onChange={(url) => change({ url })}
      />
      <div className="cols tight">
        <Select
          {...field('language')}
          empty={t('sessions.documents.no-language')}
          choices={languages}
          value={document.language ?? ''}
          onChange={(language) => change({ language: language || undefined })}
        />
        <TextInput
          {...field('format')}
          dir="ltr"
          hint={t('sessions.documents.format-hint')}
          value={document.format ?? ''}
          onChange={(format) => change({ format: format || undefined })}
        />
        <NumberInput
          {...field('bytes')}
          value={document.bytes === undefined ? null : Math.round(document.bytes / 1000)}
          onChange={(size) => change({ bytes: Number.isFinite(size) ? Math.round(size) * 1000 : undefined })}
        />
      </div>
      <p className="row seat">
        <PlaceButtons name={name} isFirst={at === 0} isLast={isLast} move={move} remove={remove} />
      </p>
    </fieldset>
  );
}
