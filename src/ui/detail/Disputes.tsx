import { Fragment } from 'react';
import type { Dataset, Dispute, Happening } from '../../dataset';
import { Heading } from '../Heading';
import { below } from '../reading';
import { Marked } from './Marked';
import type { EventDetailProps } from './props';
import { Section } from './Section';
import { SourceLink } from './SourceLink';

/** The disputes that an event is part of, or that a claim about it belongs to. */
export function disputesOf(dataset: Dataset, event: Happening): readonly Dispute[] {
  const cited = new Set(event.claims.map((claim) => claim.dispute));
  return [...dataset.disputes.values()].filter(
    (dispute) => dispute.events.includes(event.id) || cited.has(dispute.id),
  );
}

function Carriers({ dataset, ids }: { dataset: Dataset; ids: readonly string[] }) {
  const sources = ids.flatMap((id) => dataset.sources.get(id) ?? []);
  if (sources.length === 0) return null;
  return (
    <span className="event-cited">
      {' ('}
      {sources.map((source, i) => (
        <Fragment key={source.id}>
          {i > 0 && ', '}
          <SourceLink source={source} />
        </Fragment>
      ))}
      )
    </span>
  );
}

/** Where sources differ: every version with who carries it, then which one Readout shows and why. */
export function Disputes({ event, level, dataset, messages }: EventDetailProps) {
  const disputes = disputesOf(dataset, event);
  if (disputes.length === 0) return null;
  return (
    <Section level={level} title={messages.t('detail.disputes')}>
      {disputes.map((dispute) => (
        <div className="event-dispute" key={dispute.id}>
          <Heading level={below(level)} className="event-aspect-heading">
            {dispute.topic}
          </Heading>
          <ul className="event-versions">
            {dispute.versions.map((version) => (
              <li key={version.text}>
                <bdi>
                  <Marked text={version.text} />
                </bdi>
                <Carriers dataset={dataset} ids={version.sources} />
              </li>
            ))}
          </ul>
          <p className="event-handling">{messages.t('disputes.shown', { handling: dispute.handling })}</p>
        </div>
      ))}
    </Section>
  );
}
