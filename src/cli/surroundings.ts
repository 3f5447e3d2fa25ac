import type { Accent } from '../report/index.ts';

/** The surroundings of a run: what `main` takes from the process. */
export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Names this very build, for what is kept from run to run. */
  readonly build: string;
  /** The script of further threads; without it there is only one. */
  readonly worker?: string;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Sets text off on standard output; the identity where it shows no colors. */
  readonly paint: (accent: Accent, text: string) => string;
}
