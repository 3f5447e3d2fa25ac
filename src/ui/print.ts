/**
 * Opens the browser's dialog to print, with `svg` alone on one sheet that lies as the picture does; `title` is what a reader hears.
 * Rejects where the browser cannot show the picture.
 */
export async function printPicture(svg: string, title: string): Promise<void> {
  document.querySelector('.etom-print')?.remove();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = Object.assign(new Image(), { src: url, alt: title, className: 'etom-print' });
  const { documentElement: page } = document;
  try {
    await image.decode();
    image.classList.toggle('wide', image.naturalWidth > image.naturalHeight);
    document.body.append(image);
    page.classList.add('etom-prints');
    await new Promise<void>((resolve) => {
      addEventListener('afterprint', () => resolve(), { once: true });
      print();
    });
  } finally {
    page.classList.remove('etom-prints');
    image.remove();
    URL.revokeObjectURL(url);
  }
}
