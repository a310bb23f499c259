/** How often something may be done by one who does it. What counts as one (a client's network, an account, an address) is the caller's choice. */
export interface Limit {
  /** Separates it from other limits of the same one: `sign-in-letters`. */
  name: string;
  most: number;
  /** Counted from the first time on; then it begins anew. */
  minutes: number;
}

/** Where one stands with a limit. */
export interface Standing {
  used: number;
  /** From then on it is counted anew. */
  endsAt: Date;
}
