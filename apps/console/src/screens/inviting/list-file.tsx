import { useId } from 'react';
import { useWords } from '../../words/words';

/** Reads a list from a file into the form; nothing is sent to anybody by choosing one. */
export function ListFile({ take }: { take(text: string): void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('inviting.form.file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file) take(textOf(await file.arrayBuffer()));
        }}
      />
    </div>
  );
}

/** UTF-8, or what spreadsheets of Western Europe write when they are not asked. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
