import { describe, expect, it, vi } from 'vitest';
import { takeLaunchedFiles } from '../../src/ui/launched-files.ts';

type Launch = { readonly files?: readonly { getFile(): Promise<File> }[] };

describe('files that start the app', () => {
  it('are opened, those that are gone left out', async () => {
    let launch: (launch: Launch) => void = () => undefined;
    const open = vi.fn<(files: readonly File[]) => void>();
    takeLaunchedFiles(open, { launchQueue: { setConsumer: (consumer) => (launch = consumer) } });
    const file = new File(['<a/>'], 'a.bpmn');
    launch({ files: [{ getFile: () => Promise.reject(new Error('gone')) }, { getFile: () => Promise.resolve(file) }] });
    await vi.waitFor(() => expect(open).toHaveBeenCalledExactlyOnceWith([file]));
    launch({});
    expect(open).toHaveBeenCalledOnce();
  });

  it('are no matter where the browser hands over none', () => {
    expect(() => takeLaunchedFiles(() => undefined, {})).not.toThrow();
  });
});
