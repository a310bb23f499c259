import { Refusal } from '@app/refusals';

/** Its two weeks are over, or it was sent, or it was never ours: we do not say which. */
export class DraftGone extends Refusal {
  constructor() {
    super('gone', 'forms.draft-gone');
  }
}

export class DraftTooLong extends Refusal {
  constructor() {
    super('invalid', 'forms.draft-too-long', 'email');
  }
}
