import { lineAt, resolvePath, roomOf, type House, type Mention, type Node, type SourceFile } from './house.ts';
import { notRooms, rooms, roots } from './table.ts';

/** A law looks at a house and returns what breaks it, each as `path:line: what`. */
export type Law = (house: House) => readonly string[];

const sources = (house: House): readonly SourceFile[] => house.files.filter(({ path }) => path.startsWith('src/'));
const modules = (house: House): readonly SourceFile[] => sources(house).filter(({ path }) => path.endsWith('.ts'));
const at = ({ path }: SourceFile, line: number, what: string): string => `${path}:${line}: ${what}`;
const each = (files: readonly SourceFile[], judge: (mention: Mention, file: SourceFile) => string | undefined): readonly string[] =>
  files.flatMap((file) => file.mentions.flatMap((mention) => {
    const what = judge(mention, file);
    return what === undefined ? [] : [at(file, mention.line, what)];
  }));

/** Name of the package that a bare import means; `node:` for Node's own. */
function packageOf(specifier: string): string {
  return specifier.startsWith('node:') ? 'node:' : specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function judgeRelative({ specifier }: Mention, file: SourceFile, room: string): string | undefined {
  const target = resolvePath(file.path, specifier);
  const other = roomOf(target);
  if (other === room) {
    return undefined;
  }
  if (room === 'etom' && /^palette\/[^/]+\.json$/.test(target)) {
    return undefined;
  }
  if (other === undefined) {
    return `${target} is in no room`;
  }
  if (!(rooms[room]?.rooms.includes(other) ?? false)) {
    return `${room} may not import ${other}`;
  }
  return target === `src/${other}/index.ts` ? undefined : `${other} has one door, its index.ts, and not ${target}`;
}

function judgePackage({ specifier }: Mention, file: SourceFile, room: string): string | undefined {
  const name = packageOf(specifier);
  if (!(rooms[room]?.outside.includes(name) ?? false)) {
    return `${room} may not import ${name}`;
  }
  // What only types a package brings nothing of it in.
  const only = file.path === `src/${room}/untyped.d.ts` ? file.path : rooms[room]?.only?.[name] ?? file.path;
  return only === file.path ? undefined : `only ${only} may import ${name}`;
}

/** Constructors of bpmn-js: whoever holds one can make a canvas. */
const constructors = /^bpmn-js(?:$|\/lib\/(?:Base)?(?:Modeler|Viewer|NavigatedViewer)(?:\.js)?$)/;

/** Each law under the sentence that it enforces. */
export const laws: Readonly<Record<string, Law>> = {
  'rooms import what the table allows, through doors': (house) => each(modules(house), (mention, file) => {
    const room = roomOf(file.path);
    if (room === undefined || roots.includes(file.path)) {
      return undefined;
    }
    return mention.specifier.startsWith('.') ? judgeRelative(mention, file, room) : judgePackage(mention, file, room);
  }),

  'src holds rooms and the five roots': (house) => modules(house).filter(({ path }) => {
    const room = roomOf(path);
    return room === undefined ? !roots.includes(path) : !(room in rooms);
  }).map((file) => at(file, 1, 'is in no room of the table')),

  // Nothing imports the command line but its own root.
  'each room has a door': (house) => {
    const paths = new Set(sources(house).map(({ path }) => path));
    const found = new Set([...paths].flatMap((path) => roomOf(path) ?? []));
    return [...found].filter((room) => !notRooms.includes(room) && room !== 'cli' && !paths.has(`src/${room}/index.ts`))
      .map((room) => `src/${room}: has no index.ts`);
  },

  'a door is a table of contents': (house) => modules(house).filter(({ path }) => /^src\/[^/]+\/index\.ts$/.test(path))
    .flatMap((file) => file.nodes.filter(({ type }) => type === 'Program').flatMap((program) => {
      const body = program['body'] as readonly Node[];
      return body.filter((node) => node.type !== 'ImportDeclaration' && !(node.type.startsWith('Export') && typeof node['source'] === 'object' && node['source'] !== null))
        .map((node) => at(file, lineAt(file.text, node.start), 'holds more than re-exports'));
    })),

  'only modeling/create-*.ts construct bpmn-js': (house) => each(modules(house), ({ specifier, typeOnly }, { path }) =>
    constructors.test(specifier) && !typeOnly && !/^src\/modeling\/create-[a-z-]+\.ts$/.test(path)
      ? `constructs bpmn-js (${specifier})` : undefined),

  'only cli/main.ts ends the process': (house) => modules(house).filter(({ path }) => path !== 'src/cli/main.ts')
    .flatMap((file) => file.nodes.filter((node) => isExit(node)).map((node) => at(file, lineAt(file.text, node.start), 'ends the process'))),

  // A dictionary is data: one text a line, as long as there are texts.
  'no file is above 400 lines': (house) => sources(house).map((file) => ({ file, lines: file.text.split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > 400 && !file.path.startsWith('src/app/') && !/^src\/words\/[a-z]{2}\.ts$/.test(file.path)).map(({ file, lines }) => at(file, lines, 'is too long: split it')),

  'relative imports name a file with its suffix': (house) => each(house.files, ({ specifier }) =>
    /^\.\.?\//.test(specifier) && !/\.[a-z]+(?:\?[a-z]+)?$/.test(specifier) ? `${specifier} lacks a suffix` : undefined),

  'a module keeps no state that is reassigned': (house) => modules(house).flatMap((file) =>
    file.nodes.filter(({ type }) => type === 'Program').flatMap((program) => (program['body'] as readonly Node[])
      .map((node) => declarationOf(node))
      .filter((node) => node.type === 'VariableDeclaration' && node['kind'] !== 'const' && node['declare'] !== true)
      .map((node) => at(file, lineAt(file.text, node.start), 'is state of a module')))),

  // A corpus of files tests a room as a whole.
  'tests of a room mirror its files': (house) => {
    const paths = sources(house).map(({ path }) => path);
    return house.files.filter(({ path }) => /^test\/.*\.test\.ts$/.test(path) && (/^test\/([^/]+)\//.exec(path)?.[1] ?? '') in rooms)
      .filter(({ path }) => {
        const mirrored = path.replace(/^test\//, 'src/').replace(/(?:\.browser)?\.test\.ts$/, '').replace(/\/corpus$/, '');
        return !paths.some((source) => source === `${mirrored}.ts` || source === `${mirrored}.css` || source.startsWith(`${mirrored}/`));
      })
      .map((file) => at(file, 1, 'mirrors no file of src'));
  },
};

/** What an export declares, or the statement itself. */
function declarationOf(node: Node): Node {
  const declared = node['declaration'] as Node | null | undefined;
  return node.type === 'ExportNamedDeclaration' ? declared ?? node : node;
}

/** `process.exit`, or `exit` taken out of Node's process. */
function isExit(node: Node): boolean {
  const nameOf = (value: unknown): unknown => (value as { readonly name?: unknown } | null)?.name;
  if (node.type === 'MemberExpression') {
    return nameOf(node['object']) === 'process' && nameOf(node['property']) === 'exit';
  }
  return node.type === 'ImportSpecifier' && nameOf(node['imported']) === 'exit';
}
