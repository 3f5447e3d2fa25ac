import process from 'node:process';
import { expect, test } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { createChance } from './chance.ts';
import type { Chance } from './chance.ts';

/** How often a fault is injected: in `npm test`, and in `npm run faults`. */
export interface Rounds {
  readonly quick: number;
  readonly full: number;
}

/** One injection of a fault. */
export interface Round {
  /** From 0. */
  readonly number: number;
  readonly chance: Chance;
  readonly browser: Browser;
  /** Where the built app is served, without a slash at the end. */
  readonly origin: string;
}

const isFull = process.env['ETOM_FAULTS'] === 'full';

/**
 * Declares a fault. `inject` brings it about once and resolves with what was lost, one sentence each; nothing may be. The numbers
 * of rounds and losses become annotations of the test, from which `npm run faults` makes its table.
 */
export function fault(name: string, { quick, full }: Rounds, inject: (round: Round) => Promise<readonly string[]>): void {
  test(name, async ({ browser, baseURL }, info) => {
    const rounds = isFull ? full : quick;
    if (isFull) test.setTimeout(30 * 60_000);
    const losses: string[] = [];
    for (let number = 0; number < rounds; number += 1) {
      const chance = createChance(`${name} ${number}`);
      const lost = await test.step(`round ${number + 1}`, () => inject({ number, chance, browser, origin: new URL(baseURL ?? '').origin }));
      losses.push(...lost.map((loss) => `round ${number + 1}: ${loss}`));
    }
    info.annotations.push({ type: 'rounds', description: String(rounds) }, { type: 'losses', description: String(losses.length) });
    expect(losses).toEqual([]);
  });
}

/** Chooses a size of one round: small in `npm test`, whole in `npm run faults`. */
export function sized(quick: number, full: number): number {
  return isFull ? full : quick;
}
