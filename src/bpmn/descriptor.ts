/** The namespace of everything that we write into a diagram (DESIGN section 6). */
export const tagNamespace = 'urn:etom-flow:tags:1';

/** One property of a moddle type. */
interface PropertyDescription {
  name: string;
  type: string;
  isAttr?: boolean;
  isBody?: boolean;
  isMany?: boolean;
}

/** One moddle type. */
interface TypeDescription {
  name: string;
  isAbstract?: boolean;
  superClass?: string[];
  extends?: string[];
  properties: PropertyDescription[];
}

/** A moddle package: what `moddleExtensions` of bpmn-js takes. */
export interface ModdlePackage {
  name: string;
  prefix: string;
  uri: string;
  xml: { tagAlias: 'lowerCase' };
  types: TypeDescription[];
}

/**
 * The moddle package of our namespace (DESIGN section 6). `etom:Tag` and `etom:Accepted` stand directly in
 * `extensionElements`; a participant takes `etom:external`. What a later version may put inside our elements is kept:
 * attributes in `$attrs`, children and text in `$children` and `$body`, names that no XML attribute can have.
 * Elements of ours that are not described here are kept only where `keepUnknownElements` was called on the moddle.
 */
export const moddleDescriptor: ModdlePackage = {
  name: 'eTOM tags',
  prefix: 'etom',
  uri: tagNamespace,
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Content',
      isAbstract: true,
      superClass: ['Element'],
      properties: [
        { name: '$children', type: 'Element', isMany: true },
        { name: '$body', type: 'String', isBody: true },
      ],
    },
    {
      name: 'Tag',
      superClass: ['Content'],
      properties: [
        { name: 'processId', type: 'String', isAttr: true },
        { name: 'edition', type: 'String', isAttr: true },
        { name: 'functions', type: 'String', isAttr: true },
      ],
    },
    {
      name: 'Accepted',
      superClass: ['Content'],
      properties: [
        { name: 'rule', type: 'String', isAttr: true },
        { name: 'reason', type: 'String', isAttr: true },
      ],
    },
    {
      name: 'ExternalParticipant',
      extends: ['bpmn:Participant'],
      properties: [{ name: 'external', type: 'Boolean', isAttr: true }],
    },
  ],
};
