import { LASTS, SEED } from './cases';
import type { Section } from './rows';

/** A column: its head, what of a sample it has, its digits. */
type Column = readonly [head: string, name: string, digits: number];

/** One table. */
export interface Part {
  readonly section: Section;
  readonly title: string;
  readonly text: string;
  readonly columns: readonly Column[];
  /** Of which columns Readout's ratio to the others is given. */
  readonly ratios: readonly Column[];
}

/** The tables, in their order. */
export const PARTS: readonly Part[] = [
  {
    section: 'scrub',
    title: 'Scrub: the time shown is moved',
    text: `Made-up datasets (\`npm run data -- synth\`, seed ${SEED}); ten times as many events fill three times as many years; a
million is made in memory, once for all rounds. The window is dragged to both sides and back, or its end is moved by the arrow keys, at 60 inputs
a second for ${LASTS / 1000} s. "Slow frame" is the time between frames that 95 of 100 do not exceed; "map" counts the frames in which the
map itself changed; "main thread" is all work of the page's thread (Chromium's \`TaskDuration\`) by the frames drawn, and script,
style and layout are parts of it. "Shown" counts the items of Readout's list, of which a long one has only the first and which waits for the hand to rest,
and of the others what they draw at half of the frames. All move through the same days by the same movement of the hand. Readout moves axis, map,
list, counts and address; the others a map alone. Ratios are Readout's number by the other's, in the same browser where it is measured there.

![Main-thread time a frame by number of events](window.svg)`,
    columns: [
      ['shown', 'shown', 0],
      ['frames/s', 'framesPerSecond', 1],
      ['map/s', 'mapsPerSecond', 1],
      ['slow frame, ms', 'slowFrame', 1],
      ['main thread a frame, ms', 'work', 2],
      ['script', 'script', 2],
      ['style', 'style', 2],
      ['layout', 'layout', 2],
    ],
    ratios: [
      ['frames/s', 'framesPerSecond', 1],
      ['slow frame', 'slowFrame', 1],
      ['main thread', 'work', 2],
    ],
  },
  {
    section: 'load',
    title: 'Load: the story, cold, at 1.6 Mbit/s, 150 ms, processor 4 times slower',
    text: `The same events and land for all, gzipped; kB as sent, workers' included. "Map" is the first frame with a map in it (the first
slide, where there is no map; kepler.gl: its map's canvas is there), "input" the first in which the time can be moved. What needs WebGL is loaded in the browser that has it in software, all else in the one without. kepler.gl is its published bundle (3.2.6) with the React, Redux and styled-components that its exported page names.`,
    columns: [
      ['map, ms', 'seen', 0],
      ['kB by then', 'bytesSeen', 0],
      ['kB needed for it', 'needed', 1],
      ['input, ms', 'ready', 0],
      ['kB by then', 'bytesReady', 0],
      ['of it scripts', 'script', 0],
    ],
    ratios: [
      ['map', 'seen', 0],
      ['input', 'ready', 0],
      ['kB', 'bytesReady', 0],
    ],
  },
  {
    section: 'camera',
    title: 'Camera: Readout, all of the story shown',
    text: `Panned by the mouse to both sides, zoomed by the wheel in and out, flown by the button "Closer", for ${LASTS / 1000} s each.`,
    columns: [
      ['frames/s', 'framesPerSecond', 1],
      ['map/s', 'mapsPerSecond', 1],
      ['slow frame, ms', 'slowFrame', 1],
      ['main thread a frame, ms', 'work', 2],
    ],
    ratios: [],
  },
  {
    section: 'memory',
    title: 'Memory: the story, after collecting garbage',
    text: `Played at 8 times the usual speed for 37.5 s, over and over: as much of the story as in five minutes at the usual speed.`,
    columns: [
      ['JavaScript heap, MB', 'heap', 1],
      ['DOM nodes', 'nodes', 0],
      ['listeners', 'listeners', 0],
    ],
    ratios: [['heap', 'heap', 1]],
  },
  {
    section: 'answers',
    title: 'Answers: Readout, the story, processor 4 times slower',
    text: `From when the browser is told of the input until the first frame with the answer has been painted.`,
    columns: [['ms', 'ms', 0]],
    ratios: [],
  },
];
