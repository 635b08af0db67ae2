import { newSession } from './channel';

/** What a window keeps of its presentation over a reload. */
interface Memory {
  /** Names the presentation to the speaker's window. */
  readonly session: string;
  /** The slide, and how much of it has been shown. */
  readonly key: string;
  readonly stage: number;
  readonly black: boolean;
  /** Whether single letters and signs are keys. */
  readonly letters: boolean;
}

const STORED = 'readout-present';

function stored(): Partial<Record<keyof Memory, unknown>> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Refused, or not ours: the presentation starts from its link alone.
    return {};
  }
}

let memory: Memory | null = null;

/** What this window has kept; a presentation of its own where it has nothing. */
export function remembered(): Memory {
  if (memory) return memory;
  const { session, key, stage, black, letters } = stored();
  memory = {
    session: typeof session === 'string' ? session : newSession(),
    key: typeof key === 'string' ? key : '',
    stage: typeof stage === 'number' && Number.isInteger(stage) && stage > 0 ? stage : 0,
    black: black === true,
    letters: letters !== false,
  };
  return memory;
}

/** Keeps it; where the browser refuses, for as long as the page is there. */
export function remember(now: Omit<Memory, 'session'>): void {
  memory = { ...remembered(), ...now };
  try {
    sessionStorage.setItem(STORED, JSON.stringify(memory));
  } catch {
    // Frames without an origin have no storage.
  }
}
