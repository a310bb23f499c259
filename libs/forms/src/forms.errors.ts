import { Refusal, SeveralRefusals } from '@app/refusals';
import type { AnswerProblem } from './answers.js';
import type { DefinitionProblem } from './check-definition.js';

/** A form's definition cannot be used: `field` is the place, e.g. `sections/0/fields/2/when/field`. */
export class FormUnusable extends SeveralRefusals {
  constructor(problems: readonly DefinitionProblem[]) {
    const [first, ...others] = problems.map(
      ({ place, fault }) => new Refusal('invalid', `forms.definition-${fault}`, place, { place }),
    );
    super([first, ...others]);
  }
}

/** Somebody else has put another version meanwhile. */
export class FormChangedMeanwhile extends Refusal {
  constructor() {
    super('stale', 'forms.form-changed-meanwhile');
  }
}

/** Answers to the questions of a form cannot be taken: `field` is `answers/<code>`. */
export class AnswersUnusable extends SeveralRefusals {
  constructor(problems: readonly AnswerProblem[]) {
    const [first, ...others] = problems.map(
      ({ code, reason, values }) => new Refusal('invalid', `forms.answer.${reason}`, `answers/${code}`, values),
    );
    super([first, ...others]);
  }
}
