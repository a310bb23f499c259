/** The public sees a new state of an edition's programme. */
export class ScheduleReleased {
  constructor(
    readonly editionId: string,
    readonly releaseId: string,
    readonly number: number,
  ) {}
}
