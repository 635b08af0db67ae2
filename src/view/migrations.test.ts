import { describe, expect, it } from 'vitest';
import { migrate } from './migrations';

const migrated = (pairs: Record<string, string>, renames: Parameters<typeof migrate>[1]) =>
  Object.fromEntries(migrate(new Map(Object.entries(pairs)), renames));

describe('migrating an old link', () => {
  it('applies renames in order', () => {
    const renames = [
      { parameter: 't', becomes: 'start' },
      { parameter: 'start', becomes: 'from' },
      { parameter: 'from', value: 'begin', becomes: '2025-06-12' },
    ];
    expect(migrated({ t: 'begin' }, renames)).toEqual({ from: '2025-06-12' });
    expect(migrated({ from: '2025-06-14', other: 'begin' }, renames)).toEqual({
      from: '2025-06-14',
      other: 'begin',
    });
  });

  it('lets the new name win over the old', () => {
    expect(migrated({ t: 'old', from: 'new' }, [{ parameter: 't', becomes: 'from' }])).toEqual({
      from: 'new',
    });
  });
});
