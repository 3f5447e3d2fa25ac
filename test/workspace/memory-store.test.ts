import { createMemoryData, createMemoryStore } from '../../src/workspace/index.ts';
import { storeContract } from './store-contract.ts';

storeContract('memory', async () => {
  const data = createMemoryData();
  return { connect: async (now) => createMemoryStore({ data, now }) };
});
