import type { Rule } from '../rule.ts';
import { stockRules } from '../stock-rules.ts';
import { edition } from './edition.ts';
import { endToEnd } from './end-to-end.ts';
import { functionKnown } from './function-known.ts';
import { idFormat } from './id-format.ts';
import { idKnown } from './id-known.ts';
import { idLevel } from './id-level.ts';
import { nameMatches } from './name-matches.ts';
import { nesting } from './nesting.ts';
import { recovered } from './recovered.ts';
import { tagRequired } from './tag-required.ts';

/** All rules about eTOM, in the order in which their findings on one element are listed. */
export const etomRules: readonly Rule[] = [tagRequired, edition, idFormat, idKnown, idLevel, nameMatches, nesting, functionKnown, endToEnd, recovered];

/** All rules: those about eTOM, then the stock rules of bpmnlint. */
export const rules: readonly Rule[] = [...etomRules, ...stockRules];
