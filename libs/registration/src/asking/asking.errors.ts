import { Refusal } from '@app/refusals';
import { ANSWER_AT_MOST, QUESTION_AT_MOST } from './asking.rules.js';

export class QuestionUnusable extends Refusal {
  constructor() {
    super('invalid', 'forms.question-unusable', 'question', { most: QUESTION_AT_MOST });
  }
}

/** The day of the answer must lie ahead, and not further than the rule allows. */
export class AnswerDayUnusable extends Refusal {
  constructor() {
    super('invalid', 'forms.answer-day-unusable', 'answerBy');
  }
}

export class AnswerMissing extends Refusal {
  constructor() {
    super('invalid', 'forms.answer-missing', 'answer', { most: ANSWER_AT_MOST });
  }
}

/** Answered before, its time is over, or the registration stands differently by now. */
export class NothingAsked extends Refusal {
  constructor() {
    super('conflict', 'forms.nothing-asked');
  }
}
