import type { Language } from '@app/i18n';
import { type Refusal, SeveralRefusals } from '@app/refusals';
import { sentenceOf } from '../../http/problem.filter.js';
import { fieldName } from '../forms/typed-answers.js';
import type { FieldError } from '../layout/form.js';

/** What a room refused, at the fields of the page; `answers/<code>` is a question of the form. */
export function refusedFields(refusal: Refusal, language: Language): FieldError[] {
  const each = refusal instanceof SeveralRefusals ? refusal.each : [refusal];
  return each.map((one) => ({
    field: (one.field ?? 'title').replace(/^answers\/(.+)$/, (_, code: string) => fieldName(code)),
    message: sentenceOf(one, language),
  }));
}
