import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { type ShapeFault, WrongShape } from './validation.js';

/** What PostgreSQL cannot keep as text: NUL, and halves of a character that stands in two parts. */
const isSound = (text: string) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

/** Refuses texts in bodies and queries that no table could keep, before any schema or room meets them. */
@Injectable()
export class SoundTextPipe implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    const faults = type === 'body' || type === 'query' ? unsoundIn(value, []) : [];
    if (faults.length > 0) throw new WrongShape(faults);
    return value;
  }
}

/** Goes as deep as a request's shape ever does; what lies deeper is refused by its schema. */
const DEEPEST = 40;

function unsoundIn(value: unknown, path: string[]): ShapeFault[] {
  if (typeof value === 'string') return isSound(value) ? [] : [{ field: path.join('/'), reason: 'invalid' }];
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    isSound(name) ? unsoundIn(one, [...path, name]) : [{ field: path.join('/'), reason: 'invalid' }],
  );
}
