import type { ModuleDeclaration } from 'didi';
import { EtomTags } from './etom-tags.ts';
import { ExternalScope } from './external-scope.ts';
import { LaterElements } from './later-elements.ts';
import { TagCopies } from './tag-copies.ts';

/** Tags and the switch of external participants: read and changed through commands, one undo step each. */
export const tagsModule: ModuleDeclaration = {
  __init__: ['etomTags', 'etomTagCopies', 'etomLaterElements'],
  etomTags: ['type', EtomTags],
  etomExternalScope: ['type', ExternalScope],
  etomLaterElements: ['type', LaterElements],
  etomTagCopies: ['type', TagCopies],
};
