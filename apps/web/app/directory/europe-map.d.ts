/** Made while building, see `build/europe-map.plugin.ts`; a shape is a `CountryShape`. */
declare module 'virtual:europe-map' {
  export const width: number;
  export const height: number;
  export const shapes: readonly {
    readonly code: string;
    readonly d: string;
    readonly x: number;
    readonly y: number;
    readonly isSmall: boolean;
  }[];
}
