import type { Claim } from '../../dataset';
import { Heading } from '../Heading';
import { below, type Level, type Reading } from '../reading';
import { ClaimItem } from './ClaimItem';
import { Section } from './Section';

/** Claims by what they are about, in the order in which each aspect first comes up. */
export function byAspect(claims: readonly Claim[]): readonly (readonly [string, readonly Claim[]])[] {
  const aspects = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = aspects.get(claim.aspect);
    if (group) group.push(claim);
    else aspects.set(claim.aspect, [claim]);
  }
  return [...aspects];
}

interface ClaimsProps extends Reading {
  readonly claims: readonly Claim[];
  readonly title: string;
  readonly level: Level;
}

/** Who says what, aspect by aspect; nothing where there are no claims. */
export function Claims({ claims, title, level, ...reading }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <Section level={level} title={title}>
      {byAspect(claims).map(([aspect, group]) => (
        <div className="event-aspect" key={aspect}>
          <Heading level={below(level)} className="event-aspect-heading">
            {aspect}
          </Heading>
          <ul className="event-claims">
            {group.map((claim) => (
              <ClaimItem key={`${claim.speaker} ${claim.source} ${claim.says}`} claim={claim} {...reading} />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
