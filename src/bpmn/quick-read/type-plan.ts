import { tagNamespace } from '../descriptor.ts';
import { elementClass } from './element-class.ts';
import type { ElementClass } from './element-class.ts';
import { isSimpleType } from './metamodel.ts';
import type { Metamodel, ModdleType, PropertyDescriptor } from './metamodel.ts';

/** What to do with an attribute of a type. */
export type AttributePlan =
  | { readonly kind: 'value' | 'reference'; readonly property: PropertyDescriptor }
  /** Kept as it stands, under `name`. */
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'unusual' };

/** What to do with an element inside an element of a type. */
export type ChildPlan =
  | { readonly kind: 'element'; readonly property: PropertyDescriptor; readonly plan: TypePlan }
  | { readonly kind: 'value' | 'reference' | 'generic'; readonly property: PropertyDescriptor }
  /** The type stands in the attribute `attribute` of the child; without it as `otherwise` says. */
  | { readonly kind: 'typed'; readonly attribute: string; readonly otherwise: ChildPlan; readonly property: PropertyDescriptor }
  | { readonly kind: 'unusual' };

/** How elements of one type are read. Decided once a type and name, by the rules of moddle's reader, and remembered. */
export interface TypePlan {
  readonly type: ModdleType;
  readonly Element: ElementClass;
  attribute(name: string): AttributePlan;
  child(name: string): ChildPlan;
}

const unusual = { kind: 'unusual' } as const;

/** Returns the plans of all types of a metamodel, by the name of the type. A name that no package has is a `TypeError` or worse. */
export function createPlans(model: Metamodel): (typeName: string) => TypePlan {
  const plans = new Map<string, TypePlan>();
  const planOf = (typeName: string): TypePlan => {
    let plan = plans.get(typeName);
    if (plan === undefined) plans.set(typeName, (plan = createPlan(model, model.getType(typeName), planOf)));
    return plan;
  };
  return planOf;
}

function createPlan(model: Metamodel, type: ModdleType, planOf: (typeName: string) => TypePlan): TypePlan {
  const attributes = new Map<string, AttributePlan>();
  const children = new Map<string, ChildPlan>();
  return {
    type,
    Element: elementClass(type),
    attribute(name) {
      let plan = attributes.get(name);
      if (plan === undefined) attributes.set(name, (plan = attributePlan(model, type, name)));
      return plan;
    },
    child(name) {
      let plan = children.get(name);
      if (plan === undefined) children.set(name, (plan = childPlan(model, type, name, planOf)));
      return plan;
    },
  };
}

function attributePlan(model: Metamodel, { $descriptor: descriptor }: ModdleType, name: string): AttributePlan {
  const property = descriptor.propertiesByName[name];
  if (property?.isReference === true) return property.isMany === true ? unusual : { kind: 'reference', property };
  // Moddle would set a list to one text.
  if (property !== undefined) return property.isMany === true || name.startsWith('$') ? unusual : { kind: 'value', property };
  const colon = name.indexOf(':');
  if (colon !== name.lastIndexOf(':')) return unusual;
  const prefix = colon === -1 ? descriptor.ns.prefix ?? '' : name.slice(0, colon);
  // Moddle warns of an attribute that a package of its own does not know, and of ours nobody is told.
  const known = name === 'xmlns' ? undefined : model.getPackage(prefix);
  return known === undefined || descriptor.$pkg?.uri === tagNamespace ? { kind: 'other', name } : unusual;
}

function childPlan(model: Metamodel, type: ModdleType, name: string, planOf: (typeName: string) => TypePlan): ChildPlan {
  const { properties, propertiesByName } = type.$descriptor;
  const direct = propertiesByName[name];
  if (direct !== undefined && direct.isAttr !== true) {
    const otherwise = planFor(direct, direct.type, planOf);
    const serialized = direct.xml?.serialize;
    return serialized === undefined || serialized === 'property' ? otherwise : { kind: 'typed', attribute: serialized, otherwise, property: direct };
  }
  const [prefix = '', localName = ''] = name.split(':');
  const pkg = model.getPackage(prefix);
  if (pkg === undefined) {
    const any = properties.find((property) => property.isReference !== true && property.isAttribute !== true && property.type === 'Element');
    return any === undefined ? unusual : { kind: 'generic', property: any };
  }
  const alias = pkg.xml?.tagAlias === 'lowerCase' ? `${prefix}:${localName.charAt(0).toUpperCase()}${localName.slice(1)}` : name;
  const childType = model.getType(alias);
  const member = properties.find((property) => property.isVirtual !== true && property.isReference !== true && property.isAttribute !== true && childType.hasType(property.type));
  return member === undefined ? unusual : planFor(member, childType.$descriptor.name, planOf);
}

/** Returns how a child of type `typeName` becomes the value, or one of the values, of `property`. */
export function planFor(property: PropertyDescriptor, typeName: string, planOf: (typeName: string) => TypePlan): ChildPlan {
  if (isSimpleType(typeName)) return { kind: 'value', property };
  if (property.isReference === true) return { kind: 'reference', property };
  return typeName === 'Element' ? { kind: 'generic', property } : { kind: 'element', property, plan: planOf(typeName) };
}
