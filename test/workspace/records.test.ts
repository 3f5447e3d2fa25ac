import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as records from '../../src/workspace/records.ts';
import { readRecord, writeRecord, type RecordKind } from '../../src/workspace/records.ts';

const kinds: Record<string, RecordKind<unknown>> = {
  metaRecord: records.metaRecord, textRecord: records.textRecord, viewRecord: records.viewRecord, settingRecord: records.settingRecord,
  catalogueRecord: records.catalogueRecord, searchRecord: records.searchRecord, pictureRecord: records.pictureRecord, versionRecord: records.versionRecord,
  versionTextRecord: records.versionTextRecord, folderRecord: records.folderRecord,
};

const digestText = '{"tasks":1,"tagged":1,"valid":1,"tags":["1.1.1.5"],"errors":0,"warnings":0}';

/** Per kind and version a record as that version wrote it, and what it reads as now. A new version adds a line. */
const history: Record<string, readonly { readonly raw: object; readonly value: object }[]> = {
  metaRecord: [{
    raw: { recordVersion: 1, id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4, deletedAt: 5, processes: [{ id: 'P', name: 'Order', tags: [] }] },
    value: { id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4, deletedAt: 5, processes: [{ id: 'P', name: 'Order', tags: [] }] },
  }, {
    raw: { recordVersion: 2, id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4, folder: 'f', hash: 'ff', size: 7, hasPicture: true, digest: digestText, processes: '[{"id":"P","name":"Order","tags":[]}]' },
    value: { id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4, folder: 'f', hash: 'ff', size: 7, hasPicture: true, digest: JSON.parse(digestText) as object, processes: [{ id: 'P', name: 'Order', tags: [] }] },
  }],
  textRecord: [{ raw: { recordVersion: 1, id: 'a', xml: '<a/>' }, value: { id: 'a', xml: '<a/>' } }],
  viewRecord: [{
    raw: { recordVersion: 1, rootId: 'p', x: 1, y: 2, width: 3, height: 4 },
    value: { rootId: 'p', x: 1, y: 2, width: 3, height: 4 },
  }],
  settingRecord: [{ raw: { recordVersion: 1, value: 'a' }, value: { value: 'a' } }],
  searchRecord: [{
    raw: { recordVersion: 1, id: 'a', names: 'A', ids: '1.1.1.5', documentation: '' },
    value: { id: 'a', names: 'A', ids: '1.1.1.5', documentation: '' },
  }],
  pictureRecord: [{ raw: { recordVersion: 1, id: 'a', svg: '<svg/>' }, value: { id: 'a', svg: '<svg/>' } }],
  versionRecord: [{
    raw: { recordVersion: 1, id: 'v', diagramId: 'a', revision: 2, at: 3, kind: 'imported', hash: 'ff', size: 4, name: 'N', fileName: 'a.bpmn' },
    value: { id: 'v', diagramId: 'a', revision: 2, at: 3, kind: 'imported', hash: 'ff', size: 4, name: 'N', fileName: 'a.bpmn' },
  }],
  versionTextRecord: [{ raw: { recordVersion: 1, id: 'v', xml: '<a/>' }, value: { id: 'v', xml: '<a/>' } }],
  folderRecord: [{ raw: { recordVersion: 1, id: 'f', name: 'F', parent: 'g' }, value: { id: 'f', name: 'F', parent: 'g' } }],
  catalogueRecord: [{
    raw: { recordVersion: 1, id: 'a', text: '{}', revision: 2, createdAt: 3, changedAt: 4, deletedAt: 5 },
    value: { id: 'a', text: '{}', revision: 2, createdAt: 3, changedAt: 4, deletedAt: 5 },
  }],
};

describe.each(Object.entries(kinds))('%s', (name, kind) => {
  it('has one migration a version and an example of each', () => {
    expect(kind.migrations).toHaveLength(kind.version - 1);
    expect(history[name]).toHaveLength(kind.version);
  });

  it('reads what each version wrote', () => {
    for (const { raw, value } of history[name] ?? []) {
      expect(readRecord(kind, raw)).toEqual({ kind: 'read', value });
    }
  });

  it('knows a newer record', () => {
    expect(readRecord(kind, { recordVersion: kind.version + 1 })).toEqual({ kind: 'newer' });
  });

  it.each([undefined, null, 7, 'text', [], {}])('does not fail at %j', (raw) => {
    expect(readRecord(kind, raw)).toEqual({ kind: 'damaged' });
  });
});

describe('the processes of a diagram', () => {
  const meta = { id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4 };
  const processes = [
    { id: 'P', name: 'Order', tags: [{ processId: '1.1.1.5', edition: 'gost-r-53633', functions: [] }, { processId: '1.1.1.4', functions: ['x'] }] },
    { id: 'Q', name: '', tags: [], steps: [{ id: 'T', name: 'Check', tags: [{ processId: '1.1.1.5', functions: [] }], crosses: true }, { id: 'U', name: '', tags: [] }] },
  ];

  it.each([
    ['as they were kept', { ...meta, processes }, { ...meta, processes }],
    ['that nobody looked for', meta, meta],
    ['that are damaged, so that somebody looks again', { ...meta, processes: [{ id: 7 }] }, meta],
  ])('%s', (_, raw, value) => {
    expect(readRecord(records.metaRecord, raw)).toEqual({ kind: 'read', value });
  });
});

describe('metadata', () => {
  const whole = {
    id: 'a', name: 'A', revision: 2, createdAt: 3, changedAt: 4, folder: 'f', hash: 'ff', size: 7, hasPicture: true as const,
    digest: { tasks: 1, tagged: 1, valid: 1, tags: ['1.1.1.5'], errors: 0, warnings: 0 }, processes: [{ id: 'P', name: 'Order', tags: [] }],
  };

  it('is written and read back', () => {
    expect(readRecord(records.metaRecord, writeRecord(records.metaRecord, whole))).toEqual({ kind: 'read', value: whole });
  });

  it.each(['folder', 'hash', 'size', 'hasPicture', 'digest', 'processes'] as const)('is as if nobody had looked where %s is damaged', (name) => {
    const { [name]: _, ...rest } = whole;
    expect(readRecord(records.metaRecord, { ...writeRecord(records.metaRecord, whole), [name]: name === 'digest' || name === 'processes' ? '{"a"' : [] })).toEqual({ kind: 'read', value: rest });
  });
});

describe('a record', () => {
  const kind: RecordKind<{ readonly name: string }> = {
    version: 3,
    schema: v.object({ name: v.string() }),
    migrations: [
      ({ title, ...rest }) => ({ ...rest, label: title }),
      ({ label, ...rest }) => ({ ...rest, name: (label as string).trim() }),
    ],
  };

  it.each([
    ['of the first version', { recordVersion: 1, title: ' a ' }, { kind: 'read', value: { name: 'a' } }],
    ['without a version', { title: ' a ' }, { kind: 'read', value: { name: 'a' } }],
    ['of the second version', { recordVersion: 2, label: 'a ' }, { kind: 'read', value: { name: 'a' } }],
    ['of this version', { recordVersion: 3, name: ' a' }, { kind: 'read', value: { name: ' a' } }],
    ['that a migration cannot read', { recordVersion: 1, title: 7 }, { kind: 'damaged' }],
    ['of a newer version', { recordVersion: 4, name: 'a' }, { kind: 'newer' }],
  ])('%s', (_, raw, reading) => {
    expect(readRecord(kind, raw)).toEqual(reading);
  });

  it('is written with its version and read back', () => {
    expect(writeRecord(kind, { name: 'a' })).toEqual({ name: 'a', recordVersion: 3 });
    expect(readRecord(kind, writeRecord(kind, { name: 'a' }))).toEqual({ kind: 'read', value: { name: 'a' } });
  });
});
