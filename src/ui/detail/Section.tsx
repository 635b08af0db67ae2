import type { ReactNode } from 'react';
import { Heading } from '../Heading';
import type { Level } from '../reading';

/** One headed part of an event's detail. */
export function Section({ level, title, children }: { level: Level; title: string; children: ReactNode }) {
  return (
    <div className="event-section">
      <Heading level={level} className="event-section-heading">
        {title}
      </Heading>
      {children}
    </div>
  );
}
