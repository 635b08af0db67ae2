import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../dataset/fixtures/bundled';
import { select } from '../scene';
import { contextOf, defaultView, parseView, serializeView } from '../view';
import { openedAround, revealing } from './openedAround';

const dataset = bundledDataset();
const view = defaultView(dataset);
const tianjin = 'mtg-2025-09-01-tianjin';

describe('revealing', () => {
  it('changes nothing but the focus for an event that is shown', () => {
    expect(revealing(view, dataset, 'call-2025-06-13-putin-netanyahu')).toEqual({
      event: 'call-2025-06-13-putin-netanyahu',
    });
    expect(revealing(view, dataset, null)).toEqual({ event: null });
  });

  it('moves the window to an event outside it and keeps filters that let it pass', () => {
    const filtered = { ...view, kinds: ['meeting'] as const };
    expect(revealing(filtered, dataset, tianjin)).toEqual({
      event: tianjin,
      window: { from: '2025-09-01', to: '2025-09-01' },
    });
  });

  it('drops filters that hide it, and always ends with the event among those shown', () => {
    for (const { id } of dataset.events) {
      const hidden = { ...view, kinds: [], query: 'zzz' };
      const next = { ...hidden, ...revealing(hidden, dataset, id) };
      expect(select(dataset, next).shown.has(id), id).toBe(true);
    }
  });
});

describe('openedAround', () => {
  it("opens an event's own days unless the link has a time", () => {
    const asked = { ...view, event: tianjin };
    expect(openedAround(asked, dataset, `?event=${tianjin}`).window).toEqual({
      from: '2025-09-01',
      to: '2025-09-01',
    });
    expect(openedAround(asked, dataset, `?event=${tianjin}&from=2025-06-13`)).toBe(asked);
    expect(openedAround(view, dataset, '')).toBe(view);
  });

  it('opens the link of a view with the time that the view has, whichever event is open', () => {
    const context = contextOf(dataset, ['en']);
    for (const { id } of dataset.events) {
      const search = serializeView({ ...view, event: id }, view, context);
      const opened = openedAround(parseView(search, view, context).view, dataset, search);
      expect(opened, search).toEqual({ ...view, event: id });
    }
  });
});
