import type { ModuleDeclaration } from 'didi';
import { LegalXml } from './legal-xml.ts';

/** What is saved is well-formed, whatever a person pasted into a name. */
export const legalXmlModule: ModuleDeclaration = {
  __init__: ['etomLegalXml'],
  etomLegalXml: ['type', LegalXml],
};
