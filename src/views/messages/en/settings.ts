/** The settings menu. */
export const settingsText = {
  textSize: 'Text size',
  textSizeValue: (size: number) => `× ${size.toFixed(1)}`,
  theme: 'Theme',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  computesOn: 'Computes on',
  backends: { auto: 'Whichever is faster', cpu: 'Processor', webgl: 'Graphics card' },
  backendNow: { cpu: 'Processor', webgl: 'Graphics card' },
  backendHelp: 'Every number is computed on this device. Nothing is sent anywhere.',
  passTime: (name: string, ms: number) => `${name}: ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms a picture`,
  webglWarming: 'The graphics card is getting ready.',
  webglUnavailable: (reason: string) => `No graphics card to compute on: ${reason}`,
  webglLost: 'The graphics card stopped answering; the processor carries on.',
  webglHalf: 'This graphics card computes in half precision: sums may differ in the third digit.',
} as const;
