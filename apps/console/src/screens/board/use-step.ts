import { useState } from 'react';

/** Minutes between the places at which something can be put down. */
export const STEPS = [1, 5, 15, 30] as const;
const KEPT_AS = 'forum-board-step';

/** Remembered in this browser. */
export function useStep(): [step: number, setStep: (step: number) => void] {
  const [step, setStep] = useState(() => {
    const kept = Number(localStorage.getItem(KEPT_AS));
    return (STEPS as readonly number[]).includes(kept) ? kept : 15;
  });
  return [
    step,
    (next) => {
      localStorage.setItem(KEPT_AS, String(next));
      setStep(next);
    },
  ];
}
