let hasArrived = false;

/** Called when another screen was opened; the next heading takes the focus, so that readers of the screen hear where they are. */
export function noteArrival(): void {
  hasArrived = true;
}

/** Whether somebody has just arrived; answers yes once. */
export function takeArrival(): boolean {
  const arrived = hasArrived;
  hasArrived = false;
  return arrived;
}
