/** What a person may choose; `auto` follows the system. */
export type Theme = 'light' | 'dark' | 'auto';

/** Returns the theme to show; what a page writes that is no theme counts as `auto`. */
export function themeOf(theme: Theme, systemIsDark: boolean): 'light' | 'dark' {
  if (theme === 'light' || theme === 'dark') return theme;
  return systemIsDark ? 'dark' : 'light';
}
