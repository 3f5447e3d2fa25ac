/**
 * The priorities of all our listeners, the highest first. bpmn-js calls a listener of a higher priority earlier; its own
 * default is 1000. A number that stands nowhere else says against what it was chosen.
 */
export const priorities = {
  /** Whether a diagram may be changed at all is asked before how (bpmn-js' rules: 1000; its move keys: 5000). */
  readOnly: 6000,
  /** Keys are turned into Latin ones before any shortcut looks at them (bpmn-js: 1000; its move keys: 5000 are no letters). */
  latinKeys: 3000,
  /** Copy, cut and paste by key go through the browser's own events, instead of bpmn-js' way (1000). */
  clipboardKeys: 2800,
  /** What we remember about participants is forgotten before anything is drawn anew (graphics: 1000). */
  forgetExternal: 2500,
  /** What need not be drawn yet is held back from every renderer (badges: 1500) and from the hit areas (1000). */
  deferDrawing: 2200,
  /** Hit areas that still fit are kept before bpmn-js makes them anew (1000). */
  keepHits: 2100,
  /** A recovered tag is written into a copy before bpmn-js sorts and copies the properties (1000). */
  copyTags: 2000,
  /** The badge renderer is asked before bpmn-js' renderer (1000) and calls it. */
  renderBadge: 1500,
  /** What lies under a dragged block, and that it has arrived, is known before bpmn-js judges where it may go and scrolls (1000). */
  arrive: 1400,
  /** Our blocks come before the stock entries of a menu and of the context pad (1000; add-ons: 900). */
  blockMenu: 1200,
  /** The inside of a step comes after the stock entries (1000). */
  decompose: 800,
  /** Badges that depend on other elements are compared when everything that changed has been drawn (1000). */
  redrawBadges: 500,
  /** A block that has its name needs no text box: closed after bpmn-js opened it (500). */
  keepName: 400,
  /** The icons of all other entries are gone over when they are there (bpmn-js: 1000 and 900). */
  unstyleIcons: 100,
} as const;
