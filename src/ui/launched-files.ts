/** The part of the browser that hands over files opened from the desktop; only where an app can be installed. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Opens the files with which the installed app is started, also those that wait already. Files that are gone meanwhile are passed over. */
export function takeLaunchedFiles(open: (files: readonly File[]) => void, page: { readonly launchQueue?: LaunchQueue } = globalThis as { readonly launchQueue?: LaunchQueue }): void {
  page.launchQueue?.setConsumer(({ files = [] }) => {
    void Promise.allSettled(files.map((handle) => handle.getFile())).then((found) => {
      const read = found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      if (read.length > 0) open(read);
    });
  });
}
