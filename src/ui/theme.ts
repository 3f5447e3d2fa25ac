/** What a person may choose; `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';

/** Returns the theme to show. */
export function themeOf(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme !== 'auto') return theme;
  return systemIsDark ? 'dark' : 'light';
}
