import { lazy, Suspense, useEffect, useId, useState, type RefObject } from 'react';
import { useWords } from '../../words/words';

const CameraScan = lazy(() => import('./camera-scan'));

interface SearchProps {
  box: RefObject<HTMLInputElement | null>;
  enter(typed: string): void;
}

/** The one box. A handheld scanner types the code and Enter; a camera is offered where there is one. */
export function DoorSearch({ box, enter }: SearchProps) {
  const { t } = useWords();
  const id = useId();
  const hasCamera = useCamera();
  const [isScanning, scan] = useState(false);
  return (
    <form
      className="stack tight"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        enter(box.current!.value.trim());
      }}
    >
      <label className="label" htmlFor={id}>
        {t('door.search')}
      </label>
      <div className="row nowrap">
        <input
          ref={box}
          className="in grow door-box"
          id={id}
          name="q"
          type="search"
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
        />
        <button className="btn alt">{t('door.look-up')}</button>
        {hasCamera && (
          <button type="button" className="btn alt" aria-pressed={isScanning} onClick={() => scan(!isScanning)}>
            {t('door.camera')}
          </button>
        )}
      </div>
      <p className="hint" id={`${id}-hint`}>
        {t('door.hint')}
      </p>
      {isScanning && (
        <Suspense>
          <CameraScan
            found={(code) => {
              box.current!.value = code;
              enter(code);
            }}
          />
        </Suspense>
      )}
    </form>
  );
}

function useCamera(): boolean {
  const [hasCamera, setHasCamera] = useState(false);
  useEffect(() => {
    const look = async () =>
      (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === 'videoinput');
    if (navigator.mediaDevices) void look().then(setHasCamera, () => setHasCamera(false));
  }, []);
  return hasCamera;
}
