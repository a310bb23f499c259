import { Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { DeskProvider, useDesk } from '../desk/desk';
import { useMe } from '../desk/me';
import { useWords } from '../words/words';
import { Frame } from './frame';
import { Navigation } from './navigation';
import { Screen } from './screen';
import { Waiting } from './waiting';

/** Everything below `/console/{edition}`: only for those who have a role in it. */
export function EditionFrame() {
  const { edition: code } = useParams({ from: '/$edition' });
  const me = useMe().data!;
  if (!me.editions.some((edition) => edition.code === code)) return <NothingHere />;
  return (
    <Suspense fallback={<Waiting />}>
      <DeskProvider me={me} code={code}>
        <Inside />
      </DeskProvider>
    </Suspense>
  );
}

function Inside() {
  const { me, edition } = useDesk();
  return (
    <Frame me={me} edition={edition} navigation={<Navigation />}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </Frame>
  );
}

export function NothingHere() {
  const { t } = useWords();
  const me = useMe().data;
  return (
    <Frame me={me}>
      <Screen title={t('problems.nothing-here')} tabs={false}>
        <p>
          <a href="/console">{t('problems.to-start')}</a>
        </p>
      </Screen>
    </Frame>
  );
}
