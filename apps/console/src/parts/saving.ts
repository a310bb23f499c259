import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isStale } from '../api/problem';
import type { Draft } from './draft';

interface SavingOptions<T extends object> {
  draft: Draft<T>;
  send(changes: Partial<T>, base: T): Promise<T>;
  /** Reads the record anew when somebody else was faster. */
  reread(): Promise<T>;
  /** After it was saved; the form has taken the new record already. */
  onSaved?(record: T): void;
}

/** Saves a draft on the version it was made on. A 412 brings the other's record in and keeps what was typed; saving again is then on purpose. */
export function useSaving<T extends object>({ draft, send, reread, onSaved }: SavingOptions<T>) {
  const [isSaved, setSaved] = useState(false);
  const mutation = useMutation({
    mutationFn: () => send(draft.changes, draft.base),
    onMutate: () => setSaved(false),
    onSuccess: (record) => {
      draft.settle(record);
      setSaved(true);
      onSaved?.(record);
    },
    onError: async (fault) => {
      if (isStale(fault)) draft.rebase(await reread());
    },
  });
  return {
    save: () => mutation.mutate(),
    isSaving: mutation.isPending,
    /** True until something is typed again. */
    isSaved: isSaved && !draft.isDirty,
    fault: mutation.error && !isStale(mutation.error) ? mutation.error : undefined,
    wasStale: isStale(mutation.error) && draft.theirs.length > 0,
  };
}
