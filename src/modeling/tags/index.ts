import { keepUnknownElements } from '../../bpmn/index.ts';
import { EtomTags } from './etom-tags.ts';
import { ExternalScope } from './external-scope.ts';
import { TagCopies } from './tag-copies.ts';

/** Tags and the switch of external participants: read and changed through commands, one undo step each. */
export const tagsModule = {
  __init__: ['etomTags', 'etomTagCopies', ['moddle', keepUnknownElements]],
  etomTags: ['type', EtomTags],
  etomExternalScope: ['type', ExternalScope],
  etomTagCopies: ['type', TagCopies],
};
