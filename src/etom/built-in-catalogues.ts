import enterprise from '../../palette/gost-r-53633-enterprise.json' with { type: 'json' };
import marketing from '../../palette/gost-r-53633-marketing.json' with { type: 'json' };
import notInUse from '../../palette/gost-r-53633-not-in-use.json' with { type: 'json' };
import resourceDevelopment from '../../palette/gost-r-53633-resource-development.json' with { type: 'json' };
import serviceDevelopment from '../../palette/gost-r-53633-service-development.json' with { type: 'json' };
import supplyChain from '../../palette/gost-r-53633-supply-chain.json' with { type: 'json' };
import frame from '../../palette/gost-r-53633.0-2009.json' with { type: 'json' };
import partners from '../../palette/gost-r-53633.1.json' with { type: 'json' };
import resources from '../../palette/gost-r-53633.2.json' with { type: 'json' };
import crm from '../../palette/gost-r-53633.3-2009.json' with { type: 'json' };
import services from '../../palette/gost-r-53633.4-2015.json' with { type: 'json' };
import type { Catalogue } from './model.ts';

/**
 * Returns the catalogues that come with eTOM Flow: the CRM elements of GOST R 53633.3-2009 first, then the rest of the edition, one
 * for each standard or group. A test checks the files, so they are not validated again here. Another built-in catalogue is one line more.
 */
export function builtInCatalogues(): readonly Catalogue[] {
  const files = [
    crm, frame, services, resources, partners, marketing, serviceDevelopment, resourceDevelopment, supplyChain, enterprise, notInUse,
  ];
  return files as readonly Catalogue[];
}
