import { Refusal } from '@app/refusals';

/** So many lists at a time are enough for one officer. */
export class ListsEnough extends Refusal {
  constructor(most: number) {
    super('too-many', 'reporting.lists-enough', undefined, { most });
  }
}
