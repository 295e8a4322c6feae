const parts = (count: number) => (count === 1 ? '1 part' : `${count} parts`);

/** Switching parts of the network off: words for its controls and for what one may make of it. */
export const ablationText = {
  silenceMap: 'Silence this map',
  silenceUnit: 'Silence this unit',
  bringBack: 'Bring it back',
  silenced: 'silenced',
  silencedAfter: (activation: string) => `${activation}, silenced`,
  mapIsSilenced: 'It is silenced: it counts as 0 for all that read it.',
  key: 'X on it in the diagram does the same.',
  copied: (layers: string) =>
    `This layer only hands on what it gets from ${layers}; you can silence the maps there.`,

  cut: {
    skip: (from: string, into: string) => `Cut the skip from ${from} into ${into}`,
    branch: (from: string, into: string) => `Cut the branch from ${from} into ${into}`,
  },
  inputs: 'Inputs that count',
  inputsHelp: 'Untick an input and it counts as 0 here; the layer goes on with the others.',

  switchedOff: (count: number) => `${parts(count)} switched off`,
  bringAllBack: 'Bring all back',
  change: 'Change in points against the whole network',
  points: (change: string) => `${change} points`,
  announceMap: (layer: string, map: number) => `${layer} map ${map + 1} silenced`,
  announceCut: (from: string, into: string) => `${from} cut off from ${into}`,

  note: {
    heading: 'What this tells you',
    paragraphs: [
      'If the answer hardly changes, the others do without this part: they carry the same, or this picture does not need it.',
      'If it changes much, the network relies on this part here. That does not make it a detector of the class: try pictures of other classes before you say so.',
      'The network was never trained with a part missing. What reads zeros where it expects values may go astray for that reason alone.',
    ],
  },

  unit: {
    lead: 'This map is silenced. Whatever the layer computes, all that read it get 0.',
    leadOfInput: 'This channel of the picture is silenced. The network reads 0 in every cell.',
    computed: (name: string) => `${name}, as computed`,
    silenced: 'silenced',
    factor: '× 0',
    cutNote: (from: string, into: string) => `${from} is cut off from ${into} and counts as 0.`,
  },
} as const;
