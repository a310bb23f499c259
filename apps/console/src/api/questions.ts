import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

const TRIES = 3;

/** No answer and "busy" pass by themselves; every other no stays a no. */
function isPassing(fault: unknown): boolean {
  return fault instanceof ApiProblem && (fault.status === 0 || fault.status === 503);
}

/** What was asked of the API and is remembered; asked again when the window is looked at again. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, fault) => failures < TRIES - 1 && isPassing(fault) },
    mutations: { retry: false },
  },
});
