import { expect, test, vi } from 'vitest';
import { inSlices } from '../../src/editor/in-slices.ts';

/** A task of `steps` steps of at least `ms` each. */
function* work(steps: number, ms: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    const start = performance.now();
    while (performance.now() - start < ms);
    yield;
  }
  return steps;
}

test('given the first request, the task waits until after the paint; given it was quick, the next one does not', async () => {
  const results: number[] = [];
  const task = inSlices('test', () => work(1, 0), (result) => results.push(result));
  task.request();
  await Promise.resolve();
  expect(results).toEqual([]);
  await until(() => results.length === 1);
  task.request();
  task.request();
  expect(results.length).toBe(1);
  await Promise.resolve();
  expect(results.length).toBe(2);
});

test('given it is long, it is done in pieces, and waits for the paint again', async () => {
  const results: number[] = [];
  performance.clearMeasures('long');
  const task = inSlices('long', () => work(5, 3), (result) => results.push(result));
  task.request();
  await until(() => results.length === 1);
  const pieces = performance.getEntriesByName('long').length;
  expect(pieces).toBeGreaterThan(1);
  task.request();
  await Promise.resolve();
  expect(results.length).toBe(1);
  await until(() => results.length === 2);
  // Those of the run before are forgotten.
  expect(performance.getEntriesByName('long').length).toBeLessThan(2 * pieces);
});

test('given work that is not quick, its result is a piece of its own, which a newer request drops', async () => {
  // A busy machine would make it longer than it is.
  let clock = 0;
  const watch = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const results: number[] = [];
  const task = inSlices('result', function* () {
    clock += 2;
    yield;
    return clock;
  }, (result) => results.push(result));
  task.now();
  task.request();
  await Promise.resolve();
  expect({ clock, results }).toEqual({ clock: 4, results: [2] });
  task.request();
  await until(() => results.length > 1);
  expect(results).toEqual([2, 6]);
  watch.mockRestore();
});

test('given a request while it runs, the stale run is dropped', async () => {
  let begun = 0;
  const results: number[] = [];
  const task = inSlices('test', () => {
    begun += 1;
    const mine = begun;
    // Comes between the first two pieces of the first run.
    if (mine === 1) setTimeout(() => task.request());
    return (function* () {
      yield* work(4, 5);
      return mine;
    })();
  }, (result) => results.push(result));
  task.request();
  await until(() => results.length > 0);
  expect(results).toEqual([2]);
});

test('given a cancelled request, nothing runs; a new request does; what is wanted now is there at once', async () => {
  const results: number[] = [];
  const task = inSlices('test', () => work(1, 0), (result) => results.push(result));
  task.now();
  expect(results.length).toBe(1);
  task.request();
  task.cancel();
  await Promise.resolve();
  expect(results.length).toBe(1);
  task.request();
  task.cancel();
  task.request();
  await Promise.resolve();
  expect(results.length).toBe(2);
});

function until(holds: () => boolean): Promise<void> {
  return expect.poll(holds).toBe(true);
}
