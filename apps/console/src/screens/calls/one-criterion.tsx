import { useState } from 'react';
import { errorOf } from '../../parts/faults';
import { NumberInput } from '../../parts/inputs';
import { SixLanguages } from '../../parts/six-languages';
import { useWords } from '../../words/words';
import type { Criterion } from './criteria';

interface Props {
  criterion: Criterion;
  /** Its place in the list, from 0; names its fields as the API does. */
  place: number;
  /** Of the whole, in per cent. */
  share: number;
  fault: unknown;
  put(criterion: Criterion): void;
  /** Left out while it is the only one. */
  remove?(): void;
}

/** One criterion: what it is called, and how much of the whole it makes. */
export function OneCriterion({ criterion, place, share, fault, put, remove }: Props) {
  const { t, language } = useWords();
  const { names, weight } = criterion;
  const name = names[language] || names.en;
  const field = `criteria/${place}`;
  const [startsOpen] = useState(!names.en); // a new one stays open while its name is typed
  return (
    <li>
      <details open={startsOpen || undefined}>
        <summary>
          <b>
            <bdi>{name || t('calls.criteria.new')}</bdi>
          </b>{' '}
          <span className="soft num">{t('calls.criteria.counts', { weight, share })}</span>
        </summary>
        <div className="stack">
          <SixLanguages
            name={`${field}/names`}
            legend={t('calls.names')}
            hint={t('edition.english-stands')}
            value={names}
            onChange={(changed) => put({ ...criterion, names: { ...changed, en: changed.en ?? '' } })}
            fault={fault}
          />
          <NumberInput
            name={`${field}/weight`}
            label={t('calls.criteria.weight')}
            hint={t('calls.criteria.weight-hint')}
            error={errorOf(fault, `${field}/weight`)}
            value={weight}
            onChange={(changed) => put({ ...criterion, weight: changed })}
          />
          {remove && (
            <p>
              <button type="button" className="btn alt" onClick={remove}>
                {t('calls.criteria.remove', { name: name || t('calls.criteria.new') })}
              </button>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}
