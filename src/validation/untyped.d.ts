/** A rule of bpmnlint, which ships without types. */
declare module 'bpmnlint/rules/*.js' {
  import type { ModdleElement } from '../bpmn/index.ts';

  const create: (options?: unknown) => {
    readonly check: (node: ModdleElement, reporter: { readonly report: (id: string | undefined, message: string) => void }) => unknown;
  };
  export default create;
}
