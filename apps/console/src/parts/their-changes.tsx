import { useEffect, useRef } from 'react';
import { useWords } from '../words/words';
import type { TheirChange } from './draft';

interface Props<T> {
  changes: Array<TheirChange<T>>;
  labelOf(field: keyof T): string;
  /** How a value is written for people; an empty one is written by this component. */
  show?(field: keyof T, value: unknown): string;
}

/** Somebody else was faster: what they changed, from what to what. What was typed here stands untouched in the form. */
export function TheirChanges<T>({ changes, labelOf, show }: Props<T>) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const write = (field: keyof T, value: unknown) =>
    (value === null || value === '' ? '' : (show?.(field, value) ?? plainly(value))) || t('editing.nothing');
  return (
    <div className="errors stack tight" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('editing.changed-meanwhile')}</h2>
      <ul className="stack tight">
        {changes.map(({ field, was, is }) => (
          <li key={String(field)}>
            <b>{labelOf(field)}</b>: <s>{write(field, was)}</s> → <bdi>{write(field, is)}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('editing.yours-is-kept')}</p>
    </div>
  );
}

function plainly(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainly).join(', ');
  if (typeof value === 'object')
    return Object.values(value ?? {})
      .map(plainly)
      .join(' · ');
  return String(value);
}
