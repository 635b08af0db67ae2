export { whenAtRest } from './maplibre/rest';

/** Stands for the folder `maplibre` in what is built without it: WebGL is then never to be had. */
export const loadMapLibre = async (): Promise<null> => null;
