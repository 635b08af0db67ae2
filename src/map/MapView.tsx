import { useRef } from 'react';
import { Boundary, FailureNotice } from '../failure';
import { LiveMap } from './Map';
import type { MapProps } from './mapProps';

/** The map; where it breaks, a sentence in its place, while everything around it goes on. */
export function MapView(props: MapProps) {
  const { messages, covered } = props;
  // Who has pressed "Try again" has the keyboard on the map then, or on the same button again.
  const tried = useRef(false);
  const { top, right, bottom, left } = covered;
  return (
    <Boundary
      instead={(failed, again) => (
        <section
          className="map map-failed"
          aria-label={messages.t('map.name')}
          style={{ paddingBlock: `${top}px ${bottom}px`, paddingInline: `${left}px ${right}px` }}
        >
          <FailureNotice
            sentence={messages.t('failure.map')}
            takesFocus={tried.current}
            onAgain={() => {
              tried.current = true;
              again();
            }}
            {...{ failed, messages }}
          />
        </section>
      )}
    >
      <LiveMap {...props} awaited={tried} />
    </Boundary>
  );
}
