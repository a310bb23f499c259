import type { Problem } from './types';

/** A problem document (RFC 9457) that the API answered with, or no answer at all (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: ReadonlyArray<{ field: string; message: string }> = [],
    readonly requestId?: string,
    /** What else the document carries, for the screens that know it. */
    readonly document: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

export function problemOf(document: unknown, status: number): ApiProblem {
  const problem = (typeof document === 'object' ? document : undefined) as Partial<Problem> | undefined;
  return new ApiProblem(
    status,
    problem?.code ?? 'console.unreadable',
    problem?.title ?? '',
    problem?.errors,
    problem?.requestId,
    problem as Record<string, unknown>,
  );
}

/** Somebody else changed it meanwhile. */
export const isStale = (fault: unknown) => fault instanceof ApiProblem && fault.status === 412;
export const isSignedOut = (fault: unknown) => fault instanceof ApiProblem && fault.status === 401;
