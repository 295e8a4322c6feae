// npm run studio -- --check: what every shipped network says of the gallery and of the sprites.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accuracy, accuracyByClass, askNetworks, type NetworkAnswers } from './answers.ts';
import { galleryIndex, galleryPictures, spritePictures } from './pictures.ts';

/** Prints accuracies and wrong answers, and writes into the gallery's index which networks get what wrong. */
export async function checkPictures(root: string): Promise<void> {
  const gallery = await askNetworks(root, galleryPictures(root));
  for (const answers of gallery) printGallery(answers);
  writeIndex(root, gallery);
  for (const answers of await askNetworks(root, spritePictures(root))) printSprites(answers);
}

function printGallery({ network, answers }: NetworkAnswers): void {
  console.log(`${network}: gallery ${accuracy(answers).toFixed(3)}`);
  for (const { picture, said, right } of answers) if (!right) console.log(`  ${picture.id}: ${said}`);
}

function printSprites({ network, answers }: NetworkAnswers): void {
  console.log(`${network}: sprites ${accuracy(answers).toFixed(3)}`);
  for (const [name, share] of accuracyByClass(answers)) {
    const wrong = answers.filter(({ picture, right }) => !right && picture.class === name);
    const said = wrong.map((answer) => answer.said).join(', ');
    console.log(`  ${name} ${share.toFixed(2)}${said === '' ? '' : ` (${said})`}`);
  }
}

function writeIndex(root: string, gallery: readonly NetworkAnswers[]): void {
  const index = galleryIndex(root).map(({ wrongFor: _, ...entry }, i) => {
    const wrongFor = gallery.filter(({ answers }) => !answers[i]?.right).map(({ network }) => network);
    return wrongFor.length === 0 ? entry : { ...entry, wrongFor };
  });
  writeFileSync(join(root, 'public/samples/index.json'), `${JSON.stringify(index, null, 2)}\n`);
}
