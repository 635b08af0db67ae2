import { expect, it } from 'vitest';
import { typedWindow } from './DatesForm';

const window = { from: '2025-06-13', to: '2025-06-24' };

it('typed days make a window only if both are there and in order', () => {
  const view = { window, time: 'window' } as const;
  expect(typedWindow(view, '2025-06-20', '2025-06-22')).toEqual({ from: '2025-06-20', to: '2025-06-22' });
  expect(typedWindow(view, '2025-06-22', '2025-06-20')).toBeNull();
  expect(typedWindow(view, '', '2025-06-20')).toBeNull();
  expect(typedWindow(view, '2025-06-20', '')).toBeNull();
});

it('one day is both ends, and up to a day keeps the start where it can', () => {
  expect(typedWindow({ window, time: 'instant' }, '', '2026-01-16')).toEqual({
    from: '2026-01-16',
    to: '2026-01-16',
  });
  expect(typedWindow({ window, time: 'until' }, '', '2026-01-16')).toEqual({
    from: '2025-06-13',
    to: '2026-01-16',
  });
  expect(typedWindow({ window, time: 'until' }, '', '2025-06-01')).toEqual({
    from: '2025-06-01',
    to: '2025-06-01',
  });
});
