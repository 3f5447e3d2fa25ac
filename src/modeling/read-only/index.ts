import type { ModuleDeclaration } from 'didi';
import { EtomReadOnly } from './etom-read-only.ts';

/** A diagram that can be looked at, searched and copied from, but not changed, as long as somebody says so. */
export const readOnlyModule: ModuleDeclaration = {
  __init__: ['etomReadOnly'],
  etomReadOnly: ['type', EtomReadOnly],
};
