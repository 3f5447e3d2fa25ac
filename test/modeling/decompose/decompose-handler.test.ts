import { expect, test } from 'vitest';
import { placesFor } from '../../../src/modeling/decompose/decompose-handler.ts';

test.each([1, 2, 6, 7, 12, 20])('%i blocks lie apart, inside the size, between a start and an end', (count) => {
  const { middles, width, height } = placesFor(count);
  const boxes = middles.map(({ x, y }, index) => {
    const [w, h] = index === 0 || index === count + 1 ? [36, 36] : [140, 80];
    return { left: x - w / 2, top: y - h / 2, right: x + w / 2, bottom: y + h / 2 };
  });
  expect(boxes).toHaveLength(count + 2);
  for (const [index, box] of boxes.entries()) {
    expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height).toBe(true);
    for (const other of boxes.slice(index + 1)) {
      expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top).toBe(true);
    }
  }
});
