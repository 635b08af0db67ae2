import { describe, expect, it } from 'vitest';
import { bundledDataset } from '../../dataset/fixtures/bundled';
import { createMessages } from '../../messages';
import type { Reading } from '../reading';
import { recordOf } from './comparison';
import { differencesOf } from './differencesOf';

const reading: Reading = { dataset: bundledDataset(), clock: 'place', messages: createMessages('en') };

function sentenceOf(id: string): string {
  const event = reading.dataset.events.find((e) => e.id === id);
  const comparison = event && recordOf(reading.dataset, event).comparison;
  if (!comparison) throw new Error(`${id} has nothing to compare`);
  return differencesOf(reading, comparison).replace(/[\u2068\u2069]/g, '*');
}

describe('differencesOf', () => {
  it('says what both cover, what only one, what neither, and what is merely not recorded', () => {
    expect(sentenceOf('call-2026-01-16-putin-pezeshkian')).toBe(
      'Both accounts cover *situation in Iran* and *partnership and projects*; only Iran’s account covers *diplomatic support*, *UN support*, *foreign role in the unrest*, *colour revolution*, *rioters* and *pro-government rallies*; neither covers *mediation (offered to Pezeshkian)* and *who initiated*; on *de-escalation*, only Russia’s account is recorded here.',
    );
  });

  it('says that a side gave no account, and as of when', () => {
    expect(sentenceOf('call-2026-01-16-putin-netanyahu')).toBe(
      'Only Russia’s account was found as of 31 January 2026, none from Israel; it does not cover *message from Israel to Iran*, *protests in Iran* and *who initiated*.',
    );
  });

  it('says where the accounts contradict each other', () => {
    expect(sentenceOf('str-2025-06-13-opening')).toBe(
      'The two accounts differ on *justification*; on *target*, only Israel’s account is recorded here; on *casualties*, only Iran’s account is recorded here.',
    );
    expect(sentenceOf('str-2025-06-13-isfahan')).toBe('The accounts differ on *damage*.');
  });

  it('compares the accounts of 13 June 2025', () => {
    expect(sentenceOf('call-2025-06-13-putin-netanyahu')).toBe(
      'Both accounts cover *call took place* and *further contacts*; only Russia’s account covers *nuclear programme* and *mediation*; neither covers *who initiated*; on *view of the strikes*, only Israel’s account is recorded here.',
    );
  });

  it('names no aspect twice and leaves no message without its words', () => {
    for (const event of reading.dataset.events) {
      const { comparison } = recordOf(reading.dataset, event);
      if (!comparison) continue;
      const sentence = differencesOf(reading, comparison);
      expect(sentence).not.toMatch(/[{}]|accounts\.|undefined/);
      const aspects = sentence.split(/[\u2068\u2069]/).filter((_, i) => i % 2 === 1);
      expect(new Set(aspects).size).toBe(aspects.length);
    }
  });
});
