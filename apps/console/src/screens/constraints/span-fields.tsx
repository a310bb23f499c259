import { useDesk } from '../../desk/desk';
import { errorOf } from '../../parts/faults';
import { InstantField } from '../../parts/instant-field';
import { useWords } from '../../words/words';

interface Span {
  startsAt: string | null;
  endsAt: string | null;
}

interface SpanFieldsProps {
  span: Span;
  set(field: keyof Span, instant: string | null): void;
  fault?: unknown;
}

/** From – to, by the clocks of the edition. */
export function SpanFields({ span, set, fault }: SpanFieldsProps) {
  const { t } = useWords();
  const { edition } = useDesk();
  return (
    <>
      {(['startsAt', 'endsAt'] as const).map((field) => (
        <InstantField
          key={field}
          name={field}
          label={t(`constraints.${field}`)}
          error={errorOf(fault, field)}
          zone={edition.timeZone}
          value={span[field]}
          onChange={(instant) => set(field, instant)}
        />
      ))}
    </>
  );
}
