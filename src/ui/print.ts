/**
 * Opens the browser's dialog to print, with `svg` alone on one sheet that lies as the picture does; `title` is what a reader hears.
 * What the browser cannot show as a picture is printed with the page, as the browser would do by itself.
 */
export async function printPicture(svg: string, title: string): Promise<void> {
  document.querySelector('.etom-print')?.remove();
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = Object.assign(new Image(), { src: url, alt: title, className: 'etom-print' });
  const { documentElement: page } = document;
  try {
    if (!await image.decode().then(() => true, () => false)) {
      print();
      return;
    }
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
