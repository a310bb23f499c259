import { HttpException } from '@nestjs/common';

/** One field that is not shaped right, with its key in the catalogue (`common:fields.<reason>`). */
export interface ShapeFault {
  field: string;
  reason: string;
}

/** Thrown by the validation pipe: the request is not shaped as the schema says. */
export class WrongShape extends HttpException {
  constructor(readonly faults: ShapeFault[]) {
    super('wrong shape', 400);
  }
}

interface Issue {
  path?: ReadonlyArray<PropertyKey | { key: PropertyKey }>;
  message: string;
  code?: string;
  /** Of `unrecognized_keys`: which. */
  keys?: readonly string[];
}

/** Zod's issues as fields of ours; a schema may give its own reason by `error: 'choose-country'`. */
export function wrongShape(issues: readonly Issue[]): WrongShape {
  return new WrongShape(issues.flatMap(faultsOf));
}

function faultsOf(issue: Issue): ShapeFault[] {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({ field: [...path, key].join('/'), reason: 'unknown-field' }));
  }
  const isOurs = /^[a-z][a-z0-9-]*(:[a-z0-9.-]+)?$/.test(issue.message);
  return [{ field: path.join('/'), reason: isOurs ? issue.message : reasonOf(issue) }];
}

function reasonOf(issue: Issue): string {
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small') return 'missing';
  return 'invalid';
}
