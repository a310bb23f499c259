import { Select, TextArea } from '../../../parts/inputs';
import { useWords } from '../../../words/words';
import type { BodyOf } from '../../../api/client';
import { useReasons } from '../often-used-reasons';

type Code = NonNullable<BodyOf<'/api/v1/editions/{edition}/desk-jobs', 'post'>['reasonCode']>;

/** Either a reason that everybody reads in their own language, or words of one's own. */
export interface BulkReasonValue {
  code?: Code;
  text: string;
}

export const NO_REASON: BulkReasonValue = { text: '' };

interface BulkReasonProps {
  reason: BulkReasonValue;
  change(reason: BulkReasonValue): void;
  error?: string;
}

export function BulkReason({ reason, change, error }: BulkReasonProps) {
  const { t, language } = useWords();
  const reasons = useReasons(language);
  return (
    <>
      <Select
        name="reasonCode"
        label={t('registrations.bulk.reason')}
        hint={t('registrations.bulk.reason-hint')}
        empty={t('registrations.bulk.own-words')}
        choices={reasons.map(({ code, text }) => ({ value: code, label: text }))}
        value={reason.code ?? ''}
        onChange={(code) => change({ ...reason, code: (code || undefined) as Code | undefined })}
      />
      {!reason.code && (
        <TextArea
          name="reason"
          label={t('registrations.reason')}
          hint={t('registrations.reason-hint')}
          error={error}
          value={reason.text}
          onChange={(text) => change({ ...reason, text })}
        />
      )}
    </>
  );
}
