/** Made while building, see `build/europe-map.plugin.ts`. */
declare module 'virtual:europe-map' {
  import { type CountryShape } from './country-shape';

  export const width: number;
  export const height: number;
  export const shapes: readonly CountryShape[];
}
