import { ASKED, type FormDefinition, type FormField } from './form-definition.js';

export type DefinitionFault =
  | 'shape'
  | 'double-code'
  | 'options-missing'
  | 'options-not-wanted'
  | 'double-option'
  | 'condition-unknown-field'
  | 'condition-unknown-value'
  | 'condition-asked-later'
  | 'condition-circle'
  | 'bounds';

/** Where a definition cannot be used, e.g. `sections/0/fields/2/when/field`, and why. */
export interface DefinitionProblem {
  place: string;
  fault: DefinitionFault;
}

type Placed = FormField & { place: string; rank: number };

/** What the shape alone cannot tell: codes, options, conditions. None: the form may be used. */
export function problemsOf(definition: FormDefinition): DefinitionProblem[] {
  const fields: Placed[] = definition.sections.flatMap(({ fields: own, asked }, section) =>
    own.map((field, at) => ({ ...field, place: `sections/${section}/fields/${at}`, rank: ASKED.indexOf(asked) })),
  );
  return [
    ...doubled(
      definition.sections.map(({ code }, at) => ({ code, place: `sections/${at}` })),
      'double-code',
    ),
    ...doubled(fields, 'double-code'),
    ...fields.flatMap(optionProblems),
    ...fields.flatMap(boundProblems),
    ...fields.flatMap((field) => conditionProblems(field, fields)),
    ...circles(fields),
  ];
}

function doubled(named: Array<{ code: string; place: string }>, fault: DefinitionFault): DefinitionProblem[] {
  return named
    .filter(({ code }, at) => named.findIndex((other) => other.code === code) < at)
    .map(({ place }) => ({ place: `${place}/code`, fault }));
}

function optionProblems({ type, options, place }: Placed): DefinitionProblem[] {
  const isChoice = type === 'choice' || type === 'choices';
  if (!isChoice) return options ? [{ place: `${place}/options`, fault: 'options-not-wanted' }] : [];
  if (!options) return [{ place: `${place}/options`, fault: 'options-missing' }];
  return doubled(
    options.map(({ code }, at) => ({ code, place: `${place}/options/${at}` })),
    'double-option',
  );
}

function boundProblems({ type, atMost, atLeast, place }: Placed): DefinitionProblem[] {
  const isLong = (type === 'text' && (atMost ?? 0) > 500) || (type === 'long-text' && (atMost ?? 0) > 5000);
  const isTurned = type === 'number' && atMost !== undefined && atLeast !== undefined && atMost < atLeast;
  const isForeign = (atLeast !== undefined && type !== 'number') || (atMost !== undefined && !takesMost(type));
  return isLong || isTurned || isForeign ? [{ place: `${place}/atMost`, fault: 'bounds' }] : [];
}

function takesMost(type: FormField['type']): boolean {
  return type === 'text' || type === 'long-text' || type === 'number';
}

function conditionProblems({ when, place, rank }: Placed, fields: Placed[]): DefinitionProblem[] {
  if (!when) return [];
  const other = fields.find(({ code }) => code === when.field);
  if (!other) return [{ place: `${place}/when/field`, fault: 'condition-unknown-field' }];
  const values = other.type === 'yes-no' ? ['yes', 'no'] : (other.options ?? []).map(({ code }) => code);
  const unknown = when.is.findIndex((value) => !values.includes(value));
  return [
    ...(unknown >= 0 ? [{ place: `${place}/when/is/${unknown}`, fault: 'condition-unknown-value' as const }] : []),
    ...(other.rank > 0 && other.rank !== rank
      ? [{ place: `${place}/when/field`, fault: 'condition-asked-later' as const }]
      : []),
  ];
}

function circles(fields: Placed[]): DefinitionProblem[] {
  const next = (field: Placed) => fields.find(({ code }) => code === field.when?.field);
  return fields
    .filter((field) => {
      let at = next(field);
      for (let steps = 0; at && steps <= fields.length; steps++, at = next(at)) if (at === field) return true;
      return false;
    })
    .map(({ place }) => ({ place: `${place}/when/field`, fault: 'condition-circle' as const }));
}
