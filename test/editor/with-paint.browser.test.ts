import { expect, test } from 'vitest';
import { withPaint } from '../../src/editor/with-paint.ts';

test('given the first request, the task waits until after the paint; given it was quick, the next one does not', async () => {
  let runs = 0;
  const task = withPaint(() => {
    runs += 1;
  });
  task.request();
  await Promise.resolve();
  expect(runs).toBe(0);
  await until(() => runs === 1);
  task.request();
  task.request();
  expect(runs).toBe(1);
  await Promise.resolve();
  expect(runs).toBe(2);
});

test('given it was slow, the next run waits for the paint again', async () => {
  let runs = 0;
  const task = withPaint(() => {
    const start = performance.now();
    while (performance.now() - start < 10);
    runs += 1;
  });
  task.request();
  await until(() => runs === 1);
  task.request();
  await Promise.resolve();
  expect(runs).toBe(1);
  await until(() => runs === 2);
});

test('given a cancelled request, nothing runs; a new request does', async () => {
  let runs = 0;
  const task = withPaint(() => {
    runs += 1;
  });
  task.request();
  await until(() => runs === 1);
  task.request();
  task.cancel();
  await Promise.resolve();
  expect(runs).toBe(1);
  task.request();
  task.cancel();
  task.request();
  await Promise.resolve();
  expect(runs).toBe(2);
});

function until(holds: () => boolean): Promise<void> {
  return expect.poll(holds).toBe(true);
}
