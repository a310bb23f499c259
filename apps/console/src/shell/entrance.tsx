import { Outlet } from '@tanstack/react-router';
import { isSignedOut } from '../api/problem';
import { useMe } from '../desk/me';
import { useWords } from '../words/words';
import { Frame } from './frame';
import { ProblemNote, SignInElsewhere } from './problem-note';
import { Screen } from './screen';
import { SignedOut } from './signed-out';
import { Waiting } from './waiting';

/** Lets in whoever is signed in. When a session ends later, the screen stays with what was typed, and a note leads to signing in. */
export function Entrance() {
  const { t } = useWords();
  const { data: me, error, refetch } = useMe();
  if (me) {
    return (
      <>
        <Outlet />
        {isSignedOut(error) && (
          <div className="errors stack tight banner" role="alert">
            <p>
              <b>{t('problems.session-ended')}</b>
            </p>
            <SignInElsewhere />
          </div>
        )}
      </>
    );
  }
  if (isSignedOut(error)) return <SignedOut />;
  if (!error) return <Waiting />;
  return (
    <Frame>
      <Screen title={t('shell.console')} tabs={false}>
        <ProblemNote fault={error} retry={() => void refetch()} />
      </Screen>
    </Frame>
  );
}
