// Packages that bring no types.

declare module 'bpmn-js-i18n/translations/ru.js' {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}

declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi';

  export const CreateAppendAnythingModule: ModuleDeclaration;
}
