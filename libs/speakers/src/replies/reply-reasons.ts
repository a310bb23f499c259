import type { ReplyFault } from '@app/calendar';

/**
 * Why a reply of a calendar was not acted on and waits for a human. `sender-unclear`: no address in From, or several · `sender-differs`:
 * neither the one that was invited nor of somebody who may act for them · `not-invited`: we never invited that address to it ·
 * `out-of-calendar`: we have taken it out of that calendar since · `other-sequence`: it answers another state of the invitation than the
 * last · `older-reply`: a later one counts already. A code with a dot is the refusal that the page would have shown.
 */
export type ReplyReason =
  | ReplyFault
  | 'sender-unclear'
  | 'sender-differs'
  | 'not-invited'
  | 'out-of-calendar'
  | 'other-sequence'
  | 'older-reply'
  | `${string}.${string}`;
