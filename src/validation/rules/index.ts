import type { Rule } from '../rule.ts';
import { edition } from './edition.ts';
import { idFormat } from './id-format.ts';
import { idKnown } from './id-known.ts';
import { recovered } from './recovered.ts';
import { tagRequired } from './tag-required.ts';

/** All rules about eTOM, in the order in which their findings on one element are listed. */
export const rules: readonly Rule[] = [tagRequired, edition, idFormat, idKnown, recovered];
