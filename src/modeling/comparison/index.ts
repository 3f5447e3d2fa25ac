import type { ModuleDeclaration } from 'didi';
import { DifferenceMarks } from './difference-marks.ts';

/** Marks on what differs from another diagram. */
export const comparisonModule: ModuleDeclaration = {
  etomDifferenceMarks: ['type', DifferenceMarks],
};
