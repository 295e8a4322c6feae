import type { Problem } from '../../../store/notice.ts';

/** Why a picture was refused, and what to do. By reason code of platform/picture-file. */
const refusals: Readonly<Record<string, string>> = {
  empty: 'The file is empty (0 bytes). Choose another picture.',
  'not-an-image': 'It is not a picture. Choose a PNG, JPEG, WebP, GIF or SVG file.',
  damaged: 'The file is cut short or damaged. Try to save or download it again.',
  'heic-unsupported': 'Your browser cannot open HEIC pictures. Save it as JPEG and try again.',
  'too-large': 'It is too large to open here. Use a picture of at most 100 megapixels and 64 MB.',
  failed: 'Your browser could not open it. Try another picture.',
};

/** By reason code of platform/dropped-files. */
const dropRefusals: Readonly<Record<string, string>> = {
  'too-many-files':
    'What you dropped holds more than 500 files. Drop the folder of a single model, or one picture.',
};

const cameraRefusals: Readonly<Record<string, string>> = {
  denied: 'The camera was not allowed. Allow it in your browser’s address bar, then try again.',
  none: 'No camera was found. Connect one, or upload a picture instead.',
  busy: 'Another program is using the camera. Close it, then try again.',
  unsupported: 'Your browser offers no camera on this page. Upload a picture instead.',
};

const longest = 60;

/** Long values tell no more than their beginning. */
const short = (value: string) => (value.length > longest ? `${value.slice(0, longest)} …` : value);

/** As it goes into brackets. */
const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');

/** One sentence or two for each problem: what happened, to what, and what to do. */
export function problemText(problem: Problem): string {
  switch (problem.code) {
    case 'link-newer':
      return `The link comes from a newer version (${problem.value}) of Convolens. What this one does not know is left out.`;
    case 'link-unknown-view':
      return `The link asks for a view “${short(problem.value)}” that does not exist. You see the explorer instead.`;
    case 'link-unknown-network':
      return `The link names a network “${short(problem.value)}” that does not exist. You see ${problem.shown} instead.`;
    case 'link-unknown-sample':
      return `The link names a picture “${short(problem.value)}” that is not among this network’s pictures. You see the first one instead.`;
    case 'link-unknown-layer':
      return `The link names a layer “${short(problem.value)}” that this network does not have.`;
    case 'link-unusable-layer':
      return `${problem.method} cannot be asked about the layer “${short(problem.value)}” that the link names. You see the usual one.`;
    case 'link-unknown-class':
      return `The link names a class “${short(problem.value)}” that this network does not know. You see the most probable one.`;
    case 'link-unknown-part':
      return `The link switches off “${short(problem.value)}”, which this network does not have or cannot do without. It was left on.`;
    case 'link-unknown-method':
      return `The link names a saliency method “${short(problem.value)}” that does not exist.`;
    case 'link-map-out-of-range':
      return `The link asks for map ${short(problem.value)} of ${problem.layer}, which has ${problem.maps}. You see the layer instead.`;
    case 'link-cell-out-of-range':
      return `The link asks for cell ${short(problem.value)} of ${problem.layer}, which has ${problem.height} × ${problem.width} cells. You see the map instead.`;
    case 'link-part-alone':
      return `The link names a ${problem.parameter} but no ${problem.needs}, so it was left out.`;
    case 'link-bad-value':
      return `The link’s ${problem.parameter}, “${short(problem.value)}”, cannot be read and was left out.`;
    case 'picture-refused':
      return `“${problem.name}” could not be opened. ${refusals[problem.reason] ?? refusals['failed']}`;
    case 'picture-animated':
      return `“${problem.name}” is animated. You see its first frame.`;
    case 'several-pictures':
      return `You brought several pictures. You see the first one, “${problem.name}”.`;
    case 'drop-refused':
      return (
        dropRefusals[problem.reason] ??
        'What you dropped could not be read. It may have been moved, or its folder may be protected.'
      );
    case 'camera-refused':
      return cameraRefusals[problem.reason] ?? 'The camera stopped. Try again, or upload a picture instead.';
    case 'turntable-refused':
      return problem.reason === 'no-webgl'
        ? 'The turntable draws its scenes with WebGL, which your browser does not offer here. Everything else works without it.'
        : `The turntable stopped (${withoutStop(problem.detail)}). Open it again.`;
    case 'samples-failed':
      return `The sample pictures could not be loaded (${withoutStop(problem.detail)}). Check your connection and try again.`;
    case 'sample-failed':
      return `The picture “${problem.name}” could not be loaded (${withoutStop(problem.detail)}). Check your connection and try again.`;
    case 'network-failed':
      return `The network “${problem.name}” could not be loaded: ${problem.detail}`;
    case 'rival-failed':
      return `The second network “${problem.name}” could not be loaded: ${problem.detail}`;
    case 'rival-run-failed':
      return `The second network could not be run on this picture: ${problem.detail}`;
    case 'link-no-checkpoints':
      return `The link asks for checkpoint ${short(problem.value)}, but ${short(problem.network)} comes without moments of its training. You see it fully trained.`;
    case 'link-unknown-checkpoint':
      return `The link asks for checkpoint ${short(problem.value)}, but ${problem.network} has ${problem.kept}. You see it fully trained.`;
    case 'checkpoint-failed':
      return `This moment of the training could not be shown (${withoutStop(problem.detail)}). You see what was there before.`;
    case 'run-failed':
      return `The network could not be run on this picture: ${problem.detail}`;
    case 'attribution-failed':
      return `${problem.method} could not be computed: ${problem.detail}`;
    case 'graphics-lost':
      return 'The graphics card stopped answering. The processor carries on; nothing is lost.';
    case 'link-own-network':
      return 'The link names a network that was opened from disk. It stays on that machine, for that visit; you see another one instead. Open the file again to go on.';
    case 'link-copied-without-own':
      return 'The link is in your clipboard. It opens the rest, but not your own network: that stays on this machine.';
    case 'link-copied':
      return 'The link is in your clipboard.';
    case 'copy-refused':
      return `Your browser did not allow copying. Copy it by hand: ${problem.link}`;
  }
}
