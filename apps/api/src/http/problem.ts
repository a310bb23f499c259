import type { RefusalKind } from '@app/refusals';

/** An error as RFC 9457 describes it, with our stable `code` and, for wrong input, which field and why. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  /** Names this request in our log; tell it when you ask for help. */
  requestId: string;
  errors?: FieldProblem[];
}

export interface FieldProblem {
  /** Name of the field; JSON pointer without the first slash for nested ones. */
  field: string;
  message: string;
}

export const STATUS_OF_KIND: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  'not-found': 404,
  'not-allowed': 403,
  conflict: 409,
  stale: 412,
  gone: 410,
  'too-many': 429,
  full: 507,
  busy: 503,
};

const DATABASE_IS_AWAY = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  '57014',
]);

/** A database that restarts or is full answers 503, not 500: the same request will work in a moment. */
export function databaseIsAway(fault: unknown): boolean {
  const { code, message } = fault as { code?: string; message?: string };
  return (
    (code !== undefined && DATABASE_IS_AWAY.has(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/i.test(
      message ?? '',
    )
  );
}
