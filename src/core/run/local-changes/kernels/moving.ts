import { axisSources } from '../../../layers/interpolation.ts';
import type { Layer, UpsamplingLayer, ZeroPaddingLayer } from '../../../network/network.ts';
import { forEachRow } from '../changing-maps.ts';
import { type KernelMaker, onlyMaps } from '../region-kernel.ts';

/** The same values in the same order, whatever the shape is called: flatten, and what does nothing outside training. */
export const handingOn: KernelMaker<Layer> = () => (inputs, output) => {
  const { now } = onlyMaps(inputs);
  forEachRow(output.shape, output.changed, (from, to) => {
    output.now.set(now.subarray(from, to), from);
  });
};

/** The input's changed cells, further down and to the right. */
export const zeroPadding: KernelMaker<ZeroPaddingLayer> =
  ({ insets }) =>
  (inputs, output) => {
    const { now, shape } = onlyMaps(inputs);
    const { changed } = output;
    const length = changed.width * shape.channels;
    for (let y = changed.top; y < changed.top + changed.height; y++) {
      const from = ((y - insets.top) * shape.width + changed.left - insets.left) * shape.channels;
      const to = (y * output.shape.width + changed.left) * shape.channels;
      output.now.set(now.subarray(from, from + length), to);
    }
  };

/** Each cell is made of one to four of the input's, by their shares. */
export const upsampling: KernelMaker<UpsamplingLayer> =
  ({ factor, interpolation }) =>
  (inputs, output) => {
    const { now, shape } = onlyMaps(inputs);
    const { height, width, channels } = output.shape;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const rows = axisSources(y, factor.height, shape.height, interpolation);
        const columns = axisSources(x, factor.width, shape.width, interpolation);
        for (let channel = 0; channel < channels; channel++) {
          let value = 0;
          for (const row of rows)
            for (const column of columns) {
              const from = (row.index * shape.width + column.index) * channels + channel;
              value += row.share * column.share * (now[from] as number);
            }
          output.now[(y * width + x) * channels + channel] = value;
        }
      }
  };
