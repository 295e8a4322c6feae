/**
 * Carries `step` out again and again, once per drawn frame at most and never
 * before the step before it has ended; rests while the page is hidden, since
 * hidden pages draw no frames.
 *
 * @param nextFrame resolves when the next frame may be drawn
 * @param onError called once with what `step` threw; the loop has then ended
 * @returns ends the loop; a step under way is not interrupted
 */
export function startLiveLoop(
  step: () => Promise<void>,
  onError: (error: unknown) => void,
  nextFrame: () => Promise<void> = nextDrawnFrame,
): () => void {
  let going = true;
  const loop = async () => {
    while (going) {
      await step();
      await nextFrame();
    }
  };
  loop().catch((error: unknown) => {
    going = false;
    onError(error);
  });
  return () => {
    going = false;
  };
}

/** Resolves when the browser is about to draw; while the page is hidden it does not. */
export function nextDrawnFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
