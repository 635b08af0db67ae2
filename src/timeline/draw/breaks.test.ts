import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { countIn } from '../calendar';
import { courseOf } from '../course';
import { drawn, flat, painted } from '../drawn.fixture';
import { type Laying, layOutAxis } from './axis';

const dataset = bundledDataset();
const whole = { ...dataset, course: courseOf(dataset, 'place'), clock: 'place' } as const;
const laid = (view: Partial<Laying> = {}) => layOutAxis({ ...whole, width: 892, compact: false, ...view });
const folds = laid().axis.spans.filter(({ kind }) => kind === 'fold');

describe('the breaks of the axis', () => {
  it('are buttons that unfold, each named by its length and what it hides', () => {
    const { calendar } = laid();
    const buttons = flat(drawn(laid())).filter(({ attributes }) =>
      attributes['data-key']?.startsWith('fold'),
    );
    expect(buttons.map(({ key }) => key)).toEqual(folds.map(({ extent }) => `fold ${extent.start}`));
    for (const [i, { attributes }] of buttons.entries()) {
      expect([attributes.role, attributes['aria-expanded']]).toEqual(['button', 'false']);
      const hidden = folds[i] ? countIn(calendar, folds[i].extent) : 0;
      const what = hidden === 0 ? 'without events' : `with ${hidden} event${hidden === 1 ? '' : 's'}`;
      expect(attributes['aria-label']).toMatch(new RegExp(`^\\d+ (days|weeks) ${what}: unfold$`));
    }
  });

  it('can be pressed over 24 px, whatever their width', () => {
    const nodes = painted(drawn(laid()));
    const targets = nodes.filter(({ node }) =>
      nodes.some(
        (other) =>
          other.node.key.startsWith('fold ') && node.key === 'target' && other.node.children.includes(node),
      ),
    );
    expect(targets.map(({ x0, x1 }) => Math.round(x1 - x0))).toEqual(folds.map(() => 24));
  });

  it('stand among the marks in order of time', () => {
    const layout = laid();
    const keys = flat(drawn(layout)).flatMap(({ attributes }) => attributes['data-key'] ?? []);
    const times = keys.map(
      (key) => layout.marks.find((mark) => mark.key === key)?.t ?? Number(key.split(' ')[1]),
    );
    expect(times).toHaveLength(layout.marks.length + folds.length);
    for (const [i, t] of times.entries())
      if (keys[i]?.startsWith('fold')) {
        expect(Math.max(...times.slice(0, i))).toBeLessThan(t);
        expect(times[i + 1] ?? t).toBeGreaterThanOrEqual(t);
      }
  });

  it('are tinted once unfolded, with a button to fold them again', () => {
    const [, , fold] = folds;
    const layout = laid({ unfolded: fold ? [fold.extent] : [] });
    const start = fold?.extent.start;
    const nodes = flat(drawn(layout));
    const button = nodes.find(({ attributes }) => attributes['data-key'] === `unfold ${start}`);
    expect(button?.attributes['aria-expanded']).toBe('true');
    expect(button?.attributes['aria-label']).toMatch(/: fold again$/);
    const tint = nodes.find(({ key }) => key === `unfolded ${start}`);
    const span = layout.axis.spans.find(({ extent }) => extent.start === start);
    expect(Number(tint?.attributes.x)).toBeCloseTo(span?.x0 ?? 0, 1);
    expect(Number(tint?.attributes.width)).toBeCloseTo((span?.x1 ?? 0) - (span?.x0 ?? 0), 1);
    expect(nodes.some(({ key }) => key === `fold ${start}`)).toBe(false);
  });

  it('have their button to fold in sight while any of what is unfolded is', () => {
    const [, , fold] = folds;
    if (!fold) throw new Error('there are folds');
    const unfolded = [fold.extent];
    const { axis } = laid({ unfolded, zoom: { k: 30, x: 0 } });
    const x = axis.scale(fold.extent.start) + 40;
    const layout = laid({ unfolded, zoom: { k: 30, x } });
    const nodes = painted(drawn(layout));
    const knob = nodes.find(({ node }) => node.key === 'knob');
    expect(knob?.x0).toBeGreaterThan(layout.metrics.before);
    expect(knob?.x0).toBeLessThan(892 - layout.metrics.after);
  });
});
