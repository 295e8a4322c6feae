/** The views by name, in the order of the page's navigation; the first is the one to begin with. */
export const viewIds = ['explore', 'saliency', 'compare', 'atlas', 'network'] as const;

/** What each is called and looks like: views/shell/view-registry. */
export type ViewId = (typeof viewIds)[number];
