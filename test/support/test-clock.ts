/** A clock that stands where a test puts it; it starts at the real time and stands still from the first `set`. */
export class TestClock {
  private at?: Date;

  now(): Date {
    return this.at ? new Date(this.at) : new Date();
  }

  set(instant: string | Date): void {
    this.at = new Date(instant);
  }

  advance(by: { hours?: number; minutes?: number; days?: number; seconds?: number }): void {
    const minutes = (by.seconds ?? 0) / 60 + (by.minutes ?? 0) + 60 * ((by.hours ?? 0) + 24 * (by.days ?? 0));
    this.at = new Date(this.now().getTime() + minutes * 60_000);
  }
}
