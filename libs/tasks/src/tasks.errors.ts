import { Refusal } from '@app/refusals';

/** There is no such task here; or it is somebody else's. */
export class TaskUnknown extends Refusal {
  constructor() {
    super('not-found', 'tasks.unknown');
  }
}
