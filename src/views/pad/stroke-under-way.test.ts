import { expect, it } from 'vitest';
import type { Drawing } from '../../core/image/drawing.ts';
import { strokeUnderWay } from './stroke-under-way.ts';

/** A stroke whose frames come when the test says so. */
function world() {
  const drawn: Drawing[] = [];
  const waiting = new Map<number, () => void>();
  let frames = 0;
  const stroke = strokeUnderWay(
    {
      request: (pass) => {
        frames++;
        waiting.set(frames, pass);
        return frames;
      },
      cancel: (frame) => void waiting.delete(frame),
    },
    (drawing) => drawn.push(drawing),
  );
  const nextFrame = () => {
    const due = [...waiting.values()];
    waiting.clear();
    for (const pass of due) pass();
  };
  return { stroke, drawn, nextFrame };
}

const at = (x: number) => ({ x, y: 50 });
const line = (...xs: number[]) => ({ tool: 'pen' as const, points: xs.map(at) });

it('passes on a stroke once a frame, after what was there before', () => {
  const { stroke, drawn, nextFrame } = world();
  stroke.begin(1, [line(0)], 'pen', at(10));
  stroke.goOn(1, [at(20)]);
  stroke.goOn(1, [at(21), at(30)]);
  expect(drawn).toEqual([[line(0), line(10)]]);
  nextFrame();
  expect(drawn.slice(1)).toEqual([[line(0), line(10, 20, 30)]]);
  nextFrame();
  expect(drawn).toHaveLength(2);
});

it('goes on while another finger comes, moves and goes', () => {
  const { stroke, drawn, nextFrame } = world();
  stroke.begin(1, [], 'pen', at(10));
  expect(stroke.begin(2, [], 'pen', at(90))).toBe(false);
  stroke.goOn(2, [at(95)]);
  stroke.lift(2);
  stroke.lift('keys');
  stroke.goOn(1, [at(20)]);
  nextFrame();
  expect(drawn.at(-1)).toEqual([line(10, 20)]);
});

it('passes on the last of a lifted stroke at once, and begins anew', () => {
  const { stroke, drawn, nextFrame } = world();
  stroke.begin(1, [], 'pen', at(10));
  stroke.goOn(1, [at(20)]);
  stroke.lift(1);
  expect(drawn.at(-1)).toEqual([line(10, 20)]);
  expect(stroke.begin('keys', [line(10, 20)], 'pen', at(40))).toBe(true);
  stroke.liftAny();
  stroke.goOn('keys', [at(60)]);
  nextFrame();
  expect(drawn).toHaveLength(3);
});

it('passes on nothing once the pad is gone', () => {
  const { stroke, drawn, nextFrame } = world();
  stroke.begin(1, [], 'pen', at(10));
  stroke.goOn(1, [at(20)]);
  stroke.drop();
  nextFrame();
  expect(drawn).toEqual([[line(10)]]);
});
