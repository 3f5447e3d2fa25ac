import { resolveColors } from '../resolve-colors.ts';

/** The part of a bpmn-js modeler or viewer that makes pictures. */
interface PictureMaker {
  saveSVG(): Promise<{ svg: string }>;
}

/** Has pictures be complete in themselves: the page's colors are not there where a picture is shown. */
export class PlainPictures {
  static $inject = ['bpmnjs'];

  constructor(modeler: PictureMaker) {
    const draw = modeler.saveSVG.bind(modeler);
    modeler.saveSVG = async () => ({ svg: resolveColors((await draw()).svg) });
  }
}
