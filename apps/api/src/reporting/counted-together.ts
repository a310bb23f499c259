/**
 * A count that is the same for everybody who may see it, and takes a good part of a second over fifty thousand rows: whoever asks while
 * it is being made gets that one. Nothing is kept: the next who asks afterwards has it made anew, and a failed one is nobody's answer but theirs
 * who waited for it.
 */
export class CountedTogether<Count> {
  private readonly underWay = new Map<string, Promise<Count>>();

  /** The count named `key`; `make` is called once for all who wait for it. */
  of(key: string, make: () => Promise<Count>): Promise<Count> {
    const already = this.underWay.get(key);
    if (already) return already;
    const count = make().finally(() => this.underWay.delete(key));
    this.underWay.set(key, count);
    return count;
  }
}
