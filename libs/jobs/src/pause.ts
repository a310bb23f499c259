/** A pause that can be ended early, once or for good. */
export class Pause {
  private wakeUp?: () => void;
  private called = false;

  /** Resolves after `ms`, or when `wake` is called; at once when it was called since the last pause. */
  async for(ms: number): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.called = false;
    this.wakeUp = undefined;
  }

  wake(): void {
    this.called = true;
    this.wakeUp?.();
  }
}
