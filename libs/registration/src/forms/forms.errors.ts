import { Refusal } from '@app/refusals';

/** The edition has no such category. */
export class NoSuchCategory extends Refusal {
  constructor() {
    super('not-found', 'forms.unknown-category');
  }
}
