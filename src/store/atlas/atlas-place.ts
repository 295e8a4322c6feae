/**
 * What is set in the atlas, as links write it: by parameter. The views read it through
 * typed parameters (atlas-parameter); what is left out has its default.
 */
export type AtlasPlace = Readonly<Record<string, string>>;
