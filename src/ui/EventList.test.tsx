import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../dataset';
import { EventList } from './EventList';
import { date, event, reading } from './sample';

const list = (events: readonly Happening[], focus: string | null = null) =>
  renderToStaticMarkup(
    <EventList {...reading(events)} events={events} focus={focus} onFocus={() => {}} headingLevel={2} />,
  );
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

const strike = event({ id: 'strike-1', kind: 'strike', title: 'Strikes', time: date('2026-01-16') });
const later = event({ id: 'call-2', title: 'Second call', time: date('2026-01-17') });

describe('EventList', () => {
  it('is one list named Events with an item per event, marked with its id and kind', () => {
    const html = list([event(), strike, later]);
    expect(count(html, /<ol[^>]* aria-label="Events"/g)).toBe(1);
    expect(
      [...html.matchAll(/<li[^>]* data-event="([^"]+)" data-kind="([^"]+)"/g)].map((m) => [m[1], m[2]]),
    ).toEqual([
      ['call-1', 'call'],
      ['strike-1', 'strike'],
      ['call-2', 'call'],
    ]);
  });

  it('names each day once, on its first event', () => {
    const days = [...list([event(), strike, later]).matchAll(/<h3[^>]*>([^<]+)<\/h3>/g)].map((m) => m[1]);
    expect(days).toEqual(['Friday 16 January 2026', 'Saturday 17 January 2026']);
  });

  it('says kind, place, certainty and who speaks, but not who is silent', () => {
    const html = list([event()]);
    expect(html).toContain('>Call</span>');
    expect(html).toContain('Moscow and Jerusalem');
    expect(html).toContain('>Reported</span> · <bdi>Who says what: Kremlin</bdi></p>');
  });

  it('has one tab stop: the open event, or else the first', () => {
    const stops = (html: string) => [...html.matchAll(/<button[^>]*tabindex="(0|-1)"/g)].map((m) => m[1]);
    expect(stops(list([event(), strike, later]))).toEqual(['0', '-1', '-1']);
    expect(stops(list([event(), strike, later], 'call-2'))).toEqual(['-1', '-1', '0']);
    expect(stops(list([event(), strike, later], 'elsewhere'))).toEqual(['0', '-1', '-1']);
  });

  it('opens the event in focus and no other', () => {
    const html = list([event(), strike, later], 'strike-1');
    expect(count(html, /aria-expanded="true"/g)).toBe(1);
    expect(count(html, /class="event-body"/g)).toBe(1);
    expect(html).toMatch(/aria-expanded="true" aria-controls="event-strike-1-detail"/);
    expect(html).toContain('id="event-strike-1-detail"');
  });

  it('says so when nothing is shown', () => {
    expect(list([])).toContain('No events in the time shown');
  });

  it('shows markup in the data as text', () => {
    const html = list([event({ title: '<img src=x onerror=alert(1)>', summary: '"><script>' })], 'call-1');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|<script/);
  });
});
