/** What the tests use of bpmnlint, whose entry has no types. */
declare module 'bpmnlint/lib/linter.js' {
  interface Report { id: string; category: string; message: string }
  export default class Linter {
    constructor(options: { resolver: unknown });
    lint(root: unknown, config: object): Promise<Record<string, Report[]>>;
  }
}

declare module 'bpmnlint/lib/resolver/static-resolver.js' {
  const StaticResolver: new (cache: Record<string, unknown>) => object;
  export default StaticResolver;
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  const NodeResolver: new (options: { require: NodeJS.Require }) => object;
  export default NodeResolver;
}
