import { useWords } from '../words/words';
import { Frame } from './frame';
import { Screen } from './screen';
import { useSignInPath } from './sign-in-path';

/** Nobody is signed in: says so and leads to the page that sends a link. */
export function SignedOut() {
  const { t } = useWords();
  return (
    <Frame>
      <Screen title={t('signed-out.title')} tabs={false}>
        <p>{t('signed-out.what')}</p>
        <p>
          <a className="btn" href={useSignInPath()}>
            {t('signed-out.sign-in')}
          </a>
        </p>
      </Screen>
    </Frame>
  );
}
