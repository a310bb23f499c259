import { State } from '../../parts/state';
import { useWords } from '../../words/words';
import type { Submission } from './review-questions';

/** What the others said; reviewers see it once they have given their own. */
export function OtherReviews({ submission: { reviews, criteria } }: { submission: Submission }) {
  const { t, language } = useWords();
  const others = reviews.filter(({ isMine }) => !isMine);
  if (others.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="other-reviews">
      <h3 id="other-reviews">{t('review.others')}</h3>
      <ul className="stack tight">
        {others.map(({ name, scores, comment, hasConflict, isOfEarlierText }, at) => (
          <li key={at}>
            <b>
              <bdi>{name}</bdi>
            </b>{' '}
            {hasConflict ? (
              <State shape="warn">{t('review.mines.conflict')}</State>
            ) : (
              <span className="num">
                {criteria.map(({ code, names }) => `${names[language] || names.en} ${scores[code] ?? '–'}`).join(' · ')}
              </span>
            )}
            {isOfEarlierText && <span className="soft"> {t('review.of-earlier-text')}</span>}
            {comment && <p dir="auto">{comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
