export { ASKED, FIELD_TYPES, FormDefinition, fieldsAsked, fieldsToRead } from './form-definition.js';
export type { Asked, FieldType, FormField, FormOption, FormSection, FormTexts } from './form-definition.js';
export { usableDefinition } from './usable-definition.js';
export { checkAnswers, isAsked, missingAnswers, type AnswerProblem, type Answers } from './answers.js';
export { answerLines, needsCountries, type AnswerInWords } from './answer-lines.js';
export { isCountryCode } from './phone.js';
export { AnswersUnusable, FormChangedMeanwhile, FormUnusable } from './forms.errors.js';
