/** How pages are displayed: like the device, or always light or dark. */
export const THEMES = ['auto', 'light', 'dark'] as const;

/** One way to display pages. */
export type Theme = (typeof THEMES)[number];

/** The theme a cookie or a form names; like the device when it names none. */
export function themeOf(value: unknown): Theme {
  return THEMES.find((theme) => theme === value) ?? 'auto';
}
