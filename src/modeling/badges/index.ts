import type { ModuleDeclaration } from 'didi';
import { plainColorsModule } from '../plain-colors/index.ts';
import { BadgeHints } from './badge-hints.ts';
import { BadgeRenderer } from './badge-renderer.ts';
import { BadgeZoom } from './badge-zoom.ts';
import { DependentBadges } from './dependent-badges.ts';
import { TreeBadges } from './tree-badges.ts';

/** The process ID on each shape: drawn by a renderer, so that pictures of the diagram have it too. */
export const badgesModule: ModuleDeclaration = {
  __depends__: [plainColorsModule],
  __init__: ['etomBadgeRenderer', 'etomBadgeZoom', 'etomBadgeHints', 'etomDependentBadges', 'etomTreeBadges'],
  etomBadgeRenderer: ['type', BadgeRenderer],
  etomBadgeZoom: ['type', BadgeZoom],
  etomBadgeHints: ['type', BadgeHints],
  etomDependentBadges: ['type', DependentBadges],
  etomTreeBadges: ['type', TreeBadges],
};
