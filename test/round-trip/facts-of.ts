import { isExternal, readAccepted, readDefinitions, readTags, walk } from '../../src/bpmn/index.ts';

/** Returns by element what a file says of eTOM, in the words of `tagForms`. Rejects when reading loses something. */
export async function factsOf(xml: string): Promise<Record<string, string>> {
  const { definitions, warnings } = await readDefinitions(xml);
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
  const facts: Record<string, string> = {};
  walk(definitions, (element) => {
    const { tags, recovered } = readTags(element);
    const accepted = readAccepted(element).map(({ rule, reason }) => `accepted ${rule}: ${reason}`);
    const borne = tags.map(({ processId, edition, functions }) => [edition === undefined ? processId : `${processId}@${edition}`, ...functions].join('+'));
    const external = element.$instanceOf('bpmn:Participant') && isExternal(element) ? ['external'] : [];
    facts[element.id ?? ''] = [...external, ...(recovered ? ['mirror'] : []), ...borne, ...accepted].join(' ');
  });
  return facts;
}
