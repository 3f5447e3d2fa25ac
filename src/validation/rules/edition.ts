import { defaultEdition, judgeTag } from '../../etom/index.ts';
import type { Tag } from '../../etom/index.ts';
import type { Rule } from '../rule.ts';
import { replaceTag, shown } from '../tag-fixes.ts';
import { eachTag } from './each-tag.ts';

/**
 * A tag's edition is one that a catalogue knows; the same ID means other things in other editions, so such a tag gets no
 * other ID issue (DESIGN section 5). A tag without an edition is of ours.
 */
export const edition: Rule = {
  name: 'etom/edition',
  severity: 'error',
  summary: 'rule.edition.summary',
  why: 'rule.edition.why',
  remedy: 'rule.edition.remedy',
  options: [],
  cases: {
    valid: [
      { name: 'ours' },
    ],
    invalid: [
      { name: 'unknown-edition' },
      { name: 'unknown-edition-and-id' },
    ],
  },
  create: () => check,
};

const check = eachTag(({ tag, verdict }, index, element, context) => {
  if (verdict.kind !== 'edition') return;
  const ours: Tag = { ...tag, edition: defaultEdition };
  const title = { key: 'fix.edition', values: { edition: defaultEdition, id: shown(tag.processId) } } as const;
  context.report({
    message: { key: 'issue.edition', values: { edition: shown(verdict.edition), ours: defaultEdition, id: shown(tag.processId) } },
    field: 'tag',
    tagIndex: index,
    fixes: judgeTag(ours, context.tree).kind === 'valid' ? replaceTag(element, context.tags, index, ours, { title, safe: false }) : [],
  });
});
