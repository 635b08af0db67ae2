import { Accounts } from './Accounts';
import { Claims } from './Claims';
import type { OnRecord } from './comparison';
import type { EventDetailProps } from './props';
import { SideBySide } from './SideBySide';

/** What is on record about an event: accounts side by side where there are several, and every other claim. */
export function EventRecord({ record, ...props }: EventDetailProps & { readonly record: OnRecord }) {
  const { dataset, clock, level, messages } = props;
  const { comparison, others } = record;
  return (
    <>
      {comparison ? <SideBySide comparison={comparison} {...props} /> : <Accounts {...props} />}
      <Claims
        claims={others}
        title={messages.t(comparison ? 'detail.others' : 'detail.claims')}
        {...{ level, dataset, clock, messages }}
      />
    </>
  );
}
