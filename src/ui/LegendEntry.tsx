import type { ReactNode } from 'react';

/** A line of the legend: a sign as it is drawn, about 0,0 and at most 40 px wide and 20 high, and what it means. */
export function Entry({ children, words }: { readonly children: ReactNode; readonly words: string }) {
  return (
    <li className="legend-entry">
      <svg className="legend-sample" viewBox="-20 -10 40 20" aria-hidden="true">
        {children}
      </svg>
      {words}
    </li>
  );
}
