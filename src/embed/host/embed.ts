import { followLinks } from './links';
import { ReadoutMap } from './ReadoutMap';

// An article may be put together from parts that each bring the script.
if (!customElements.get('readout-map')) {
  customElements.define('readout-map', ReadoutMap);
  followLinks();
}
