import type { Figure } from '../dataset';
import type { Messages } from '../messages';

/** A figure in words with its bounds, never rounder or firmer than its estimator put it. */
export function amountWords({ t, number }: Messages, { value, lower, upper, unit }: Figure): string {
  const [low, high] = [lower === null ? '' : number(lower), upper === null ? '' : number(upper)];
  const bounded = lower === null ? (upper === null ? null : 'most') : upper === null ? 'least' : 'both';
  // An estimator's "at least 100" comes as the number and as its own bound.
  const own = value === null || (bounded !== 'both' && (value === lower || value === upper));
  if (bounded === null) return own ? t('figures.none') : t('figures.exact', { value: number(value), unit });
  if (own) return t(`figures.${bounded}`, { lower: low, upper: high, unit });
  return t(`figures.exact.${bounded}`, { value: number(value), lower: low, upper: high, unit });
}

/** Whether any figure counts people: a reader is told before seeing it. */
export function countsPeople(figures: readonly Figure[]): boolean {
  return figures.some((figure) => figure.unit === 'people');
}
